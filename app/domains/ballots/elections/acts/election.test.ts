import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { electionWorld, morningOf, nothing, votingDay } from '../testing/election-world.ts'
import { answerObjection, raiseObjection } from '../../../public-notices/index.ts'
import { acceptCount } from './accept-count.ts'
import { callAnotherRound, callRunOff, orderNewVoting } from './call-next-round.ts'
import { declareElected, declineSeat } from './declare-elected.ts'
import { addPile, dropSheet, finishSheet } from './enter-count.ts'
import { countSheets } from '../reads/count-sheets.ts'
import { drawLot } from './draw-lot.ts'
import { fileElection, finishHandOver, recordHandOver } from './hand-over.ts'
import { openVoting } from './open-voting.ts'
import { nameWorker } from './prepare-polling.ts'
import { publishRegister } from './publish-register.ts'
import { stateCandidates } from './state-candidates.ts'

const world = await electionWorld()
after(() => world[Symbol.asyncDispose]())
const { one, many, at, staff, people, contextOf } = world
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code
const stateOf = async (id: string) => (await one<{ state: string }>('select state from ballots.election where id = $1', [id])).state

test('more than half of those who voted elect; who withdraws for a near relative leaves a seat on which another round is held', async () => {
  const { id, rollId, roundId, choices } = await world.stated({ size: 40, names: { chair: ['甲', '乙'], member: ['丙', '丁', '戊', '己', '庚'] } })
  const place = await world.opened(roundId)
  await world.given(roundId, rollId, 30)
  assert.equal(await world.boxOpened(roundId, place, { chair: 30, member: 29 }), 'opened')
  const first = await world.bothCounted(roundId, {
    chair: { valid: 28, invalid: { ...nothing, blank: 2 }, votes: { [choices['甲']!]: 20, [choices['乙']!]: 8 } },
    // Six would fill four seats by more than half; three equal at the third, one short.
    member: { valid: 29, votes: { [choices['丙']!]: 25, [choices['丁']!]: 20, [choices['戊']!]: 16, [choices['己']!]: 16, [choices['庚']!]: 10 } },
  })
  assert.deepEqual(first.posts.map(({ post, elected, vacant, runoffSeats }) => [post, elected.length, vacant, runoffSeats]), [['chair', 1, 0, 0], ['member', 4, 0, 0]])
  await assert.rejects(callRunOff(at(votingDay), id, '2026-12-25'), refused('ballots.run-off-none'))

  // One of the elected has a near relative among them and withdraws: the seat is voted on again.
  const relative = await one<{ id: string }>(`select id from ballots.elected where election_id = $1 and name = '丁'`, [id])
  await declineSeat(at(votingDay), relative.id, 'near-relative')
  await assert.rejects(declareElected(at(votingDay), id), refused('ballots.another-round-first'))
  await assert.rejects(callAnotherRound(at(votingDay), id, '2027-03-01'), refused('ballots.another-round-late'))
  const another = await callAnotherRound(at(votingDay), id, '2026-12-28')
  assert.deepEqual(await many('select post, name from ballots.round_candidate where round_id = $1', [another]), [{ post: 'member', name: '庚' }], 'whoever withdrew does not stand again')
})

test('equal votes at the last seat go to a run-off among those alone; seats that stay empty to another round; then the result stands, is handed over and filed', async () => {
  const { id, rollId, roundId, choices } = await world.stated({ size: 40, committee: 'vc', names: { chair: ['甲', '乙'], member: ['丙', '丁', '戊'] } })
  const place = await world.opened(roundId)
  await world.given(roundId, rollId, 31)
  await world.boxOpened(roundId, place, { chair: 31, member: 31 })
  const first = await world.bothCounted(roundId, {
    chair: { valid: 31, votes: { [choices['甲']!]: 15, [choices['乙']!]: 15 } },
    member: { valid: 31, votes: { [choices['丙']!]: 20, [choices['丁']!]: 18, [choices['戊']!]: 18 } },
  })
  assert.deepEqual(first.posts.map(({ post, elected, runoff, vacant }) => [post, elected.length, runoff.length, vacant]), [['chair', 0, 0, 1], ['member', 1, 2, 0]])
  await assert.rejects(callAnotherRound(at(votingDay), id, '2026-12-25'), refused('ballots.run-off-first'))

  const runOff = await callRunOff(at(votingDay), id, '2026-12-23')
  assert.deepEqual((await many<{ post: string; name: string }>('select post, name from ballots.round_candidate where round_id = $1 order by place', [runOff])), [{ post: 'member', name: '丁' }, { post: 'member', name: '戊' }])
  await assert.rejects(openVoting(at(votingDay), runOff), refused('ballots.voting-not-today'))
  const again = await world.opened(runOff, '2026-12-23')
  await world.given(runOff, rollId, 25)
  await world.boxOpened(runOff, again, { member: 25 }, '2026-12-23')
  const second = await world.bothCounted(runOff, { member: { valid: 25, votes: { [choices['丁']!]: 12, [choices['戊']!]: 13 } } }, '2026-12-23')
  assert.deepEqual(second.posts[0]?.elected, [choices['戊']])
  assert.equal(second.turnout, null, 'the law asks no turnout of a run-off')

  const another = await callAnotherRound(at('2026-12-23'), id, '2026-12-28')
  const third = await world.opened(another, '2026-12-28')
  await world.given(another, rollId, 24)
  await world.boxOpened(another, third, { chair: 24 }, '2026-12-28')
  const last = await world.bothCounted(another, { chair: { valid: 24, votes: { [choices['甲']!]: 9, [choices['乙']!]: 8 } } }, '2026-12-28')
  assert.deepEqual([last.posts[0]?.elected, last.posts[0]?.minVotes], [[choices['甲']], 8], 'the most votes and at least a third of the papers cast')

  await declareElected(at('2026-12-28'), id)
  const declared = await one<{ hand_over_by: string; declared_on: string }>('select hand_over_by, declared_on from ballots.election where id = $1', [id])
  assert.equal(declared.declared_on, '2026-12-28')
  assert.equal(declared.hand_over_by, '2027-01-07', 'ten days')
  const published = await many<{ kind: string }>('select kind from public_notices.notice where subject = $1 order by published_at, id', [id])
  assert.deepEqual(published.map(({ kind }) => kind), ['candidates', 'candidates', 'candidates', 'elected'])
  for (const item of ['seal', 'books', 'money'] as const) await recordHandOver(at('2026-12-29'), id, { item, what: '一份', giver: '上届主任', taker: '新任主任', key: crypto.randomUUID() })
  await assert.rejects(finishHandOver(at('2026-12-29'), id), refused('ballots.hand-over-incomplete'))
  const key = crypto.randomUUID()
  for (const _ of [1, 2]) await recordHandOver(at('2026-12-29'), id, { item: 'files', what: '档案十二卷', giver: '上届主任', taker: '新任主任', key })
  assert.equal((await many('select id from ballots.hand_over where election_id = $1', [id])).length, 4, 'a form sent twice is written once')
  await finishHandOver(at('2026-12-29'), id)
  await fileElection(at('2026-12-30'), id, '示例街道办事处')
  assert.equal(await stateOf(id), 'done')
})

test('more papers in the box than were given out void the whole voting: it is locked, staff are alarmed, and only whoever supervises orders a new one', async () => {
  const { id, rollId, roundId } = await world.stated()
  const place = await world.opened(roundId)
  await world.given(roundId, rollId, 30)
  assert.equal(await world.boxOpened(roundId, place, { chair: 31, member: 30 }), 'void')
  assert.equal(await stateOf(id), 'void')
  const told = await many<{ person_id: string; urgent: boolean }>(`select person_id, urgent from notifications.notice where topic = 'ballots.election-voting-voided' and subject = $1`, [id])
  assert.ok(told.some(({ person_id, urgent }) => person_id === people.supervisor.id && urgent))
  await assert.rejects(addPile(at(votingDay), roundId, 'chair', { valid: 1, invalid: nothing, votes: {}, names: {}, key: crypto.randomUUID() }), refused('ballots.voting-not-there'))
  await assert.rejects(acceptCount(at(votingDay), roundId), refused('ballots.voting-not-there'))
  await assert.rejects(orderNewVoting(at(votingDay), id, '2026-12-27'), refused('people.not-permitted'))
  const next = await orderNewVoting(at(votingDay, people.supervisor), id, '2026-12-27')
  assert.equal((await many('select choice from ballots.round_candidate where round_id = $1', [next])).length, 7)
  assert.equal(await stateOf(id), 'stated')
})

test('two people count, each for themselves; what differs is not accepted, and neither is a sheet that the box does not bear out', async () => {
  const { rollId, roundId, choices } = await world.stated()
  const place = await world.opened(roundId), [first, second] = world.counters as [typeof people.communityStaff, typeof people.communityStaff]
  await world.given(roundId, rollId, 30)
  await world.boxOpened(roundId, place, { chair: 30, member: 30 })
  const choice = choices['chair候选1']!, pile = (votes: number, valid = 30) => ({ valid, invalid: nothing, votes: { [choice]: votes }, names: {}, key: crypto.randomUUID() })
  await assert.rejects(addPile(at(votingDay, first), roundId, 'chair', pile(31)), refused('ballots.count-impossible'))
  const once = pile(12, 20)
  await Promise.all(Array.from({ length: 6 }, () => addPile(at(votingDay, first), roundId, 'chair', once)))
  const sheet = async (actor: { id: string }) => (await countSheets(at(votingDay), roundId, 'chair')).find(({ byPerson }) => byPerson === actor.id)!
  assert.deepEqual([(await sheet(first)).valid, (await sheet(first)).votes[choice]], [20, 12], 'the same pile six times counts once')
  await assert.rejects(finishSheet(at(votingDay, first), (await sheet(first)).id), refused('ballots.count-does-not-add-up'))
  await addPile(at(votingDay, first), roundId, 'chair', pile(5, 10))
  await finishSheet(at(votingDay, first), (await sheet(first)).id)
  await assert.rejects(acceptCount(at(votingDay), roundId), refused('ballots.count-not-twice'))
  await addPile(at(votingDay, second), roundId, 'chair', pile(18))
  await assert.rejects(addPile(at(votingDay, people.supervisor), roundId, 'chair', pile(17)), refused('ballots.count-sides-taken'))
  await finishSheet(at(votingDay, second), (await sheet(second)).id)
  for (const counter of world.counters) await world.counted(counter, roundId, 'member', { valid: 30, votes: {} })
  await assert.rejects(acceptCount(at(votingDay), roundId), refused('ballots.count-differs'))
  await assert.rejects(finishSheet(at(votingDay, first), (await sheet(second)).id), refused('ballots.unknown-count-sheet'), 'nobody hands in the sheet of somebody else')
  await dropSheet(at(votingDay, second), (await sheet(second)).id)
  await addPile(at(votingDay, second), roundId, 'chair', pile(17))
  await finishSheet(at(votingDay, second), (await sheet(second)).id)
  assert.deepEqual((await acceptCount(at(votingDay), roundId)).posts[0]?.elected, [choice])
})

test('somebody written in by more than half is elected, and no candidate watches or counts', async () => {
  const { id, rollId, roundId, choices } = await world.stated()
  await assert.rejects(nameWorker(at('2026-12-10'), roundId, { duty: 'observer', name: 'chair候选1', declares: true }), refused('ballots.worker-is-candidate'))
  await assert.rejects(nameWorker(at('2026-12-10'), roundId, { duty: 'counter', name: '王监票', declares: false }), refused('ballots.worker-undeclared'))
  const place = await world.opened(roundId), choice = world.writtenIn('赵 六')
  assert.equal(choice, '+赵六', 'blanks between signs are no part of a name')
  await world.given(roundId, rollId, 30)
  await world.boxOpened(roundId, place, { chair: 30, member: 30 })
  for (const counter of world.counters) {
    await world.counted(counter, roundId, 'chair', { valid: 30, votes: { [choice]: 16, [choices['chair候选1']!]: 14 } }, votingDay, { [choice]: '赵六' })
    await world.counted(counter, roundId, 'member', { valid: 30, votes: {} })
  }
  await acceptCount(at(votingDay), roundId)
  assert.deepEqual(await many('select post, name, votes from ballots.elected where election_id = $1', [id]), [{ post: 'chair', name: '赵六', votes: 16 }])
})

test('a register that comes less than twenty days before the voting is refused', async () => {
  const { id } = await world.prepared()
  await assert.rejects(publishRegister(at('2026-12-01'), id), refused('ballots.register-too-late'))
  await publishRegister(contextOf(people.communityStaff, morningOf('2026-11-30')), id)
  assert.equal(await stateOf(id), 'registered')
  await assert.rejects(stateCandidates(staff, id), refused('ballots.election-not-there'))
})

test('voters with an account are told of the candidates; an objection to them is answered before the voting opens', async () => {
  const { id, roundId } = await world.stated()
  assert.deepEqual(await many('select topic, why from notifications.notice where person_id = $1 and subject = $2', [people.neighbour.id, id]), [{ topic: 'ballots.election-candidates-stated', why: 'voter' }])
  const notice = await one<{ id: string }>(`select id from public_notices.notice where subject = $1 and kind = 'candidates'`, [id])
  const { id: objection } = await raiseObjection(at('2026-12-02', people.neighbour), { noticeId: notice.id, text: '候选人姓名写错了一个字', key: crypto.randomUUID() })
  await assert.rejects(world.opened(roundId), refused('ballots.candidates-open-objections'))
  await answerObjection(at('2026-12-03'), objection, { outcome: 'not-upheld', answer: '已与名册核对，姓名无误' })
  await openVoting(at(votingDay), roundId)
  assert.equal(await stateOf(id), 'voting')
})

test('where the rules of the place draw lots among equal votes, the lot is written down instead of voting once more', async () => {
  const { id, rollId, roundId, choices } = await world.stated({ names: { member: ['丙', '丁', '戊', '己', '庚'] } })
  await world.db.pool.query(`update ballots.election set rules = rules || '{"tieBy":"lot"}' where id = $1`, [id])
  const place = await world.opened(roundId), votes = (count: number) => Object.fromEntries(['丙', '丁', '戊', '己', '庚'].map((name, index) => [choices[name]!, index < 3 ? 30 : count]))
  await world.given(roundId, rollId, 30)
  await world.boxOpened(roundId, place, { chair: 30, member: 30 })
  await world.bothCounted(roundId, { chair: { valid: 30, votes: { [choices['chair候选1']!]: 20 } }, member: { valid: 30, votes: votes(15) } })
  await assert.rejects(drawLot(at(votingDay), id, 'member', [choices['己']!]), refused('ballots.lot-not-here'), 'fifteen of thirty are not more than half')
  const second = await callAnotherRound(at(votingDay), id, '2026-12-27'), again = await world.opened(second, '2026-12-27')
  await world.given(second, rollId, 30)
  await world.boxOpened(second, again, { member: 30 }, '2026-12-27')
  await world.bothCounted(second, { member: { valid: 30, votes: { [choices['己']!]: 14, [choices['庚']!]: 14 } } }, '2026-12-27')
  await assert.rejects(declareElected(at('2026-12-27'), id), refused('ballots.run-off-first'))
  await assert.rejects(callRunOff(at('2026-12-27'), id, '2026-12-28'), refused('ballots.run-off-by-lot'))
  await assert.rejects(drawLot(at('2026-12-27'), id, 'member', [choices['己']!, choices['庚']!]), refused('ballots.lot-seats'))
  await drawLot(at('2026-12-27'), id, 'member', [choices['庚']!])
  await declareElected(at('2026-12-27'), id)
  assert.equal((await many(`select id from ballots.elected where election_id = $1 and post = 'member'`, [id])).length, 4)
})
