import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { form, visit } from '../../matters/testing/visit.ts'
import { decideCharter } from './acts/decide-charter.ts'
import { endSeat } from './acts/end-seat.ts'
import { foundCouncil } from './acts/found-council.ts'
import { linkSitting } from './acts/link-sitting.ts'
import { cancelSitting, planSittings } from './acts/plan-sitting.ts'
import { seatPerson } from './acts/seat-person.ts'
import { councilsPersonal } from './personal.ts'
import { charterOf } from './reads/charter-of.ts'
import { councilById } from './reads/council-by-id.ts'
import { seatOf, seatsOf } from './reads/seats-of.ts'
import { sittingsOf } from './reads/sittings.ts'
import { councilsRoutes } from './routes.ts'
import { defaultCharter } from './rules/charter.ts'
import { neighbourhood } from './testing/neighbourhood.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, council, contextOf, people, units, estate, buildings, many, chair, member } = place
const text = async (response: Response | Promise<Response>) => (await response).text()

test('a joint meeting holds several places at the smallest level that holds them all; staff of another community found nothing there', async () => {
  await assert.rejects(foundCouncil(staff, { kind: 'joint', name: '一处的联席会议', unitIds: [estate.id], key: 'alone' }), { code: 'deliberation.joint-of-several' })
  const joint = await councilById(contextOf(), await foundCouncil(contextOf(people.supervisor), { kind: 'joint', name: '南北苑联席会议', unitIds: [units.north.id, units.south.id], key: 'joint' }))
  assert.equal(joint?.unitId, units.street.id)
  assert.deepEqual([...joint?.unitIds ?? []].sort(), [units.north.id, units.south.id].sort())
  await assert.rejects(foundCouncil(contextOf(people.southStaff), { kind: 'building', name: '别家的楼栋议事会', unitIds: [buildings.first.id], key: 'not-theirs' }), { code: 'people.not-permitted' })
})

test('one form sent ten times at once founds one council', async () => {
  const founded = await Promise.all(Array.from({ length: 10 }, () => foundCouncil(staff, { kind: 'building', name: '1号楼议事会', unitIds: [buildings.first.id], key: 'tenfold' })))
  assert.equal(new Set(founded).size, 1)
  assert.equal((await many(`select 1 from deliberation.council where name = '1号楼议事会'`)).length, 1)
})

test('a person holds one seat in a council and a council has one chair, however many give seats at once', async () => {
  const given = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => seatPerson(staff, { councilId: council, name: '多次', partyClass: 'residents', part: 'member', by: 'invitation', personId: people.resident.id, key: `again-${at}` })))
  assert.equal(given.filter(({ status }) => status === 'fulfilled').length, 1)
  assert.ok(given.every((each) => each.status === 'fulfilled' || each.reason.code === 'deliberation.sits-there-already'))
  await assert.rejects(seatPerson(staff, { councilId: council, name: '另一位召集人', partyClass: 'residents', part: 'chair', by: 'election', key: 'second-chair' }), { code: 'deliberation.has-a-chair' })
})

test('a seat ends with its term by itself, or earlier for a reason; then the person may sit again', async () => {
  const person = await place.neighbour(), seat = { councilId: council, name: '任期到了', partyClass: 'residents', part: 'member', by: 'election', personId: person.id } as const
  await seatPerson(staff, { ...seat, to: '2026-11-30', key: 'term-1' })
  assert.ok(await seatOf(contextOf(undefined, place.later(9)), council, person.id))
  assert.equal(await seatOf(contextOf(undefined, place.later(12)), council, person.id), undefined)
  const again = await seatPerson(contextOf(people.communityStaff, place.later(12)), { ...seat, key: 'term-2' })
  await assert.rejects(endSeat(staff, council, again, { reason: ' ' }), { code: 'deliberation.reason-needed' })
  await endSeat(contextOf(people.communityStaff, place.later(13)), council, again, { reason: '本人搬离' })
  assert.equal(await seatOf(contextOf(undefined, place.later(13)), council, person.id), undefined)
})

test('chair and secretary run their council, members and neighbours do not', async () => {
  await planSittings(contextOf(chair), council, [{ onDay: '2026-12-05', atTime: '19:00', title: '例行议事会' }])
  await assert.rejects(planSittings(contextOf(member), council, [{ onDay: '2026-12-06', title: '不该有的' }]), { code: 'people.not-permitted' })
  await assert.rejects(planSittings(contextOf(people.neighbour), council, [{ onDay: '2026-12-06', title: '不该有的' }]), { code: 'people.not-permitted' })
})

test('of two who change the rules at once the second is told, and every version stays to be read', async () => {
  const { version } = await charterOf(contextOf(), council), changed = (days: number) => decideCharter(staff, council, { ...defaultCharter, petition: { signatures: 5, days: 30 }, noticeDays: days }, version)
  const both = await Promise.allSettled([changed(4), changed(5)])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await charterOf(contextOf(), council)).version, version + 1)
  const page = await text(visit(councilsRoutes, contextOf()).request(`/councils/${council}/charter?version=1`))
  assert.match(page, /会前通知<\/dt><dd>3 日/)
})

test('a called meeting stands in the calendar in the place of the sitting that was planned for its day', async () => {
  await planSittings(staff, council, [{ onDay: '2027-01-02', title: '一月例会' }, { onDay: '2027-01-09', title: '要取消的' }])
  await linkSitting(staff, { councilId: council, onDay: '2027-01-02', atTime: '19:00', title: '一月会议', placeWords: '二楼', href: '/meetings/x' })
  await linkSitting(staff, { councilId: council, onDay: '2027-01-03', atTime: null, title: '临时会议', placeWords: '', href: '/meetings/y' })
  const cancelled = (await sittingsOf(contextOf(), council, '2027-01-09', '2027-01-09'))[0]
  await cancelSitting(staff, council, cancelled?.id ?? '', { reason: '下雪' })
  const january = await sittingsOf(contextOf(), council, '2027-01-01', '2027-01-31')
  assert.deepEqual(january.map(({ onDay, href, cancelledFor }) => [onDay, href, cancelledFor]), [['2027-01-02', '/meetings/x', null], ['2027-01-03', '/meetings/y', null], ['2027-01-09', null, '下雪']])
})

test('the hall shows who sits there and when it meets, and its calendar is a file that phones read', async () => {
  const site = visit(councilsRoutes, contextOf())
  const hall = await text(site.request(`/councils/${council}`))
  for (const said of ['杏林苑议事会', '召集人甲', '社区服务中心二楼', '12月5日 19:00', '还缺']) assert.match(hall, new RegExp(said))
  const file = await site.request(`/councils/${council}/calendar.ics`)
  assert.equal(file.headers.get('content-type'), 'text/calendar; charset=utf-8')
  assert.match(await file.text(), /DTSTART:20261205T110000Z/)
  assert.match(await text(site.request(`/councils?unit=${units.north.id}`)), /杏林苑议事会/)
  assert.doesNotMatch(await text(site.request(`/councils?unit=${units.south.id}`)), /杏林苑议事会/)
  assert.match(await text(site.request(`/councils/${council}/print`)), /2026 年议事日历/)
})

test('the desk founds a council through its form: a place is found by name, and what was typed stays', async () => {
  const site = visit(councilsRoutes, staff, { staff: true })
  const found = await site.request('/desk/councils/new', form({ do: 'find', find: '2号楼', name: '2号楼议事会', kind: 'building', key: 'by-form' }))
  const page = await text(found)
  assert.match(page, /value="2号楼议事会"/)
  assert.match(page, new RegExp(buildings.second.id))
  const refused = await site.request('/desk/councils/new', form({ name: '2', kind: 'building', units: buildings.second.id, key: 'by-form' }))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /至少两个字/)
  const made = await site.request('/desk/councils/new', form({ name: '2号楼议事会', kind: 'building', units: buildings.second.id, key: 'by-form' }))
  assert.equal(made.status, 303)
  assert.match(await text(site.request('/desk/councils')), /安排席位/)
})

test('a forgotten person leaves a seat without a name, and their copy of data lists their seats', async () => {
  const person = await place.neighbour()
  await seatPerson(staff, { councilId: council, name: '要忘记的人', partyClass: 'residents', part: 'observer', by: 'invitation', personId: person.id, key: 'forgotten' })
  assert.match(JSON.stringify(await councilsPersonal.collect?.(contextOf(), person.id)), /要忘记的人/)
  await councilsPersonal.erase?.(contextOf(), person.id)
  assert.equal((await many(`select 1 from deliberation.seat where name = '要忘记的人' or person_id = $1`, [person.id])).length, 0)
  assert.equal((await seatsOf(contextOf(), council)).some((seat) => seat.name === '要忘记的人'), false)
})
