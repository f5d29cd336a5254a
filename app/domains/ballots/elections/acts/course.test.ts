import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { electionWorld, votingDay } from '../testing/election-world.ts'
import { cancelElection, moveVotingDay, nominateAgain } from './change-course.ts'
import { declareElected } from './declare-elected.ts'
import { endSeat } from './end-seat.ts'
import { fileElection } from './hand-over.ts'
import { acceptNomination, reviewNomination, withdrawNomination } from './judge-nomination.ts'
import { nominate } from './nominate.ts'
import { issuePaper, takePapersBack } from './issue-paper.ts'
import { openBox } from './open-box.ts'
import { closeVoting, openVoting, reopenVoting } from './open-voting.ts'
import { petitionRecall } from './petition-recall.ts'
import { prepareElection } from './prepare-election.ts'
import { addPollingPlace, dismissWorker, nameWorker, recordPrinted, removePollingPlace, tickPollingChecks } from './prepare-polling.ts'
import { neededAfter, neededBefore } from '../rules/round.ts'
import { stateCandidates } from './state-candidates.ts'
import { callRunOff, orderNewVoting } from './call-next-round.ts'

const world = await electionWorld()
after(() => world[Symbol.asyncDispose]())
const { at, staff, units, one, many, people } = world
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code
const stateOf = async (id: string) => (await one<{ state: string }>('select state from ballots.election where id = $1', [id])).state

test('a voting day that passed unused is set anew, with a reason and a notice, and the voting opens on it', async () => {
  const { id, roundId } = await world.stated()
  await assert.rejects(openVoting(at('2026-12-21'), roundId), refused('ballots.voting-not-today'))
  await assert.rejects(moveVotingDay(at('2026-12-21'), id, '2026-12-23', '  '), refused('ballots.election-reason'))
  await assert.rejects(moveVotingDay(at('2026-12-21'), id, '2026-12-20', '大雪'), refused('ballots.election-day'))
  await assert.rejects(moveVotingDay(staff, id, '2026-12-05', '提前'), refused('ballots.register-too-late'), 'the register keeps its twenty days')
  await moveVotingDay(at('2026-12-21'), id, '2026-12-23', '大雪封路。')
  assert.equal((await one<{ day: string }>('select day::text from ballots.election_round where id = $1', [roundId])).day, '2026-12-23')
  assert.ok((await many<{ title: string }>('select title from public_notices.notice where subject = $1', [id])).some(({ title }) => title.includes('投票日变更')))
  const told = (topic: string) => many('select 1 from notifications.notice where topic = $1 and subject = $2 and person_id = $3', [topic, id, people.neighbour.id])
  assert.equal((await told('ballots.voting-day-moved')).length, 1, 'voters with an account are told of the new day')
  await world.opened(roundId, '2026-12-23')
  await assert.rejects(moveVotingDay(at('2026-12-23'), id, '2026-12-24', '太早'), refused('ballots.election-not-there'), 'not while people vote')
})

test('a candidate who steps back after the list was published: it comes down, another is nominated, and the new list stands as the first voting', async () => {
  const { id, choices } = await world.stated()
  await assert.rejects(withdrawNomination(at('2026-12-02'), choices['chair候选1']!, 'declined'), refused('ballots.election-not-there'))
  await nominateAgain(at('2026-12-02'), id, '一位候选人退出。')
  assert.deepEqual(await many(`select 1 from public_notices.notice where subject = $1 and kind = 'candidates' and withdrawn_at is null`, [id]), [])
  await withdrawNomination(at('2026-12-02'), choices['chair候选1']!, 'declined')
  await assert.rejects(stateCandidates(at('2026-12-02'), id), refused('ballots.candidates-too-few'), 'still more candidates than seats')
  const another = await nominate(at('2026-12-02'), id, { post: 'chair', name: '替补候选', number: 39, by: { organisation: '示例党组织' } })
  await acceptNomination(at('2026-12-02'), another)
  await reviewNomination(at('2026-12-02'), another, { passed: true, office: '示例街道' })
  await stateCandidates(at('2026-12-03'), id)
  const rounds = await many<{ state: string }>('select state from ballots.election_round where election_id = $1 order by number', [id])
  assert.deepEqual(rounds.map(({ state }) => state), ['cancelled', 'prepared'])
  await world.opened(await world.roundOf(id))
})

test('an election that is given up says why, takes its notices down and cannot go on; once people vote it cannot be given up', async () => {
  const { id, roundId } = await world.stated()
  await cancelElection(at('2026-12-02'), id, '社区合并。')
  assert.equal(await stateOf(id), 'cancelled')
  assert.equal((await many(`select 1 from notifications.notice where topic = 'ballots.election-cancelled' and subject = $1`, [id])).length, 1)
  await assert.rejects(openVoting(at(votingDay), roundId), refused('ballots.voting-not-there'))
  assert.deepEqual(await many('select 1 from public_notices.notice where subject = $1 and withdrawn_at is null', [id]), [])
  const other = await world.stated()
  await world.opened(other.roundId)
  await assert.rejects(cancelElection(at(votingDay), other.id, '不办了'), refused('ballots.voting-not-there'))
})

test('voters are told of the day of a voting that is repeated after a void one', async () => {
  const { id, rollId, roundId } = await world.stated()
  const place = await world.opened(roundId)
  await world.given(roundId, rollId, 30)
  await world.boxOpened(roundId, place, { chair: 31, member: 30 })
  await orderNewVoting(at(votingDay, people.supervisor), id, '2026-12-27')
  const told = await many(`select 1 from notifications.notice where topic = 'ballots.election-voting-called' and subject = $1 and person_id = $2`, [id, people.neighbour.id])
  assert.equal(told.length, 1)
  assert.ok((await many<{ title: string }>('select title from public_notices.notice where subject = $1', [id])).some(({ title }) => title.includes('重新投票')))
})

test('a mobile box is not opened before two people are named who carry it', async () => {
  const { roundId } = await world.stated(), day = at(votingDay)
  const place = await addPollingPlace(day, roundId, { kind: 'station', name: '服务站' }), box = await addPollingPlace(day, roundId, { kind: 'mobile', name: '流动票箱一号' })
  await tickPollingChecks(day, place, neededBefore('station'), 'F-1')
  await tickPollingChecks(day, box, neededBefore('mobile'), 'F-2')
  await recordPrinted(day, roundId, { chair: 50, member: 50 })
  const carrier = (name: string, placeId: string | undefined) => nameWorker(day, roundId, { duty: 'carrier', name, declares: true, placeId })
  await assert.rejects(carrier('甲', undefined), refused('ballots.carrier-of-which-box'))
  await assert.rejects(carrier('甲', place), refused('ballots.carrier-of-which-box'), 'a station is carried by nobody')
  await carrier('携带人甲', box)
  await carrier('携带人甲', box)
  await assert.rejects(openVoting(day, roundId), refused('ballots.mobile-box-needs-two'), 'the same person twice is one')
  await carrier('携带人乙', box)
  const { id: gone } = await one<{ id: string }>(`select id from ballots.election_worker where round_id = $1 and name = '携带人乙'`, [roundId])
  await dismissWorker(day, roundId, gone)
  await assert.rejects(openVoting(day, roundId), refused('ballots.mobile-box-needs-two'))
  await carrier('携带人丙', box)
  await openVoting(day, roundId)
})

test('somebody resigns with the word of an assembly; a by-election for that one seat is held and filed; a recall ends the seat of whoever was elected', async () => {
  const { id, rollId, roundId, choices } = await world.stated({ names: { chair: ['甲', '乙'], member: ['丙', '丁', '戊', '己', '庚'] } })
  const place = await world.opened(roundId)
  await world.given(roundId, rollId, 30)
  await world.boxOpened(roundId, place, { chair: 30, member: 30 })
  await world.bothCounted(roundId, { chair: { valid: 30, votes: { [choices['甲']!]: 20, [choices['乙']!]: 10 } }, member: { valid: 30, votes: Object.fromEntries(['丙', '丁', '戊', '己'].map((name) => [choices[name]!, 20])) } })
  await declareElected(at('2026-12-21'), id)
  const seat = await one<{ id: string }>(`select id from ballots.elected where election_id = $1 and name = '丙'`, [id])
  const end = (more: Partial<Parameters<typeof endSeat>[2]> = {}) => endSeat(at('2027-03-01'), seat.id, { because: 'resigned', day: '2027-02-28', meeting: '2027年2月28日居民代表会议', ...more })
  await assert.rejects(end({ meeting: ' ' }), refused('ballots.seat-meeting'))
  await assert.rejects(end({ day: '2027-03-02' }), refused('ballots.seat-day'))
  await assert.rejects(end({ day: '2026-12-01' }), refused('ballots.seat-day'), 'not before they were elected')
  await end()
  await assert.rejects(end(), refused('ballots.unknown-elected'), 'it ends once')

  const roll = await world.roll(40), seats = { chair: 0, 'vice-chair': 0, member: 1 }
  const prepare = (more: object) => prepareElection(staff, { unitId: units.north.id, committee: 'rc', mode: 'voter', title: '补选', day: votingDay, seats, rollId: roll, key: crypto.randomUUID(), ...more })
  await assert.rejects(prepare({}), refused('ballots.election-seats'), 'a whole committee has five at least')
  await assert.rejects(prepare({ purpose: 'by-election', seats: { chair: 0, 'vice-chair': 0, member: 0 } }), refused('ballots.election-seats'))
  const by = await world.stated({ purpose: 'by-election', seats, names: { member: ['辛', '壬'] } })
  const second = await world.opened(by.roundId)
  await world.given(by.roundId, by.rollId, 30)
  await world.boxOpened(by.roundId, second, { member: 30 })
  await world.bothCounted(by.roundId, { member: { valid: 30, votes: { [by.choices['辛']!]: 16, [by.choices['壬']!]: 14 } } })
  await declareElected(at('2026-12-21'), by.id)
  await fileElection(at('2026-12-21'), by.id, '示例街道')
  assert.equal(await stateOf(by.id), 'done', 'nothing had to be handed over')

  const recallRoll = await world.roll(40)
  const recall = await petitionRecall(staff, { unitId: units.north.id, committee: 'rc', mode: 'voter', title: '罢免', day: votingDay, rollId: recallRoll, name: '甲', post: 'chair', reason: '长期不履职', by: 'voters', petitioners: 4, base: 40, key: crypto.randomUUID() })
  assert.equal((await one<{ name: string }>('select elected.name from ballots.recall join ballots.elected on elected.id = elected_id where recall.election_id = $1', [recall])).name, '甲')
  await assert.rejects(callRunOff(at(votingDay), recall, '2026-12-22'), refused('ballots.election-not-there'))
})

test('a voting that was ended by a slip goes on the same day; a count that would void it is asked for again; papers and places given by mistake are taken back', async () => {
  const { roundId, rollId, id } = await world.stated(), day = at(votingDay), evening = at(votingDay)
  const wrong = await addPollingPlace(day, roundId, { kind: 'station', name: '写错的站' })
  await removePollingPlace(day, wrong)
  const place = await world.opened(roundId), entries = await many<{ id: string }>('select id from ballots.roll_entry where roll_id = $1 order by number limit 30', [rollId])
  await assert.rejects(removePollingPlace(day, place), refused('ballots.polling-place-used'), 'the only station stays')
  const box = await addPollingPlace(day, roundId, { kind: 'mobile', name: '流动票箱' })
  await assert.rejects(issuePaper(day, roundId, { entryId: entries[0]!.id, placeId: box }), refused('ballots.polling-unready'), 'a box that comes later has its checks and two people first')
  await removePollingPlace(day, box)
  for (const entry of entries) await issuePaper(day, roundId, { entryId: entry.id, placeId: place })
  await takePapersBack(day, roundId, entries[29]!.id)
  await assert.rejects(takePapersBack(day, roundId, entries[29]!.id), refused('ballots.paper-not-given'))
  await closeVoting(evening, roundId)
  await assert.rejects(reopenVoting(evening, roundId, ' '), refused('ballots.election-reason'))
  await assert.rejects(reopenVoting(at('2026-12-21'), roundId, '按错了'), refused('ballots.voting-not-today'))
  await reopenVoting(evening, roundId, '按错了')
  await issuePaper(day, roundId, { entryId: entries[29]!.id, placeId: place })
  await closeVoting(evening, roundId)
  await tickPollingChecks(evening, place, neededAfter('station'), '')
  await assert.rejects(openBox(evening, roundId, { chair: 300, member: 30 }), refused('ballots.returned-count-again'), 'a slip of the pen voids nothing')
  assert.equal(await stateOf(id), 'voting')
  assert.equal(await openBox(evening, roundId, { chair: 30, member: 29 }), 'opened')
  await assert.rejects(reopenVoting(evening, roundId, '再投'), refused('ballots.voting-not-there'), 'not once the boxes are open')
  assert.deepEqual((await many<{ kind: string; words: string }>('select kind, words from ballots.course_note where subject = $1', [id])), [{ kind: 'voting-reopened', words: '按错了' }])
})
