import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { electionWorld, votingDay } from '../testing/election-world.ts'
import { entriesByNumber } from '../reads/entries-by-number.ts'
import { giveMandate, publishMandates, revokeMandate } from './give-mandate.ts'
import { issuePaper, replaceSpoilt } from './issue-paper.ts'
import { nominate } from './nominate.ts'
import { recordPrinted } from './prepare-polling.ts'
import { openNominations, publishRegister } from './publish-register.ts'
import { leaveElectionCommittee, seatElectionMember } from './election-committee.ts'

const world = await electionWorld()
after(() => world[Symbol.asyncDispose]())
const { at, many, staff, one } = world
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code
const outcomes = async (work: readonly Promise<unknown>[]) => {
  const settled = await Promise.allSettled(work)
  return { done: settled.filter(({ status }) => status === 'fulfilled').length, codes: [...new Set(settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code?: string }).code ?? String(one.reason)] : [])))] }
}

test('ten tables that give the same voter their papers at once give them once', async () => {
  const { rollId, roundId } = await world.stated()
  await world.opened(roundId)
  const [entry] = await entriesByNumber(at(votingDay), rollId, [30])
  const found = await outcomes(Array.from({ length: 10 }, () => issuePaper(at(votingDay), roundId, { entryId: entry!.id })))
  assert.deepEqual(found, { done: 1, codes: ['ballots.paper-given-already'] })
  assert.equal((await many('select entry_id from ballots.election_issue where round_id = $1', [roundId])).length, 1)
  const recorded = await many(`select name from transparency.act where name = 'ballots.election-paper-given' and facts->>'entry' = $1`, [entry!.id])
  assert.equal(recorded.length, 1, 'and what was refused leaves no trace')
})

test('no more papers are given out than were printed', async () => {
  const { rollId, roundId } = await world.stated()
  await world.opened(roundId)
  await recordPrinted(at(votingDay), roundId, { chair: 2, member: 1 })
  const [first, second] = await entriesByNumber(at(votingDay), rollId, [20, 21])
  await issuePaper(at(votingDay), roundId, { entryId: first!.id })
  await assert.rejects(issuePaper(at(votingDay), roundId, { entryId: second!.id }), refused('ballots.papers-used-up'))
  await assert.rejects(recordPrinted(at(votingDay), roundId, { member: 0 }), refused('ballots.papers-fewer-than-given'))
  await recordPrinted(at(votingDay), roundId, { member: 2 })
  await issuePaper(at(votingDay), roundId, { entryId: second!.id })
})

test('nobody holds a fourth mandate, however many clerks write at once', async () => {
  const { id, roundId } = await world.stated()
  const found = await outcomes([20, 21, 22, 23, 24, 25, 26, 27].map((principal) => giveMandate(at('2026-12-10'), id, { principal, proxy: 30, written: true, away: true })))
  assert.deepEqual(found, { done: 3, codes: ['ballots.mandate-limit'] })
  assert.deepEqual((await many<{ slot: number }>('select slot from ballots.mandate where round_id = $1 order by slot', [roundId])).map(({ slot }) => slot), [1, 2, 3])
})

test('a voter gives one mandate, though two clerks write it down for two proxies at once', async () => {
  const { id } = await world.stated()
  const found = await outcomes([31, 32, 33, 34].map((proxy) => giveMandate(at('2026-12-10'), id, { principal: 30, proxy, written: true, away: true })))
  assert.deepEqual(found, { done: 1, codes: ['ballots.mandate-given-already'] })
})

test('the proxy takes the papers of whoever is away; who comes after all revokes first; a used mandate stays', async () => {
  const { id, rollId, roundId } = await world.stated()
  const [away, came] = [await giveMandate(at('2026-12-10'), id, { principal: 20, proxy: 30, written: true, away: true }), await giveMandate(at('2026-12-10'), id, { principal: 21, proxy: 30, written: true, away: true })]
  for (const _ of ['clicked', 'clicked twice']) await publishMandates(at('2026-12-11'), id)
  assert.equal((await many(`select id from public_notices.notice where kind = 'proxies' and subject = $1`, [id])).length, 1)
  await world.opened(roundId)
  await assert.rejects(giveMandate(at(votingDay), id, { principal: 22, proxy: 30, written: true, away: true }), refused('ballots.mandate-no-voting'))
  const [first, second] = await entriesByNumber(at(votingDay), rollId, [20, 21])
  await assert.rejects(issuePaper(at(votingDay), roundId, { entryId: first!.id }), refused('ballots.paper-by-mandate'))
  const found = await outcomes(Array.from({ length: 5 }, () => issuePaper(at(votingDay), roundId, { entryId: first!.id, mandateId: away })))
  assert.deepEqual(found, { done: 1, codes: ['ballots.paper-given-already'] })
  await assert.rejects(revokeMandate(at(votingDay), away), refused('ballots.mandate-used'))
  await revokeMandate(at(votingDay), came)
  await issuePaper(at(votingDay), roundId, { entryId: second!.id })
  await replaceSpoilt(at(votingDay), roundId, 'chair')
  assert.deepEqual(await many('select post, spoilt from ballots.election_paper where round_id = $1 order by post', [roundId]), [{ post: 'chair', spoilt: 1 }, { post: 'member', spoilt: 0 }])
  // Nothing in the database says what anybody voted: papers given, and sums.
  const columns = await many<{ column_name: string }>(`select column_name from information_schema.columns where table_schema = 'ballots' and table_name = 'election_issue' order by 1`)
  assert.deepEqual(columns.map(({ column_name }) => column_name), ['at', 'entry_id', 'mandate_id', 'place_id', 'round_id'])
})

test('voters nominate jointly, each once; who is nominated leaves the election committee and a substitute moves up', async () => {
  const { id } = await world.prepared()
  await publishRegister(staff, id)
  await openNominations(staff, id)
  for (const [name, part] of [['孙主任', 'chair'], ['周成员', 'member'], ['吴递补', 'substitute'], ['郑递补', 'substitute']] as const) await seatElectionMember(staff, id, { name, part })
  const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
  await assert.rejects(nominate(staff, id, { post: 'member', name: '周成员', number: 5, by: { numbers: [...numbers(10, 9), 10, 10, 11] } }), refused('ballots.too-few-nominators'), 'the same voter three times is one')
  await assert.rejects(nominate(staff, id, { post: 'member', name: '周成员', number: 5, by: { numbers: numbers(36, 10) } }), refused('ballots.nominator-not-on-roll'))
  const found = await outcomes(Array.from({ length: 4 }, () => nominate(staff, id, { post: 'member', name: '周成员', number: 5, by: { numbers: numbers(10, 10) } })))
  assert.deepEqual(found, { done: 1, codes: ['ballots.nominated-already'] })
  const members = () => many<{ name: string; part: string; left_because: string | null }>('select name, part, left_because from ballots.election_member where election_id = $1 order by place', [id])
  assert.deepEqual(await members(), [
    { name: '孙主任', part: 'chair', left_because: null }, { name: '周成员', part: 'member', left_because: 'nominated' }, { name: '吴递补', part: 'member', left_because: null }, { name: '郑递补', part: 'substitute', left_because: null },
  ])
  const { id: wu } = await one<{ id: string }>(`select id from ballots.election_member where election_id = $1 and name = '吴递补'`, [id])
  await leaveElectionCommittee(staff, wu, 'relative-nominated')
  assert.deepEqual((await members()).at(-1), { name: '郑递补', part: 'member', left_because: null })
  await assert.rejects(seatElectionMember(staff, id, { name: '周成员', part: 'member' }), refused('ballots.election-member-stands'))
})
