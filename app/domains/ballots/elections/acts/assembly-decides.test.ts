import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { castVote, closeBallot, countBallot, announceBallot, openBallot } from '../../votes/index.ts'
import { countBox } from '../../papers/acts/count-box.ts'
import { enterBoxPaper } from '../../papers/acts/enter-box-paper.ts'
import { issuePaper } from '../../papers/acts/issue-paper.ts'
import { proposalStandingOf, waitingProposals } from '../reads/proposals.ts'
import type { AssemblyKind } from '../rules/assembly.ts'
import { electionsPersonal } from '../personal.ts'
import { electionWorld } from '../testing/election-world.ts'
import { callAssembly } from './call-assembly.ts'
import { cancelAssembly, decideItem, openAssembly, publishDecisions, reopenSignIn, signIn, signOut, takeItemBack } from './hold-assembly.ts'
import { proposeToAssembly, putProposalToBallot, withdrawProposal } from './propose-to-assembly.ts'

const world = await electionWorld()
after(() => world[Symbol.asyncDispose]())
const { at, units, many, one, people, contextOf } = world
const refused = (code: string) => (error: unknown) => (error as { code?: string }).code === code
const counted = { how: 'hands' as const, countedBy: ['计票甲', '计票乙'] }
const propose = (subject: string, village = false) => proposeToAssembly(at('2026-11-20'), { unitId: units.north.id, village, title: '公益金修步道', text: '协商意见：修。', origin: { room: 'deliberation', subject, href: `/topics/${subject}` }, key: subject })
const call = (more: Partial<Parameters<typeof callAssembly>[1]> = {}) => callAssembly(at('2026-12-06'), {
  unitId: units.north.id, kind: 'residents-meeting', title: '居民会议', place: '礼堂', startsAt: new Date('2026-12-20T01:00:00Z'), askedBy: 'committee', entitled: 0, partyDiscussedOn: '2026-12-01', items: [], key: crypto.randomUUID(), ...more,
})
const itemsOf = (id: string) => many<{ id: string }>('select id from ballots.assembly_item where assembly_id = $1 order by place', [id])
const standing = async (subject: string) => (await proposalStandingOf(at('2026-12-20'), subject))?.state

test('what was handed over is put to one assembly, people sign in by the roll, hands are counted by two, and the decision goes back once it is published', async () => {
  const subject = crypto.randomUUID(), proposal = await propose(subject), rollId = await world.frozen(40)
  assert.equal(await propose(subject), proposal, 'the same thing is handed over once')
  assert.deepEqual((await waitingProposals(at('2026-12-06'), [units.north.id])).map(({ id }) => id), [proposal])
  await assert.rejects(call({ kind: 'villagers-meeting-adults', rollId: undefined, entitled: 40, proposals: [proposal] }), refused('ballots.proposal-elsewhere'))
  await assert.rejects(call({ kind: 'residents-representatives', rollId, committeeMembers: 5, representatives: 35, proposals: [proposal] }), refused('ballots.residents-meeting-roll'))
  const [meeting, other] = await Promise.allSettled([call({ rollId, proposals: [proposal] }), call({ rollId, proposals: [proposal] })])
  const taken = [meeting, other].filter(({ status }) => status === 'fulfilled')
  assert.equal(taken.length, 1, 'two clerks at once: one assembly has it')
  const id = (taken[0] as PromiseFulfilledResult<string>).value, day = at('2026-12-20')
  assert.equal((await one<{ entitled: number }>('select entitled from ballots.assembly where id = $1', [id])).entitled, 40)
  const told = await many(`select 1 from notifications.notice where topic = 'ballots.residents-meeting-called' and subject = $1 and person_id = $2`, [id, people.neighbour.id])
  assert.equal(told.length, 1, 'whoever stands on the roll and has an account is told')

  await assert.rejects(signIn(at('2026-12-07'), id, [1]), refused('ballots.residents-meeting-not-begun'))
  await assert.rejects(signIn(day, id, [1, 41]), refused('ballots.attendance-number'))
  await assert.rejects(signIn(day, id, [Number.NaN]), refused('ballots.attendance-number'))
  const numbers = Array.from({ length: 21 }, (_, index) => index + 1)
  await Promise.all([signIn(day, id, numbers), signIn(day, id, numbers), signIn(day, id, numbers)])
  await signOut(day, id, 21)
  assert.equal(await openAssembly(day, id), 'without-quorum', 'twenty of forty are not more than half')
  assert.equal(await standing(subject), 'waiting', 'nothing was decided')
  await reopenSignIn(day, id, '漏了一位')
  assert.equal(await signIn(day, id, [21]), 21)
  const kept = await electionsPersonal.collect!(day, people.neighbour.id) as { meetings: { meeting: string }[] }
  assert.deepEqual(kept.meetings.map(({ meeting }) => meeting), ['居民会议'], 'whoever came reads that this is kept')
  assert.equal(await openAssembly(day, id), 'held')
  const [item] = await itemsOf(id)
  await assert.rejects(decideItem(day, id, item!.id, { ...counted, agree: 22, against: 0, abstain: 0 }), refused('ballots.residents-meeting-votes'))
  await assert.rejects(decideItem(day, id, item!.id, { ...counted, countedBy: ['甲', ' 甲 '], agree: 11, against: 0, abstain: 0 }), refused('ballots.residents-meeting-counters'))
  assert.equal((await decideItem(day, id, item!.id, { ...counted, agree: 10, against: 9, abstain: 0 })).passed, false)
  await assert.rejects(reopenSignIn(day, id, '再点一次'), refused('ballots.residents-meeting-decided'))
  await takeItemBack(day, id, item!.id, '少数了一排')
  assert.equal((await decideItem(day, id, item!.id, { ...counted, agree: 11, against: 9, abstain: 0 })).passed, true, 'eleven of twenty-one')
  assert.equal(await standing(subject), 'before-assembly', 'not before it is published')
  await publishDecisions(day, id)
  assert.equal(await standing(subject), 'passed')
  await assert.rejects(takeItemBack(day, id, item!.id, '又错了'), refused('ballots.residents-meeting-not-there'))
  const acts = await many(`select name from transparency.act where subject = $1 and name like 'ballots.residents-meeting-item%'`, [id])
  assert.equal(acts.length, 3, 'decided, taken back, decided')
})

test('an assembly that is called off, for a reason, leaves what was put to it waiting for the next', async () => {
  const subject = crypto.randomUUID(), proposal = await propose(subject), id = await call({ entitled: 100, proposals: [proposal], items: ['别的事'] })
  assert.equal(await standing(subject), 'before-assembly')
  await assert.rejects(cancelAssembly(at('2026-12-08'), id, ' '), refused('ballots.election-reason'))
  await cancelAssembly(at('2026-12-08'), id, '礼堂停电，改期。')
  assert.equal(await standing(subject), 'waiting')
  assert.deepEqual(await many('select kind from public_notices.notice where subject = $1 and withdrawn_at is null', [id]), [])
  const next = await call({ entitled: 100, proposals: [proposal] })
  await assert.rejects(withdrawProposal(at('2026-12-08'), subject), refused('ballots.proposal-taken'), 'an assembly has it')
  await openAssembly(at('2026-12-20'), next, 51)
  const [item] = await itemsOf(next)
  await decideItem(at('2026-12-20'), next, item!.id, { how: 'papers', agree: 25, against: 20, abstain: 1, given: 50, invalid: 3, countedBy: ['甲', '乙'] })
  await publishDecisions(at('2026-12-20'), next)
  assert.equal(await standing(subject), 'failed', '25 of 51')
})

test('a ballot by households in a village needs two thirds of them, by residents more than half: of the same thirty, eighteen are enough for one alone', async () => {
  for (const [kind, village, expected] of [['villagers-meeting-households', true, 'failed'], ['residents-meeting', false, 'passed']] as const satisfies [AssemblyKind, boolean, string][]) {
    const subject = crypto.randomUUID(), proposal = await propose(subject, village), rollId = await world.frozen(30, 'rc', 'household')
    const put = (more: Partial<Parameters<typeof putProposalToBallot>[2]> = {}) => putProposalToBallot(at('2026-12-06'), proposal, { kind, rollId, opensOn: '2026-12-20', closesOn: '2026-12-21', partyDiscussedOn: '2026-12-01', ...more })
    await assert.rejects(put({ partyDiscussedOn: '' }), refused('ballots.residents-meeting-undiscussed'))
    await assert.rejects(put({ kind: village ? 'residents-meeting' : 'villagers-meeting-households' }), refused('ballots.residents-meeting-roll'), 'residents do not decide for villagers')
    await assert.rejects(put({ closesOn: '2026-12-19' }), refused('ballots.election-day'))
    await assert.rejects(put({ opensOn: '2026-12-12' }), refused('ballots.residents-meeting-too-soon'), 'ten days of notice lie before it')
    const ballot = await put()
    await assert.rejects(put(), refused('ballots.proposal-taken'))
    assert.equal(await standing(subject), 'before-ballot')
    const { channels } = await one<{ channels: string[] }>('select channels from ballots.ballot where id = $1', [ballot])
    assert.deepEqual(channels, ['paper'], 'no online door under the national rules')
    await announceBallot(at('2026-12-06'), ballot)
    await openBallot(at('2026-12-20'), ballot)
    const entries = await many<{ id: string }>('select id from ballots.roll_entry where roll_id = $1 order by number limit 18', [rollId])
    for (const entry of entries) await issuePaper(at('2026-12-20'), ballot, entry.id)
    const evening = contextOf(people.communityStaff, new Date('2026-12-22T01:00:00Z'))
    await closeBallot(evening, ballot)
    for (const counter of world.counters) for (let number = 1; number <= 18; number += 1) await enterBoxPaper({ ...evening, actor: counter }, ballot, number, { 1: { say: number <= 12 ? 'agree' : 'against' } })
    await countBox(evening, ballot)
    await countBallot(evening, ballot)
    assert.equal(await standing(subject), expected, kind)
    await assert.rejects(castVote(evening, { ballotId: ballot, entryId: entries[0]!.id, answers: { 1: { say: 'agree' } }, channel: 'paper', key: crypto.randomUUID() }), refused('ballots.not-open'))
  }
})

test('whoever was told of an assembly is told that it is called off', async () => {
  const id = await call({ rollId: await world.frozen(20), items: ['工作报告'] })
  await cancelAssembly(at('2026-12-08'), id, '礼堂停电')
  const told = await many<{ topic: string }>('select topic from notifications.notice where subject = $1 and person_id = $2 order by topic', [id, people.neighbour.id])
  assert.deepEqual(told.map(({ topic }) => topic), ['ballots.residents-meeting-called', 'ballots.residents-meeting-cancelled'])
})

test('what was decided elsewhere is taken back, and waits at the desk no longer', async () => {
  const subject = crypto.randomUUID(), proposal = await propose(subject)
  await withdrawProposal(at('2026-12-06'), subject)
  await withdrawProposal(at('2026-12-06'), subject)
  assert.equal(await standing(subject), 'withdrawn')
  assert.ok(!(await waitingProposals(at('2026-12-06'), [units.north.id])).some(({ id }) => id === proposal))
  await assert.rejects(call({ entitled: 100, proposals: [proposal] }), refused('ballots.proposal-taken'))
})
