import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { defaultCharter } from '../../councils/rules/charter.ts'
import { meetingPlace } from '../testing/meeting-place.ts'
import { askForFloor, noteHand, waiveTurn } from './ask-for-floor.ts'
import { closeMeeting } from './close-meeting.ts'
import { endTurn, giveFloor } from './give-floor.ts'
import { appealModeration, decideAppeal, moderate } from './moderate.ts'
import { noteStatement } from './note-statement.ts'
import { publishMinutes } from './approve-minutes.ts'
import { startItem } from './take-item.ts'

const place = await meetingPlace()
after(() => place[Symbol.asyncDispose]())
const { at, deskAt, one, many, members, opened, items, issueOf, attendance, contextOf, people } = place
const code = (expected: string) => (error: unknown) => error instanceof Refusal && error.code === expected
const now = deskAt(at(1)), as = (name: keyof typeof members) => contextOf(members[name], at(1))

/** A meeting with its first item under way. */
async function underWay(present?: (keyof typeof members)[]) {
  const id = await opened(present), [item] = await items(id)
  await startItem(now, id, item!.id)
  return { id, item: item!.id }
}
const request = async (id: string, name: keyof typeof members) => (await one<{ id: string }>(`select r.id from deliberation.speaking_request r join deliberation.meeting_attendance a on a.id = r.attendance_id where r.meeting_id = $1 and a.person_id = $2 and r.state = 'waiting'`, [id, members[name].id])).id
const turns = (id: string) => many<{ id: string; ended_at: Date | null }>('select id, ended_at from deliberation.speaking_turn where meeting_id = $1 order by started_at', [id])
const ended = async (id: string) => endTurn(now, id, (await turns(id)).find(({ ended_at }) => ended_at === null)!.id)

test('two secretaries who give the floor at the same moment give it to one', async () => {
  const { id } = await underWay()
  await Promise.all([askForFloor(as('owner'), id), askForFloor(as('tenant'), id), askForFloor(as('secretary'), id)])
  const asked = await Promise.all([request(id, 'owner'), request(id, 'tenant'), request(id, 'secretary')])
  const given = await Promise.allSettled(asked.flatMap((one) => [giveFloor(now, id, one), giveFloor(now, id, one)]))
  assert.equal(given.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.equal((await turns(id)).length, 1)
})

test('the database itself holds one open turn for each meeting, and none in a meeting that is closed', async () => {
  const { id, item } = await underWay(), owner = await attendance(id, 'owner'), tenant = await attendance(id, 'tenant')
  const turn = (who: string) => place.db.pool.query(`insert into deliberation.speaking_turn (meeting_id, item_id, attendance_id, party_class, started_at, due_at) values ($1, $2, $3, 'owners', now(), now())`, [id, item, who])
  await turn(owner)
  await assert.rejects(turn(tenant), /one_has_the_floor/)
  await assert.rejects(place.db.pool.query(`update deliberation.meeting set state = 'closed', closed_at = now(), correct_until = '2026-12-01', minutes_due = '2026-12-02' where id = $1`, [id]), /turn_runs_in_live_meeting/, 'a meeting is not closed over somebody who speaks')
  await place.db.pool.query('update deliberation.speaking_turn set ended_at = now() where meeting_id = $1', [id])
  await place.db.pool.query(`update deliberation.meeting set state = 'closed', closed_at = now(), correct_until = '2026-12-01', minutes_due = '2026-12-02' where id = $1`, [id])
  await assert.rejects(turn(tenant), /turn_runs_in_live_meeting/, 'nobody begins to speak in a closed meeting')
})

test('closing while the floor is given leaves either a closed meeting with nobody speaking, or an open one', async () => {
  const { id, item } = await underWay()
  await noteStatement(now, id, item, { issueId: await issueOf(item), partyClass: 'owners', words: '修', key: `race-${id}` })
  await place.db.pool.query(`update deliberation.meeting_item set decision = 'noted', ended_at = now() where id = $1`, [item])
  await noteHandDirect(id, item, 'owner')
  const asked = await request(id, 'owner')
  await Promise.allSettled([closeMeeting(now, id), giveFloor(now, id, asked), closeMeeting(now, id), giveFloor(now, id, asked)])
  const { state } = await one<{ state: string }>('select state from deliberation.meeting where id = $1', [id]), open = (await turns(id)).filter(({ ended_at }) => ended_at === null).length
  assert.ok(state === 'closed' ? open === 0 : open <= 1, `${state} with ${open} speaking`)
})
const noteHandDirect = async (id: string, item: string, name: keyof typeof members) => place.db.pool.query(`insert into deliberation.speaking_request (meeting_id, item_id, attendance_id, asked_at) values ($1, $2, $3, now())`, [id, item, await attendance(id, name)])

test('a second turn waits until every class that is here has spoken or passed', async () => {
  const { id, item } = await underWay(['chair', 'owner', 'tenant'])
  await askForFloor(as('owner'), id)
  await giveFloor(now, id, await request(id, 'owner'))
  await ended(id)
  await askForFloor(as('owner'), id)
  await assert.rejects(giveFloor(now, id, await request(id, 'owner')), code('deliberation.rule-blocks'))
  await noteHand(now, id, await attendance(id, 'tenant'))
  await giveFloor(now, id, await request(id, 'tenant'))
  await ended(id)
  await assert.rejects(giveFloor(now, id, await request(id, 'owner')), code('deliberation.rule-blocks'), 'the residents’ committee has not been heard')
  await waiveTurn(now, id, item, 'residents-committee')
  await giveFloor(now, id, await request(id, 'owner'))
})

test('who asks twice stands in the queue once; who is not here does not stand in it', async () => {
  const { id } = await underWay(['chair', 'owner'])
  await Promise.all([askForFloor(as('owner'), id), askForFloor(as('owner'), id), askForFloor(as('owner'), id)])
  assert.equal((await many('select 1 from deliberation.speaking_request where meeting_id = $1', [id])).length, 1)
  await assert.rejects(askForFloor(as('tenant'), id), code('people.not-permitted'))
})

test('the chair of a hearing does not take the floor', async () => {
  const id = await opened(['chair', 'owner'], { form: 'hearing', registerUntil: '2026-11-24' }), [item] = await items(id)
  await startItem(now, id, item!.id)
  await assert.rejects(askForFloor(as('chair'), id), code('deliberation.chair-stays-neutral'), 'not even in the queue')
  await place.db.pool.query(`insert into deliberation.speaking_request (meeting_id, item_id, attendance_id, asked_at) values ($1, $2, $3, now())`, [id, item!.id, await place.attendance(id, 'chair')])
  await assert.rejects(giveFloor(now, id, await request(id, 'chair')), code('deliberation.chair-stays-neutral'), 'whoever stood in it before they took the chair')
})

test('suspending ends the turn; hiding takes a reason, is appealed by those present and decided by somebody else', async () => {
  const { id, item } = await underWay()
  await assert.rejects(moderate(now, id, { kind: 'suspend', reason: '打断别人' }), code('deliberation.nobody-speaks'))
  await askForFloor(as('owner'), id)
  await giveFloor(now, id, await request(id, 'owner'))
  await moderate(now, id, { kind: 'suspend', reason: '打断别人' })
  assert.ok((await turns(id)).every(({ ended_at }) => ended_at !== null))
  const statement = await noteStatement(now, id, item, { issueId: await issueOf(item), partyClass: 'owners', words: '某人是骗子', key: `hide-${id}` })
  await assert.rejects(moderate(now, id, { kind: 'hide', reason: '', statementId: statement }), code('deliberation.words-needed'))
  const measure = await moderate(now, id, { kind: 'hide', reason: '人身攻击', statementId: statement })
  await assert.rejects(appealModeration(contextOf(people.neighbour, at(1)), id, measure, '不公平'), code('people.not-permitted'), 'who was not there')
  await appealModeration(as('owner'), id, measure, '只是说事')
  await assert.rejects(decideAppeal(now, id, measure, { upheld: true, words: '维持' }), code('deliberation.another-decides'), 'whoever took the measure')
  await decideAppeal(contextOf(people.supervisor, at(2)), id, measure, { upheld: false, words: '说的是事' })
  assert.equal((await one<{ hidden: boolean }>('select hidden from deliberation.meeting_statement where id = $1', [statement])).hidden, false)
})

test('where the charter only warns, a second turn goes on for a stated reason, which is kept for the minutes', async () => {
  const mild = await meetingPlace({ rules: { ...defaultCharter.rules, 'all-heard': { ...defaultCharter.rules['all-heard'], level: 'warn' } } })
  try {
    const id = await mild.opened(['chair', 'owner', 'tenant']), [item] = await mild.items(id), desk = mild.deskAt(mild.at(1)), owner = mild.contextOf(mild.members.owner, mild.at(1))
    await startItem(desk, id, item!.id)
    const ask = async () => { await askForFloor(owner, id); return (await mild.one<{ id: string }>(`select id from deliberation.speaking_request where meeting_id = $1 and state = 'waiting'`, [id])).id }
    await giveFloor(desk, id, await ask())
    await endTurn(desk, id, (await mild.one<{ id: string }>('select id from deliberation.speaking_turn where meeting_id = $1', [id])).id)
    const second = await ask()
    await assert.rejects(giveFloor(desk, id, second), code('deliberation.rule-warns'))
    await giveFloor(desk, id, second, { reason: '只剩他了解图纸' })
    assert.deepEqual((await mild.many<{ dont: string; reason: string }>('select dont, reason from deliberation.meeting_warning where meeting_id = $1', [id])), [{ dont: 'all-heard', reason: '只剩他了解图纸' }])
  } finally { await mild[Symbol.asyncDispose]() }
})

test('who spoke in which turn is forgotten when the minutes are published', async () => {
  const { id } = await underWay()
  await askForFloor(as('owner'), id)
  await giveFloor(now, id, await request(id, 'owner'))
  await ended(id)
  await place.db.pool.query(`update deliberation.meeting set state = 'approved', closed_at = now(), correct_until = '2026-11-28', minutes_due = '2026-12-02', approved_at = now() where id = $1`, [id])
  await place.db.pool.query(`insert into deliberation.minutes_part (meeting_id, ordinal, heading, text, changed_at) values ($1, 0, '会议', '开了', now())`, [id])
  await publishMinutes(now, id)
  assert.deepEqual(await many('select attendance_id, party_class from deliberation.speaking_turn where meeting_id = $1', [id]), [{ attendance_id: null, party_class: 'owners' }])
  assert.equal((await many('select 1 from deliberation.speaking_request where meeting_id = $1', [id])).length, 0)
})
