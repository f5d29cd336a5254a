import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { electionWorld, morningOf, votingDay } from '../testing/election-world.ts'
import type { CommitteeKind, Mode } from '../rules/posts.ts'
import { acceptCount } from './accept-count.ts'
import { callRunOff } from './call-next-round.ts'
import { addPile, dropSheet, finishSheet } from './enter-count.ts'
import { openBox } from './open-box.ts'

/**
 * Two hundred votings made up paper by paper, with equal votes at the last seat, too few who stand, blank and overfull papers and boxes with a paper too many. They are
 * opened, counted twice and accepted through the acts, and reckoned here from the single papers, by the words of the laws alone.
 */

const world = await electionWorld()
after(() => world[Symbol.asyncDispose]())
const { db, many, one, contextOf, people } = world
const day = (actor = people.communityStaff) => contextOf(actor, morningOf(votingDay))

/** A small generator of chance (mulberry32), the same every time. */
function chance(seed: number) {
  let state = seed
  const next = () => { state = (state + 0x6d2b79f5) | 0; let mixed = Math.imul(state ^ (state >>> 15), 1 | state); mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed; return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296 }
  return { upTo: (most: number) => Math.floor(next() * (most + 1)), one: <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!, often: (share: number) => next() < share }
}

type Mark = 'illegible' | readonly string[]
interface Made { readonly committee: CommitteeKind; readonly mode: Mode; readonly kind: 'first' | 'another' | 'run-off'; readonly entitled: number; readonly given: number; readonly seats: number; readonly stand: readonly string[]; readonly papers: readonly Mark[] }
const sizes = [7, 12, 21, 30]

function made(number: number): Made {
  const dice = chance(number * 7919), committee = dice.one(['rc', 'vc'] as const), mode = committee === 'vc' ? 'voter' : dice.one(['voter', 'household', 'rep'] as const), kind = dice.one(['first', 'first', 'first', 'another', 'run-off'] as const)
  const entitled = dice.one(sizes), given = dice.often(0.15) ? dice.upTo(entitled) : Math.ceil(entitled * 0.6) + dice.upTo(Math.floor(entitled * 0.4)), seats = 1 + dice.upTo(3), stand = Array.from({ length: Math.max(1, seats - 1 + dice.upTo(3)) }, (_, index) => `+c${index}`)
  const returned = dice.often(0.08) ? given + 1 : Math.max(0, given - (dice.often(0.3) ? dice.upTo(2) : 0))
  // Those who stand are liked alike, or some much more: so that votes are equal now and then, and few reach more than half at other times.
  const liked = dice.one([0.35, 0.55, 0.75, 0.95])
  const papers = Array.from({ length: returned }, (): Mark => {
    if (dice.often(0.04)) return 'illegible'
    const marks = stand.filter((_, index) => dice.often(index < seats ? liked : liked * 0.7))
    return dice.often(0.08) ? stand : marks.slice(0, seats)
  })
  // Every second paper says of two of them what the one before says of the other: then these two have equal votes.
  const [one, other] = [stand[seats - 1], stand[seats]], swapped = (paper: Mark): Mark => (paper === 'illegible' ? paper : paper.map((name) => (name === one ? other! : name === other ? one! : name)))
  if (other !== undefined && dice.often(0.6)) for (let index = 1; index < papers.length; index += 2) papers[index] = swapped(papers[index - 1]!)
  return { committee, mode, kind, entitled, given, seats, stand, papers }
}

/** By the laws, from the papers: 居委会组织法19、村委会组织法15 (more than half of those entitled take part, of representatives more than two thirds; elected by more than half of those who voted; another round a third of the papers cast). */
function reckoned({ mode, kind, entitled, given, seats, stand, papers }: Made) {
  if (papers.length > given) return { void: 'overfull-box' as const }
  if (kind === 'first' && !(mode === 'rep' ? given * 3 > entitled * 2 : given * 2 > entitled)) return { void: 'turnout' as const }
  const valid = papers.filter((paper): paper is readonly string[] => paper !== 'illegible' && paper.length > 0 && paper.length <= seats)
  const votes = new Map(stand.map((name) => [name, valid.filter((paper) => paper.includes(name)).length]))
  const able = stand.filter((name) => { const got = votes.get(name) ?? 0; return got > 0 && (kind === 'first' ? got * 2 > given : kind === 'another' ? got * 3 >= papers.length : true) })
  const ahead = (name: string) => able.filter((other) => (votes.get(other) ?? 0) > (votes.get(name) ?? 0)).length
  const level = (name: string) => able.filter((other) => votes.get(other) === votes.get(name)).length
  const elected = able.filter((name) => ahead(name) + level(name) <= seats), tied = able.filter((name) => ahead(name) < seats && ahead(name) + level(name) > seats)
  const again = tied.length > 0 ? seats - elected.length : 0
  return { void: null, elected: elected.sort(), runoff: tied.sort(), runoffSeats: again, vacant: seats - elected.length - again }
}

const pairs = [...new Set(Array.from({ length: 200 }, (_, number) => { const { committee, mode, entitled } = made(number); return `${committee} ${mode} ${entitled}` }))]
const prepared = new Map<string, { rollId: string; model: string }>()
const models = new Map<CommitteeKind, string>()
for (const committee of ['rc', 'vc'] as const) models.set(committee, (await world.stated({ committee })).id)
for (const pair of pairs) {
  const [committee, mode, size] = pair.split(' ') as [CommitteeKind, Mode, string]
  prepared.set(pair, { rollId: await world.roll(Number(size), committee, mode), model: models.get(committee)! })
}

/** A voting whose papers were given out and whose boxes are closed, on the rules of an election that went the whole way. */
async function closed({ committee, mode, kind, entitled, given, seats, stand }: Made) {
  const { rollId, model } = prepared.get(`${committee} ${mode} ${entitled}`)!
  const { id } = await one<{ id: string }>(`insert into ballots.election (purpose, unit_id, committee, mode, title, day, state, pack, rules, roll_id, key, created_at) select purpose, unit_id, committee, $2, '换届选举', day, 'voting', pack, rules, $3, gen_random_uuid(), created_at from ballots.election where id = $1 returning id`, [model, mode, rollId])
  await db.pool.query('insert into ballots.election_post values ($1, $2, $3)', [id, 'member', seats])
  const { id: round } = await one<{ id: string }>(`insert into ballots.election_round (election_id, number, kind, day, state, participants, opened_at, closed_at) values ($1, 1, $2, $3, 'closed', $4, now(), now()) returning id`, [id, kind, votingDay, given])
  await db.pool.query(`insert into ballots.election_paper (round_id, post, seats, printed) values ($1, 'member', $2, 999)`, [round, seats])
  await db.pool.query(`insert into ballots.round_candidate (round_id, post, choice, name, place) select $1, 'member', name, '候选' || name, at from unnest($2::text[]) with ordinality as stands (name, at)`, [round, stand])
  return { id, round }
}

/** What a counter writes down of these papers. */
function sums(papers: readonly Mark[], seats: number) {
  const valid = papers.filter((paper) => paper !== 'illegible' && paper.length > 0 && paper.length <= seats) as (readonly string[])[]
  const votes: Record<string, number> = {}
  for (const paper of valid) for (const name of paper) votes[name] = (votes[name] ?? 0) + 1
  return { valid: valid.length, votes, names: {}, invalid: { tooMany: papers.filter((paper) => paper !== 'illegible' && paper.length > seats).length, illegible: papers.filter((paper) => paper === 'illegible').length, twoPosts: 0, blank: papers.filter((paper) => paper.length === 0).length } }
}
const sheetOf = async (round: string, person: string) => (await one<{ id: string }>('select id from ballots.count_sheet where round_id = $1 and by_person = $2 and dropped_at is null', [round, person])).id

async function counts(context: ReturnType<typeof day>, round: string, { papers, seats }: Made, cut: number) {
  for (const pile of [papers.slice(0, cut), papers.slice(cut)]) if (pile.length > 0) await addPile(context, round, 'member', { ...sums(pile, seats), key: crypto.randomUUID() })
  await finishSheet(context, await sheetOf(round, context.actor!.id))
}

test('two hundred votings end as the laws have them, paper by paper', async () => {
  const seen = { 'overfull-box': 0, turnout: 0, tie: 0, vacant: 0, full: 0, miscounted: 0 }
  for (let number = 0; number < 200; number += 1) {
    const voting = made(number), expected = reckoned(voting), { id, round } = await closed(voting), name = `voting ${number}: ${JSON.stringify(voting)}`
    const state = await openBox(day(), round, { member: voting.papers.length }, { again: true })
    if (expected.void !== null) {
      assert.equal(state, 'void', name)
      assert.equal((await one<{ because: string }>('select void_because as because from ballots.election where id = $1', [id])).because, expected.void, name)
      seen[expected.void] += 1
      continue
    }
    assert.equal(state, 'opened', name)
    if (voting.papers.length === 0) continue
    const [first, second] = world.counters.map((counter) => day(counter)) as [ReturnType<typeof day>, ReturnType<typeof day>]
    await counts(first, round, voting, Math.floor(voting.papers.length / 2))
    const able = voting.papers.findIndex((paper) => paper !== 'illegible' && paper.length > 0 && paper.length <= voting.seats)
    if (number % 9 === 0 && able >= 0) {
      // The second counter takes a good paper for one that cannot be read, and has to count anew.
      await counts(second, round, { ...voting, papers: voting.papers.map((paper, index) => (index === able ? 'illegible' : paper)) }, 1)
      await assert.rejects(acceptCount(day(), round), { code: 'ballots.count-differs' }, name)
      await dropSheet(second, await sheetOf(round, second.actor!.id))
      seen.miscounted += 1
    }
    await counts(second, round, voting, 1)
    const outcome = await acceptCount(day(), round), [post] = outcome.posts
    assert.deepEqual({ void: outcome.void, elected: [...post!.elected].sort(), runoff: [...post!.runoff].sort(), runoffSeats: post!.runoffSeats, vacant: post!.vacant }, expected, name)
    assert.deepEqual((await many<{ choice: string }>('select choice from ballots.elected where election_id = $1 order by choice', [id])).map(({ choice }) => choice), expected.elected, name)
    seen[expected.runoffSeats > 0 ? 'tie' : expected.vacant > 0 ? 'vacant' : 'full'] += 1
    if (expected.runoffSeats > 0 && number % 3 === 0) {
      const again = await callRunOff(day(), id, '2026-12-22')
      assert.deepEqual((await many<{ choice: string }>('select choice from ballots.round_candidate where round_id = $1 order by choice', [again])).map(({ choice }) => choice), expected.runoff, name)
    }
  }
  assert.ok(Object.values(seen).every((count) => count >= 8), `each kind of end comes up: ${JSON.stringify(seen)}`)
})
