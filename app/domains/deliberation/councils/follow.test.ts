import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { form, visit } from '../../matters/testing/visit.ts'
import { announceDraw } from './acts/announce-draw.ts'
import { enterSeedValue } from './acts/enter-seed-value.ts'
import { resignSeat } from './acts/end-seat.ts'
import { openDraw } from './acts/open-draw.ts'
import { endReserves, settleDraws } from './acts/settle-draw.ts'
import { stepBack, volunteer } from './acts/volunteer.ts'
import { drawById } from './reads/draws.ts'
import { seatOf, seatsOf } from './reads/seats-of.ts'
import { councilsRoutes } from './routes.ts'
import { doorOf } from './rules/draw.ts'
import { neighbourhood } from './testing/neighbourhood.ts'

const place = await neighbourhood()
after(() => place[Symbol.asyncDispose]())
const { staff, council, contextOf, people, later, one, many } = place
const text = async (response: Response | Promise<Response>) => (await response).text()
const at = (actor: typeof people.resident | undefined, days: number) => contextOf(actor, later(days))
const quotas = '年龄段,60岁以上,0,3\n年龄段,60岁以下,0,3'
const opened = (key: string, otherwise: object = {}) => openDraw(staff, { councilId: council, title: '居民代表抽选', seats: 3, partyClass: 'residents', quotas, registrationEndsOn: '2026-11-27', termUntil: '2027-11-30', key, ...otherwise })
const answers = { 年龄段: '60岁以下' }
async function drawn(id: string) {
  await announceDraw(at(people.communityStaff, 8), id, { name: '双色球第2026140期', address: 'https://example.org/ssq', knownFrom: later(9) })
  await enterSeedValue(at(people.communityStaff, 10), id, '03 08 12 19')
  await enterSeedValue(at(people.supervisor, 10), id, '03 08 12 19')
}

test('a door is the same however it is written, and words without a number are none', () => {
  assert.equal(doorOf('3号楼2单元501'), doorOf('３－２－０５０１'))
  assert.notEqual(doorOf('3号楼2单元501'), doorOf('3号楼25单元01'))
  assert.equal(doorOf('门卫旁边'), undefined)
})

test('no two of one household are drawn, the door is neither kept nor published, and the file lets anyone check it', async () => {
  const id = await opened('households', { onePerHousehold: true, termUntil: null }), home = new Map<string, string>()
  const site = visit(councilsRoutes, contextOf(people.neighbour))
  assert.match(await text(site.request(`/councils/draws/${id}`, form({ 'feature-0': '60岁以下', door: '我家' }))), /请写门牌/)
  // Nine volunteers of three households: three seats can only be one of each.
  for (let index = 0; index < 9; index += 1) {
    const person = await place.neighbour()
    home.set(person.id, String(index % 3))
    await volunteer(contextOf(person), id, answers, { door: index < 3 ? `${(index % 3) + 1}号楼2单元501` : `${(index % 3) + 1}-2-501` })
  }
  assert.doesNotMatch(JSON.stringify(await many('select * from deliberation.volunteer where draw_id = $1', [id])), /单元|-2-501"/)
  await drawn(id)
  const panel = await many<{ person_id: string; household: string }>(`select person_id, household from deliberation.volunteer where draw_id = $1 and state = 'drawn'`, [id])
  assert.deepEqual(panel.map(({ person_id }) => home.get(person_id)).sort(), ['0', '1', '2'])
  const file = await text(site.request(`/councils/draws/${id}/people.csv`))
  assert.match(file, /^id,年龄段,household\nR001,60岁以下,H00\d\n/)
  assert.match(await text(site.request(`/councils/draws/${id}`)), /--household household/)
  assert.equal(await settleDraws(at(undefined, 40)), 1)
  assert.equal((await many('select 1 from deliberation.volunteer where draw_id = $1', [id])).length, 0)
})

test('when somebody who was drawn leaves, one of those who agreed to follow is drawn by the same seed; all others are forgotten at once, these with the term', async () => {
  const id = await opened('follows'), volunteers: (typeof people.resident)[] = []
  for (let index = 0; index < 9; index += 1) {
    const person = await place.neighbour()
    volunteers.push(person)
    await volunteer(contextOf(person), id, { 年龄段: index % 2 ? '60岁以上' : '60岁以下' }, { reserve: index < 7 })
  }
  await drawn(id)
  assert.equal(await settleDraws(at(undefined, 40)), 1)
  const kept = await many<{ person_id: string; state: string; reserve: boolean }>('select person_id, state, reserve from deliberation.volunteer where draw_id = $1', [id])
  assert.ok(kept.every((row) => row.state === 'drawn' || row.reserve))
  const waiting = kept.filter((row) => row.state === 'in')
  assert.ok(waiting.length >= 3)
  assert.match(await text(visit(councilsRoutes, at(undefined, 41)).request(`/councils/draws/${id}`)), new RegExp(`${waiting.length} 名候补`))

  // One of those waiting steps out and is never drawn.
  const out = volunteers.find((person) => person.id === waiting[0]?.person_id)
  assert.ok(out)
  assert.match(await text(visit(councilsRoutes, at(out, 41)).request(`/councils/draws/${id}`)), /您在候补名单上/)
  assert.equal(await stepBack(at(out, 41), id), 'out')

  const leaving = volunteers.find((person) => kept.some((row) => row.state === 'drawn' && row.person_id === person.id))
  assert.ok(leaving)
  await resignSeat(at(leaving, 50), council, { reason: '个人原因' })
  assert.equal(await seatOf(at(undefined, 51), council, leaving.id), undefined)
  const seats = (await seatsOf(at(undefined, 51), council)).filter((seat) => seat.by === 'sortition' && seat.to === '2027-11-30')
  assert.equal(seats.length, 3)
  const came = seats.find((seat) => !kept.some((row) => row.state === 'drawn' && row.person_id === seat.personId))
  assert.ok(came && waiting.some((row) => row.person_id === came.personId) && came.personId !== out.id)
  assert.equal((await many(`select 1 from notifications.notice where topic = 'deliberation.seated' and person_id = $1`, [came.personId])).length, 1)
  assert.equal((await drawById(contextOf(), id))?.result?.rounds.at(-1)?.came.length, 1)

  // Everybody leaves: seats stay empty when nobody is left to follow, and nothing fails.
  for (let round = 0; round < 12; round += 1) {
    const [seat] = (await seatsOf(at(undefined, 60), council)).filter((each) => each.by === 'sortition' && each.to === '2027-11-30'), holder = volunteers.find((person) => person.id === seat?.personId)
    if (holder) await resignSeat(at(holder, 60), council, { reason: '搬走' })
  }
  assert.equal((await seatsOf(at(undefined, 61), council)).filter((each) => each.by === 'sortition' && each.to === '2027-11-30').length, 0)
  await endReserves(at(undefined, 61))
  assert.ok((await many('select 1 from deliberation.volunteer where draw_id = $1', [id])).length > 0)
  await endReserves(at(undefined, 400))
  assert.equal((await many('select 1 from deliberation.volunteer where draw_id = $1', [id])).length, 0)
  assert.equal((await one<{ people_file: string | null }>('select people_file from deliberation.draw where id = $1', [id])).people_file, null)
})
