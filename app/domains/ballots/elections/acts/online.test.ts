import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { assignPack } from '../../packs/acts/assign-pack.ts'
import { countBox } from '../../papers/acts/count-box.ts'
import { enterBoxPaper } from '../../papers/acts/enter-box-paper.ts'
import { issuePaper } from '../../papers/acts/issue-paper.ts'
import { cancelBallot, castVote, closeBallot, countBallot, openBallot } from '../../votes/index.ts'
import { electionWorld, votingDay } from '../testing/election-world.ts'
import { moveVotingDay } from './change-course.ts'
import { callRunOff } from './call-next-round.ts'
import { giveMandate } from './give-mandate.ts'
import { openVoting } from './open-voting.ts'
import { takeOverBallot, voteOnline } from './vote-online.ts'

const world = await electionWorld()
after(() => world[Symbol.asyncDispose]())
const { at, units, one, many, contextOf, people } = world
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code

test('under the national rules nobody votes online for a committee, and the refusal says which rules', async () => {
  const { roundId } = await world.stated()
  await assert.rejects(voteOnline(at('2026-12-02'), roundId, { days: 1 }), (error: unknown) => refused('ballots.election-online-not-allowed')(error) && (error as { facts?: { pack?: string } }).facts?.pack?.startsWith('cn@') === true)
})

test('where the rules of a place provide it: online and on paper under one secret ballot, each voter once, by the majorities of the law; equal votes go to a run-off', async () => {
  const admin = await world.newPerson('管理员', [{ role: 'place-administrator', unit: units.north }])
  await assignPack(contextOf(admin, new Date('2026-11-20T01:00:00Z')), { unitId: units.north.id, code: 'example-permissive', from: '2026-11-20' })
  const { id, rollId, roundId } = await world.stated({ names: { chair: ['甲', '乙'], member: ['丙', '丁', '戊', '己', '庚'] } })
  await assert.rejects(voteOnline(at('2026-12-02'), roundId, { days: 0 }), refused('ballots.online-days'))
  const ballot = await voteOnline(at('2026-12-02'), roundId, { days: 2 })
  await assert.rejects(voteOnline(at('2026-12-02'), roundId, { days: 2 }), refused('ballots.voting-is-online'))
  await assert.rejects(openVoting(at(votingDay), roundId), refused('ballots.voting-is-online'), 'no booths beside it')
  await assert.rejects(moveVotingDay(at('2026-12-02'), id, '2026-12-22', '改期'), refused('ballots.voting-is-online'))
  await assert.rejects(giveMandate(at('2026-12-02'), id, { principal: 20, proxy: 21, written: true, away: true }), refused('ballots.voting-is-online'))
  await assert.rejects(takeOverBallot(at(votingDay), roundId), refused('ballots.online-still-open'))
  await openBallot(at(votingDay), ballot)
  const entries = (await many<{ id: string }>('select id from ballots.roll_entry where roll_id = $1 order by number', [rollId])).map((row) => row.id)
  const stood = await many<{ post: string; name: string; place: number }>('select post, name, place from ballots.round_candidate where round_id = $1', [roundId])
  const approved = (post: string, ...names: string[]) => ({ approved: names.map((name) => String(stood.find((one) => one.post === post && one.name === name)!.place)) })
  const answers = (chair: string, ...members: string[]) => ({ chair: approved('chair', chair), member: approved('member', ...members) })
  const vote = (entry: number, chair: string, ...members: string[]) => castVote(contextOf(undefined, new Date(`${votingDay}T02:00:00Z`)), { ballotId: ballot, entryId: entries[entry]!, answers: answers(chair, ...members), channel: 'online', key: crypto.randomUUID() })
  await assert.rejects(vote(0, '甲', '丙', '丁', '戊', '己', '庚'), refused('ballots.answers-unsound'), 'five names for four seats')
  // 24 voters of 40, twenty online and four on paper: three members beyond half, two equal for the fourth seat.
  for (let entry = 0; entry < 20; entry += 1) await vote(entry, entry < 13 ? '甲' : '乙', '丙', '丁', '戊', entry < 11 ? '己' : '庚')
  await assert.rejects(vote(0, '乙', '丙'), refused('ballots.voted-already'))
  for (const entry of entries.slice(20, 24)) await issuePaper(at(votingDay), ballot, entry)
  await assert.rejects(vote(20, '甲', '丙'), refused('ballots.paper-given-out'))
  const evening = new Date('2026-12-22T01:00:00Z')
  await closeBallot(contextOf(people.communityStaff, evening), ballot)
  for (const counter of world.counters) for (let number = 1; number <= 4; number += 1) await enterBoxPaper(contextOf(counter, evening), ballot, number, number === 4 ? { chair: { invalid: 'illegible' }, member: answers('甲', '庚', '己').member } as never : answers('甲', '丙', ...(number === 1 ? ['己', '庚'] : ['庚', '己'])))
  await countBox(contextOf(people.communityStaff, evening), ballot)
  await countBallot(contextOf(people.communityStaff, evening), ballot)
  const outcome = await takeOverBallot(contextOf(people.communityStaff, evening), roundId)
  assert.deepEqual([outcome?.participants, outcome?.entitled, outcome?.turnout?.satisfied], [24, 40, true])
  const elected = await many<{ name: string; votes: number }>('select name, votes from ballots.elected where election_id = $1 order by votes desc, name', [id])
  assert.ok(elected.some(({ name, votes }) => name === '甲' && votes === 16))
  const members = outcome!.posts.find(({ post }) => post === 'member')!
  assert.deepEqual([members.minVotes, members.base], [13, 24])
  // 丙 23, 丁 20, 戊 20, 己 15, 庚 13: all above twelve, four of them sit.
  assert.deepEqual(elected.map(({ name, votes }) => `${name}${votes}`).sort(), ['丁20', '丙23', '己15', '戊20', '甲16'].sort())
  const kept = await one<{ links: number; box: number }>('select (select count(*)::int from ballots.voter_link where ballot_id = $1) as links, (select count(*)::int from ballots.vote_box where ballot_id = $1) as box', [ballot])
  assert.deepEqual(kept, { links: 0, box: 0 }, 'nothing leads from a vote to a voter any more')
  await assert.rejects(takeOverBallot(contextOf(people.communityStaff, evening), roundId), refused('ballots.voting-not-there'), 'taken over once')
  await assert.rejects(callRunOff(contextOf(people.communityStaff, evening), id, '2026-12-25'), refused('ballots.run-off-none'))
})

test('an online voting that too few took part in is void; one that was cancelled goes back to booths and boxes', async () => {
  const { id, rollId, roundId } = await world.stated()
  const ballot = await voteOnline(at('2026-12-02'), roundId, { days: 1 })
  await openBallot(at(votingDay), ballot)
  const entries = await many<{ id: string }>('select id from ballots.roll_entry where roll_id = $1 order by number limit 20', [rollId])
  for (const entry of entries) await castVote(contextOf(undefined, new Date(`${votingDay}T02:00:00Z`)), { ballotId: ballot, entryId: entry.id, answers: { chair: { approved: ['1'] }, member: { approved: [] } }, channel: 'online', key: crypto.randomUUID() })
  const evening = contextOf(people.communityStaff, new Date('2026-12-21T01:00:00Z'))
  await closeBallot(evening, ballot)
  await countBallot(evening, ballot)
  assert.equal((await takeOverBallot(evening, roundId))?.void, 'turnout', 'twenty of forty are not more than half')
  assert.equal((await one<{ state: string }>('select state from ballots.election where id = $1', [id])).state, 'void')

  const other = await world.stated(), second = await voteOnline(at('2026-12-02'), other.roundId, { days: 1 })
  await cancelBallot(at('2026-12-03'), second, { reason: '系统检修。' })
  assert.equal(await takeOverBallot(at('2026-12-03'), other.roundId), null)
  await world.opened(other.roundId)
})
