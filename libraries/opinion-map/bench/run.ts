import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findGroups, finish, mapOf, opinionMap, readComments, readVotes, standingMap, voteMatrix } from '../src/index.ts'
import type { CastVote, Moderation } from '../src/index.ts'
import { camps, numbers } from '../src/testing/conversations.ts'
import { redDwarfSeconds } from './red-dwarf.ts'

/** Seconds that the Polis project publishes for its Python pipeline on the biodiversity conversation (536 x 316, 29,802 votes). */
const published = 2.4

const folder = join(import.meta.dirname, '../../../../shared/data/polis/openData/scoop-hivemind.biodiversity')

/** The least of several runs: on a machine that others use too, what is above it is theirs. */
const seconds = (runs: number, run: () => unknown) => Math.min(...Array.from({ length: runs }, () => {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}))

/** The biodiversity conversation, or one of its shape where the shared folder is absent. */
function conversation(): { name: string, votes: CastVote[], moderation: Map<string, Moderation> } {
  if (!existsSync(folder)) return { name: 'made up, 536 x 316', votes: camps([420, 116], 316, 0.18), moderation: new Map() }
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  return { name: 'biodiversity, 536 x 316', votes: readVotes(read('votes.csv')), moderation: readComments(read('comments.csv')) }
}

/** From the list of votes to the whole map, beside red-dwarf in one run, or beside the published seconds where that cannot be had. */
export function wholeMapRatio() {
  const { name, votes, moderation } = conversation()
  const whole = seconds(80, () => opinionMap(voteMatrix(votes, { moderation })))
  const beside = redDwarfSeconds(votes, moderation)
  const reference = typeof beside === 'number' ? beside : published
  return { conversation: name, reference: typeof beside === 'number' ? 'red-dwarf beside it' : `published ${published} s (${beside.absent})`, seconds: Number(whole.toFixed(4)), referenceSeconds: Number(reference.toFixed(3)), timesFaster: Number((reference / whole).toFixed(1)) }
}

/** One vote at 1,000 x 500: statistics under the standing groups, then all choices anew, beside a whole recount and regrouping. */
export function oneVoteRatio() {
  const votes = camps([500, 300, 200], 500, 0.3)
  const matrix = voteMatrix(votes)
  const found = finish(findGroups(matrix))
  const standing = standingMap(matrix, found.membership)
  const next = numbers(3)
  let at = 1
  const vote = (): CastVote => ({ voter: matrix.participants[Math.floor(next() * 1000)] ?? '', statement: String(Math.floor(next() * 500)), vote: next() < 0.5 ? 1 : -1, at: ++at })
  const one = seconds(200, () => standing.cast(vote()))
  const chosen = seconds(20, () => {
    standing.cast(vote())
    found.membership.forEach((_, group) => standing.representative(group))
    standing.bridging()
  })
  const recount = seconds(5, () => mapOf(matrix, found.membership, found.grouping))
  const regroup = seconds(3, () => finish(findGroups(matrix)))
  return { votes: votes.length, voteMilliseconds: Number((one * 1000).toFixed(4)), voteAndChoicesMilliseconds: Number((chosen * 1000).toFixed(3)), recountToVote: Math.round(recount / one), regroupToVote: Math.round(regroup / one) }
}

/** How the cost grows with the votes: a conversation of 2,044 x 896 beside one of half the voters. */
export function growthRatio() {
  const [half, full] = [camps([700, 322], 896, 0.12), camps([1400, 644], 896, 0.12)]
  const [one, two] = [half, full].map(votes => seconds(3, () => opinionMap(voteMatrix(votes)))) as [number, number]
  return { votes: full.length, seconds: Number(two.toFixed(3)), twiceTheVoters: Number((two / one).toFixed(2)) }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify({ wholeMap: wholeMapRatio() }))
  console.log(JSON.stringify({ oneVote: oneVoteRatio() }))
  console.log(JSON.stringify({ growth: growthRatio() }))
}
