import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reportMatter } from '../acts/report-matter.ts'
import { smallPlace } from '../testing/place.ts'
import { form, visit } from '../testing/visit.ts'
import { gatherThemes, setTheme } from './acts/theme.ts'
import { boardCounts, boardFigures, flow, overdueBy } from './reads/board.ts'
import { queueCount } from './reads/queue.ts'
import { themeById } from './reads/themes.ts'
import { bandsFor, shadeOf } from './rules/shade.ts'
import { deskRoutes } from './routes.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, people, units, organisations, lamp, one, db } = place
const text = async (response: Response | Promise<Response>) => (await response).text()
const desk = (who: keyof typeof people) => visit(deskRoutes, contextOf(people[who]), { staff: true })
const matter: Record<string, { id: string; number: string }> = {}

before(async () => {
  const resident = contextOf(people.resident)
  matter.lamp = await reportMatter(resident, lamp({ place: { point: { lng: 116.302, lat: 39.982 } } }))
  matter.south = await reportMatter(resident, lamp({ place: { point: { lng: 116.315, lat: 39.985 } } }))
  matter.quarrel = await reportMatter(resident, lamp({ categoryCode: 'E0701', title: '和邻居吵架', text: '三楼的事' }))
  await db.pool.query(`update matters.matter set due_at = '2026-11-18T00:00:00Z', returns = 2 where id = $1`, [matter.lamp.id])
  await db.pool.query(`update matters.clock set escalation = 2 where matter_id = $1 and kind = 'sign-in'`, [matter.lamp.id])
  await db.pool.query(`insert into matters.supervision (matter_id, ordered_by, ordered_at, demand, answer_by) values ($1, $2, '2026-11-18T00:00:00Z', '快办', '2026-11-19T00:00:00Z')`, [matter.lamp.id, people.supervisor.id])
  await db.pool.query(`update matters.matter set state = 'suspended' where id = $1`, [matter.south.id])
  await db.pool.query(`insert into matters.suspension (matter_id, reason, note, review_on, asked_by, asked_at, decided_by, decided_at, granted) values ($1, 'needs-money', '等钱', '2026-11-20', $2, now(), $3, now(), true)`, [matter.south.id, people.lightingHandler.id, people.supervisor.id])
  const { id } = await one<{ id: string }>(`insert into matters.joint_call (matter_id, reason, what, called_by, called_at, report_in_by) values ($1, 'emergency', '来', $2, '2026-11-19T00:00:00Z', '2026-11-19T00:30:00Z') returning id`, [matter.south.id, people.dispatcher.id])
  await db.pool.query('insert into matters.joint_call_answer (call_id, organisation_id) values ($1, $2)', [id, organisations.propertyCompany])
})

test('every figure of the board is the count of the queue that it opens, for whoever looks', async () => {
  assert.deepEqual(await boardCounts(contextOf(people.supervisor)), { open: 3, overdue: 1, escalated: 1, escalated2: 1, returned: 1, review: 1, calls: 1, ordered: 1, orderedLate: 1 })
  for (const who of ['southStaff', 'propertyHandler', 'dispatcher'] as const) {
    const context = contextOf(people[who]), counts = await boardCounts(context)
    for (const name of Object.keys(boardFigures) as (keyof typeof boardFigures)[]) assert.equal(counts[name], await queueCount(context, boardFigures[name]), `${who} ${name}`)
  }
  assert.deepEqual((await overdueBy(contextOf(people.supervisor), 'lead')).map(({ name, open, overdue }) => [name, open, overdue]), [['示例路灯所', 2, 1]])
  assert.deepEqual(await overdueBy(contextOf(people.southStaff), 'unit'), [])
})

test('the board draws its chart as a picture of its own, with the figures beside', async () => {
  const html = await text(desk('supervisor').request('/desk/supervision'))
  assert.match(html, /href="\/desk\?show=open&amp;flag=ordered-late">1</)
  assert.match(html, /<img class="chart" src="\/desk\/supervision\/flow.svg"[^>]+alt="近 30 天/)
  assert.doesNotMatch(html, /style=/)
  const picture = await desk('supervisor').request('/desk/supervision/flow.svg')
  assert.match(await picture.text(), /^<svg/)
  const days = await flow(contextOf(people.supervisor))
  assert.equal(days.length, 30)
  assert.deepEqual(days.at(-1), { day: '2026-11-20', raised: 3, closed: 0 })
  assert.equal((await visit(deskRoutes, contextOf(people.resident)).request('/desk/supervision')).status, 403)
})

test('the map holds the points that the reader may see, shaded by number, with a list beside', async () => {
  const geo = async (who: keyof typeof people) => JSON.parse(await text(desk(who).request('/desk/map/matters.geojson'))) as { features: { geometry: { type: string }; properties: { tone?: string } }[] }
  const points = (of: Awaited<ReturnType<typeof geo>>) => of.features.filter(({ geometry }) => geometry.type === 'Point')
  assert.deepEqual(points(await geo('supervisor')).map(({ properties }) => properties.tone), ['late', 'waiting'])
  assert.equal(points(await geo('southStaff')).length, 1)
  assert.equal(points(await geo('propertyHandler')).length, 1)
  const html = await text(desk('supervisor').request('/desk/map'))
  for (const words of ['北苑社区', '南苑社区', '路灯不亮', '未办结']) assert.match(html, new RegExp(words))
})

test('shades part the numbers into equal bands; none is not shaded', () => {
  const bands = bandsFor([0, 3, 12])
  assert.deepEqual(bands.map(({ from, to }) => [from, to]), [[1, 3], [4, 6], [7, 9], [10, 12]])
  assert.deepEqual([0, 1, 3, 4, 12].map((number) => shadeOf(number, bands)), ['plain', 'level-1', 'level-1', 'level-2', 'level-4'])
  assert.deepEqual(bandsFor([0, 0]), [])
})

test('a theme gathers its kind, place and month by itself, later ones too; the public page lists only what is public', async () => {
  const supervisor = contextOf(people.supervisor)
  const id = await setTheme(supervisor, { month: '2026-11', title: '路灯和邻里', categoryCodes: ['C0101', 'E0701'], unitId: units.north.id, goal: '都办好' })
  assert.equal((await themeById(supervisor, id))?.total, 2)
  await reportMatter(contextOf(people.neighbour), lamp({ place: { unitId: units.north.id } }))
  assert.equal(await gatherThemes({ ...contextOf(), origin: 'job' }), 1)
  assert.equal(await gatherThemes({ ...contextOf(), origin: 'job' }), 0)
  const open = visit(deskRoutes, contextOf())
  const html = await text(open.request(`/themes/${id}`))
  assert.match(html, /0 \/ 3 件已办结/)
  assert.match(html, /路灯不亮/)
  assert.doesNotMatch(html, /和邻居吵架/)
  assert.match(await text(open.request('/themes')), /2026 年 11 月/)
  assert.equal((await open.request('/themes/nonsense')).status, 404)
  await assert.rejects(setTheme(supervisor, { month: '2026-11', title: '路灯和邻里', categoryCodes: ['C0101'], unitId: units.north.id, goal: 'x' }), { code: 'matters.theme-set-already' })
  await assert.rejects(setTheme(supervisor, { month: '2026-13', title: 'x', categoryCodes: ['C0101'], goal: 'x' }), { code: 'matters.theme-month' })
  await assert.rejects(setTheme(contextOf(people.dispatcher), { month: '2026-11', title: 'x', categoryCodes: ['C0101'], goal: 'x' }), { code: 'people.not-permitted' })
})

test('a theme is filled by hand, given a result and closed; closed it stays as it is', async () => {
  const set = await desk('supervisor').request('/desk/themes', form({ month: '2026-11', title: '南边的灯', categories: 'C0101', unit: units.south.id, goal: '亮', lead: organisations.lighting }))
  assert.equal(set.status, 303)
  const at = set.headers.get('location')?.split('?')[0] ?? ''
  assert.equal((await desk('supervisor').request(at, form({ do: 'add', number: matter.lamp?.number ?? '' }))).status, 303)
  assert.match(await text(desk('supervisor').request(at, form({ do: 'add', number: '99999999' }))), /没有编号是 99999999 的诉求/)
  assert.equal((await desk('supervisor').request(at, form({ do: 'close', result: '' }))).status, 422)
  assert.equal((await desk('supervisor').request(at, form({ do: 'close', result: '全部修好，联系人 晏培德 13716690435' }))).status, 303)
  const open = await text(visit(deskRoutes, contextOf()).request(at.replace('/desk', '')))
  assert.match(open, /全部修好/)
  assert.doesNotMatch(open, /13716690435/)
  assert.match(await text(desk('supervisor').request(at, form({ do: 'save', result: '再改' }))), /已经结题/)
  assert.equal((await visit(deskRoutes, contextOf(people.resident)).request('/desk/themes')).status, 403)
})

test('a matter is taken out of a theme for good until it is put in again, and a theme gets another name while it is open', async () => {
  const supervisor = contextOf(people.supervisor)
  const id = await setTheme(supervisor, { month: '2026-11', title: '北边的灯', categoryCodes: ['C0101'], unitId: units.north.id, goal: '亮' })
  const { total } = await themeById(supervisor, id) ?? { total: 0 }
  const at = `/desk/themes/${id}`, number = matter.lamp?.number ?? ''
  assert.match(await text(desk('supervisor').request(at)), new RegExp(`name="number" value="${number}"`))
  assert.equal((await desk('supervisor').request(at, form({ do: 'take-out', number }))).status, 303)
  assert.match(await text(desk('supervisor').request(at, form({ do: 'take-out', number }))), new RegExp(`没有编号是 ${number} 的诉求`))
  await gatherThemes({ ...contextOf(), origin: 'job' })
  assert.equal((await themeById(supervisor, id))?.total, total - 1, 'it is not gathered again')
  assert.doesNotMatch(await text(visit(deskRoutes, contextOf()).request(`/themes/${id}`)), new RegExp(number))
  assert.equal((await desk('supervisor').request(at, form({ do: 'add', number }))).status, 303)
  assert.equal((await themeById(supervisor, id))?.total, total)
  assert.equal((await desk('supervisor').request(at, form({ do: 'change', title: '北苑的灯', goal: '全亮', lead: organisations.lighting }))).status, 303)
  assert.match(await text(visit(deskRoutes, contextOf()).request(`/themes/${id}`)), /北苑的灯.*全亮.*示例路灯所/s)
  assert.match(await text(desk('supervisor').request(at, form({ do: 'change', title: '路灯和邻里', goal: '全亮' }))), /已经有同名的主题/)
  assert.equal((await desk('dispatcher').request(at, form({ do: 'take-out', number }))).status, 403)
})
