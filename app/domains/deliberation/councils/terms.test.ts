import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { form, visit } from '../../matters/testing/visit.ts'
import { endSeat, resignSeat } from './acts/end-seat.ts'
import { keepTerms } from './acts/keep-terms.ts'
import { cancelSitting, moveSitting, planSittings } from './acts/plan-sitting.ts'
import { renewSeat } from './acts/renew-seat.ts'
import { seatPerson } from './acts/seat-person.ts'
import { formerSeats, seatOf } from './reads/seats-of.ts'
import { sittingsOf } from './reads/sittings.ts'
import { councilsRoutes } from './routes.ts'
import { neighbourhood } from './testing/neighbourhood.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, council, contextOf, people, many, chair, member, later } = place
const text = async (response: Response | Promise<Response>) => (await response).text()
const told = async (topic: string) => (await many<{ person_id: string }>('select person_id from notifications.notice where topic = $1 and subject = $2', [topic, council])).map(({ person_id }) => person_id)
const seat = { councilId: council, partyClass: 'residents', part: 'member' } as const

test('a term that is nearly over is told of once, renewed for another, and shown with how often', async () => {
  const person = await place.neighbour(), id = await seatPerson(staff, { ...seat, name: '快到期的代表', by: 'election', personId: person.id, to: '2026-12-31', key: 'ends' })
  await keepTerms(contextOf(undefined, later(1)))
  await keepTerms(contextOf(undefined, later(2)))
  const first = await told('deliberation.term-ends')
  assert.ok(first.includes(person.id) && first.includes(chair.id) && first.includes(people.communityStaff.id))
  assert.equal(new Set(first).size, first.length)
  assert.match(await text(visit(councilsRoutes, contextOf()).request(`/councils/${council}`)), /2026-12-31 <span[^>]*>[\s\S]{0,600}快到期/)
  await assert.rejects(renewSeat(staff, council, id, { to: '2026-12-31', by: 'election' }), { code: 'deliberation.term-not-longer' })
  await assert.rejects(renewSeat(staff, council, id, { to: '2028-02-31', by: 'election' }), { code: 'deliberation.term-not-longer' })
  await assert.rejects(renewSeat(contextOf(member), council, id, { to: '2028-12-31', by: 'election' }), { code: 'people.not-permitted' })
  const both = await Promise.allSettled([renewSeat(staff, council, id, { to: '2028-12-31', by: 'election' }), renewSeat(contextOf(chair), council, id, { to: '2028-12-31', by: 'election' })])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const held = await seatOf(contextOf(undefined, later(400)), council, person.id)
  assert.deepEqual([held?.to, held?.renewed], ['2028-12-31', 1])
  assert.match(await text(visit(councilsRoutes, contextOf()).request(`/councils/${council}`)), /连任 1 次/)
})

test('a term that is over ends the seat by itself, says so, and whoever runs the council hears that it is empty', async () => {
  const person = await place.neighbour()
  await seatPerson(staff, { ...seat, name: '任满的代表', by: 'election', personId: person.id, to: '2026-11-25', key: 'over' })
  await keepTerms(contextOf(undefined, later(8)))
  assert.ok((await told('deliberation.seat-empty')).includes(chair.id))
  const [former] = await formerSeats(contextOf(), council)
  assert.deepEqual([former?.name, former?.until, former?.endedFor], ['任满的代表', '2026-11-25', '任期届满'])
  assert.match(await text(visit(councilsRoutes, contextOf(undefined, later(9))).request(`/councils/${council}`)), /以前的席位[\s\S]*任满的代表/)
})

test('a seat held for a post ends with that post, one held otherwise does not', async () => {
  await seatPerson(staff, { ...seat, name: '社区工作者', partyClass: 'residents-committee', by: 'post', personId: people.communityStaff.id, key: 'post' })
  await keepTerms(contextOf(undefined, later(1)))
  assert.ok(await seatOf(contextOf(), council, people.communityStaff.id))
  await place.db.pool.query(`update people.post set ends_at = $2 where person_id = $1`, [people.communityStaff.id, later(2)])
  await keepTerms(contextOf(undefined, later(3)))
  assert.equal(await seatOf(contextOf(undefined, later(3)), council, people.communityStaff.id), undefined)
  await place.db.pool.query(`update people.post set ends_at = null where person_id = $1`, [people.communityStaff.id])
  assert.ok(await seatOf(contextOf(undefined, later(3)), council, member.id))
})

test('whoever holds a seat gives it up on its page; a neighbour without one finds nothing there', async () => {
  const person = await place.neighbour()
  await seatPerson(staff, { ...seat, name: '要辞去的代表', by: 'invitation', personId: person.id, key: 'resigns' })
  assert.equal((await visit(councilsRoutes, contextOf(people.neighbour)).request(`/councils/${council}/my-seat`)).status, 404)
  const own = visit(councilsRoutes, contextOf(person))
  assert.match(await text(own.request(`/councils/${council}`)), /my-seat/)
  assert.equal((await own.request(`/councils/${council}/my-seat`, form({ reason: ' ' }))).status, 422)
  const twice = await Promise.all([own.request(`/councils/${council}/my-seat`, form({ reason: '搬家' })), own.request(`/councils/${council}/my-seat`, form({ reason: '搬家' }))])
  assert.deepEqual(twice.map(({ status }) => status).sort(), [303, 404])
  assert.equal(await seatOf(contextOf(), council, person.id), undefined)
  await assert.rejects(resignSeat(contextOf(person), council, { reason: '再辞' }), { code: 'deliberation.unknown-seat' })
})

test('days that do not exist are told at their field instead of failing', async () => {
  await assert.rejects(seatPerson(staff, { ...seat, name: '某某', by: 'election', from: '2026-02-31', key: 'no-day' }), { code: 'deliberation.no-such-day' })
  await assert.rejects(seatPerson(staff, { ...seat, name: '某某', by: 'election', to: '明年', key: 'no-day' }), { code: 'deliberation.term-ends-before' })
  const site = visit(councilsRoutes, staff, { staff: true }), sent = (answers: Record<string, string>) => site.request(`/desk/councils/${council}`, form(answers))
  assert.match(await text(sent({ do: 'sitting', day: '2026-11-31', what: '例会', time: '' })), /请选日期/)
  assert.match(await text(sent({ do: 'sitting', day: '2026-11-01', what: '例会', time: '' })), /今天或以后/)
  assert.match(await text(sent({ do: 'year', year: '2027', rhythm: 'monthly', nth: '1', weekday: '6', yearTime: '晚上七点' })), /19:00 这样的时间/)
  assert.equal((await sittingsOf(contextOf(), council, '2027-01-01', '2027-12-31')).length, 0)
})

test('a sitting moves to another day with its reason, and one that was called off makes room for another', async () => {
  await planSittings(staff, council, [{ onDay: '2027-03-06', atTime: '19:00', title: '三月例会' }, { onDay: '2027-03-13', title: '三月例会' }])
  const [first, second] = await sittingsOf(contextOf(), council, '2027-03-01', '2027-03-31')
  const site = visit(councilsRoutes, contextOf(chair)), moved = (answers: Record<string, string>) => site.request(`/desk/councils/${council}`, form({ do: 'move', sitting: first?.id ?? '', moveTime: '19:30', moveWhere: '三楼', moveWhy: '会议室检修', ...answers }))
  assert.match(await text(moved({ onDay: '2027-03-13' })), /已经有同名的会期/)
  assert.equal((await moved({ onDay: '2027-03-20', moveWhy: '' })).status, 422)
  assert.equal((await moved({ onDay: '2027-03-20' })).status, 303)
  const calendar = await text(visit(councilsRoutes, contextOf()).request(`/councils/${council}/calendar?year=2027`))
  assert.match(calendar, /改期，原定 2027年3月6日星期六：会议室检修/)
  await assert.rejects(moveSitting(contextOf(member), council, first?.id ?? '', { onDay: '2027-03-27', reason: 'x' }), { code: 'people.not-permitted' })
  await cancelSitting(staff, council, second?.id ?? '', { reason: '没有议题' })
  assert.equal(await planSittings(staff, council, [{ onDay: '2027-03-13', title: '三月例会' }]), 1)
  await endSeat(staff, council, 'x', { reason: 'x' }).catch((error: { code: string }) => assert.equal(error.code, 'deliberation.unknown-seat'))
})
