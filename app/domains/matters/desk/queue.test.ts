import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '#platform/context'
import { acceptMatter } from '../acts/accept-matter.ts'
import { reportMatter } from '../acts/report-matter.ts'
import { smallPlace } from '../testing/place.ts'
import { form, visit } from '../testing/visit.ts'
import { deleteView, renameView, saveView } from './acts/saved-views.ts'
import { moveMany } from './acts/move-many.ts'
import { setTheme } from './acts/theme.ts'
import { queue } from './reads/queue.ts'
import { savedViews } from './reads/saved-views.ts'
import { everything, filterQuery, type QueueFilter, readFilter } from './rules/queue-filter.ts'
import { publishingRoutes } from '../publishing/routes.ts'
import { deskRoutes } from './routes.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, lamp, people, units, organisations } = place
const matters: Record<string, { id: string; number: string }> = {}
const shown = async (actor: Actor | undefined, filter: Partial<QueueFilter> = {}) =>
  (await queue(contextOf(actor), { ...everything, ...filter })).rows.map((row) => Object.keys(matters).find((name) => matters[name]?.id === row.id) ?? row.number).sort()
const version = async (name: string) => (await place.one<{ version: number }>('select version from matters.matter where id = $1', [matters[name]?.id])).version
const selected = async (...names: string[]) => Promise.all(names.map(async (name) => ({ id: matters[name]?.id ?? '', version: await version(name) })))

before(async () => {
  const resident = contextOf(people.resident)
  matters.lamp = await reportMatter(resident, lamp())
  matters.southLamp = await reportMatter(resident, lamp({ place: { unitId: units.south.id } }))
  matters.leak = await reportMatter(resident, lamp({ categoryCode: 'C0501', title: '楼道漏水', text: '三楼楼道漏水' }))
  matters.noise = await reportMatter(resident, lamp({ categoryCode: 'E0104', title: '夜里施工', text: '夜里施工很吵', place: { unitId: units.south.id } }))
  matters.nowhere = await reportMatter(resident, lamp({ categoryCode: 'E0104', title: '不知道在哪里', text: '有人唱歌', place: { words: '河边' } }))
})

test('everybody sees what their posts reach, and nothing else', async () => {
  assert.deepEqual(await shown(people.lightingHandler), ['lamp', 'southLamp'])
  assert.deepEqual(await shown(people.propertyHandler), ['leak'])
  assert.deepEqual(await shown(people.communityStaff), ['lamp', 'leak'])
  assert.deepEqual(await shown(people.southStaff), ['noise', 'southLamp'])
  for (const actor of [people.dispatcher, people.auditor]) assert.equal((await shown(actor)).length, 5)
  assert.deepEqual(await shown(people.supervisor), ['lamp', 'leak', 'noise', 'southLamp'])
  for (const actor of [people.resident, people.userAdministrator, people.placeAdministrator, people.mediator, people.neighbourHead, undefined]) assert.deepEqual(await shown(actor), [])
})

test('an organisation that helps or was called sees the matter too', async () => {
  await place.db.pool.query(`insert into matters.helper (matter_id, organisation_id, asked_by, asked_at, what, due_at) values ($1, $2, $3, now(), '断电', now())`, [matters.lamp?.id, organisations.propertyCompany, people.lightingHandler.id])
  assert.deepEqual(await shown(people.propertyHandler), ['lamp', 'leak'])
  assert.deepEqual(await shown(people.propertyHandler, { show: 'mine' }), ['lamp', 'leak'])
  await place.db.pool.query(`update matters.helper set answered_at = now()`)
  assert.deepEqual(await shown(people.propertyHandler, { show: 'mine' }), ['leak'])
  assert.deepEqual(await shown(people.propertyHandler, { show: 'waiting' }), ['lamp'])
})

test('what waits for me is what my posts may do next', async () => {
  assert.deepEqual(await shown(people.dispatcher, { show: 'mine' }), ['nowhere'])
  assert.deepEqual(await shown(people.lightingHandler, { show: 'mine' }), ['lamp', 'southLamp'])
  assert.deepEqual(await shown(people.southStaff, { show: 'mine' }), ['noise'])
  assert.deepEqual(await shown(people.supervisor, { show: 'mine' }), [])
  assert.deepEqual(await shown(people.auditor, { show: 'mine' }), [])
  await place.db.pool.query(`update matters.matter set state = 'done' where id = $1`, [matters.leak?.id])
  assert.deepEqual(await shown(people.communityStaff, { show: 'mine' }), ['leak'])
  await place.db.pool.query(`update matters.matter set state = 'dispatched' where id = $1`, [matters.leak?.id])
})

test('filters narrow by state, category, unit, lead, urgency, deadline and words', async () => {
  const all = (filter: Partial<QueueFilter>) => shown(people.dispatcher, filter)
  assert.deepEqual(await all({ state: 'reported' }), ['nowhere'])
  assert.deepEqual(await all({ category: 'C0101' }), ['lamp', 'southLamp'])
  assert.deepEqual(await all({ unit: units.south.id }), ['noise', 'southLamp'])
  assert.deepEqual(await all({ lead: organisations.propertyCompany }), ['leak'])
  assert.deepEqual(await all({ urgent: true }), [])
  assert.deepEqual(await all({ words: matters.noise?.number.slice(0, -1) ?? '' }), Object.keys(matters).sort())
  assert.deepEqual(await all({ words: matters.noise?.number ?? '' }), ['noise'])
  assert.deepEqual(await all({ words: '漏水' }), ['leak'])
  assert.deepEqual(await all({ due: 'overdue' }), [])
  assert.equal((await all({ due: 'today' })).length, 5)
  await place.db.pool.query(`update matters.matter set due_at = '2026-11-19T00:00:00Z', returns = 2 where id = $1`, [matters.lamp?.id])
  assert.deepEqual(await all({ due: 'overdue' }), ['lamp'])
  assert.deepEqual(await all({ flag: 'returned-twice' }), ['lamp'])
  assert.deepEqual(await all({ show: 'closed' }), [])
})

test('each order pages without gaps or repeats, and a broken cursor begins anew', async () => {
  const context = contextOf(people.dispatcher)
  for (const sort of ['due', 'newest', 'unit'] as const) {
    const seen: string[] = []
    let next: string | undefined
    do {
      const page: Awaited<ReturnType<typeof queue>> = await queue(context, { ...everything, sort, after: next }, { limit: 2 })
      seen.push(...page.rows.map((row) => row.id))
      next = page.next
    } while (next)
    assert.deepEqual(seen, (await queue(context, { ...everything, sort })).rows.map((row) => row.id), sort)
    assert.equal(new Set(seen).size, 5)
  }
  assert.equal((await queue(context, { ...everything, after: "x'~y" })).rows.length, 5)
})

test('a filter travels in the address and comes back the same; nonsense is dropped', () => {
  const filter = readFilter(new URLSearchParams(`show=open&state=done&category=C0101&unit=${units.north.id}&due=today&urgent=yes&flag=ordered&q=路灯&sort=unit`))
  assert.deepEqual(readFilter(new URLSearchParams(filterQuery(filter))), filter)
  assert.equal(filterQuery(readFilter(new URLSearchParams("show=x&unit=1'&flag=y&category=%00&sort=z"))), '')
})

test('a bulk move does each by itself and says exactly what became of which', async () => {
  const chosen = await selected('lamp', 'southLamp', 'leak')
  await acceptMatter(contextOf(people.otherLightingHandler), matters.southLamp?.id ?? '', chosen[1]?.version ?? 0)
  const answer = await visit(deskRoutes, contextOf(people.lightingHandler), { staff: true }).request('/desk/bulk', { method: 'POST', body: new URLSearchParams([['do', 'accept'], ...chosen.map(({ id, version }) => ['matter', `${id}~${version}`])]) })
  const html = await answer.text()
  assert.equal(answer.status, 200)
  assert.match(html, /1 件办成，2 件没有办成/)
  assert.match(html, new RegExp(`诉求 ${matters.southLamp?.number} 刚才已被别人处理过`))
  assert.doesNotMatch(html, /楼道漏水/)
  assert.deepEqual(await shown(people.dispatcher, { state: 'accepted' }), ['lamp', 'southLamp'])
})

test('a bulk move that needs to know more asks first, and says which answer is missing', async () => {
  const staff = visit(deskRoutes, contextOf(people.dispatcher), { staff: true })
  const [{ id, version: seen } = { id: '', version: 0 }] = await selected('nowhere')
  const ask = await staff.request('/desk/bulk', form({ do: 'dispatch', matter: `${id}~${seen}` }))
  assert.match(await ask.text(), /主办单位/)
  assert.equal((await staff.request('/desk/bulk', form({ do: 'dispatch', confirmed: 'yes', matter: `${id}~${seen}` }))).status, 422)
  assert.match(await (await staff.request('/desk/bulk', form({ do: 'dispatch', confirmed: 'yes', matter: `${id}~${seen}`, lead: organisations.southCommittee }))).text(), /1 件全部办成/)
  assert.equal((await staff.request('/desk/bulk', form({ do: 'dispatch' }))).status, 422)
  assert.equal((await staff.request('/desk/bulk', form({ do: 'close', matter: `${id}~${seen}` }))).status, 422)
})

test('merging and gathering many go through the acts of one', async () => {
  const dispatcher = contextOf(people.dispatcher)
  const twin = matters.twin = await reportMatter(contextOf(people.neighbour), lamp({ categoryCode: 'C0501', title: '楼道漏水', text: '还在漏' }))
  const results = await moveMany(dispatcher, 'merge', await selected('twin', 'leak'), { into: matters.leak?.number ?? '' })
  assert.deepEqual(results.map(({ refusal }) => refusal?.code), [undefined, 'matters.merge-with-itself'])
  const theme = await setTheme(contextOf(people.supervisor), { month: '2026-11', title: '楼道漏水', categoryCodes: ['C0501'], unitId: units.north.id, goal: '都修好' })
  const gathered = await moveMany(contextOf(people.supervisor), 'theme', await selected('leak', 'noise'), { themeId: theme })
  assert.deepEqual(gathered.map(({ refusal }) => refusal?.code), [undefined, undefined])
  assert.deepEqual((await place.many<{ matter_id: string }>('select matter_id from matters.theme_matter')).map((row) => row.matter_id).sort(), [matters.leak?.id, matters.noise?.id, twin.id].sort())
  const refused = await moveMany(contextOf(people.lightingHandler), 'theme', await selected('lamp'), { themeId: theme })
  assert.deepEqual(refused.map(({ refusal }) => refusal?.code), ['people.not-permitted'])
})

test('saved views belong to one person: saved, renamed, deleted, never seen by another', async () => {
  const mine = contextOf(people.dispatcher), theirs = contextOf(people.otherDispatcher)
  const id = await saveView(mine, { name: '路灯', query: 'show=open&category=C0101&after=x&nonsense=1' })
  assert.deepEqual(await savedViews(mine), [{ id, name: '路灯', query: 'show=open&category=C0101' }])
  assert.deepEqual(await savedViews(theirs), [])
  await assert.rejects(saveView(mine, { name: ' 路灯 ', query: '' }), { code: 'matters.view-name-taken' })
  await assert.rejects(saveView(mine, { name: ' ', query: '' }), { code: 'matters.view-name' })
  await assert.rejects(renameView(theirs, id, '我的'), { code: 'matters.unknown-view' })
  await deleteView(theirs, id)
  await renameView(mine, id, '全部路灯')
  assert.deepEqual((await savedViews(mine)).map((view) => view.name), ['全部路灯'])
  assert.match(await (await visit(deskRoutes, mine, { staff: true }).request('/desk?show=open&category=C0101')).text(), /aria-current="page">全部路灯/)
  await deleteView(mine, id)
  assert.deepEqual(await savedViews(mine), [])
})

test('the page of the queue works for staff, sends administrators to what they administer, and is closed to residents', async () => {
  const html = await (await visit(deskRoutes, contextOf(people.dispatcher), { staff: true }).request('/desk?show=open')).text()
  for (const words of ['夜里施工', '等我办的', '派单……', '导出 CSV', '已超期']) assert.match(html, new RegExp(words))
  assert.doesNotMatch(html, /undefined|\[object/)
  assert.equal((await visit(deskRoutes, contextOf(people.userAdministrator), { staff: true }).request('/desk')).headers.get('location'), '/desk/administration')
  const head = await (await visit(deskRoutes, contextOf(people.neighbourHead)).request('/desk')).text()
  assert.match(head, /邻长、楼栋长、单元长/)
  assert.match(head, /<a class="task task-primary" href="\/desk\/new"/)
  const mediator = await (await visit(deskRoutes, contextOf(people.mediator), { staff: true }).request('/desk')).text()
  assert.match(mediator, /现在没有要在工作台上办的事/)
  assert.match(mediator, /href="\/about\/permissions"/)
  assert.equal((await visit(deskRoutes, contextOf(people.resident)).request('/desk')).status, 403)
  assert.equal((await visit(deskRoutes, contextOf()).request('/desk')).status, 401)
})

test('the export holds what the screen shows, and that it was taken out is recorded', async () => {
  const csv = await (await visit(deskRoutes, contextOf(people.southStaff), { staff: true }).request('/desk/queue.csv?show=open')).text()
  assert.equal(csv.trim().split('\r\n').length, 1 + (await shown(people.southStaff)).length)
  assert.match(csv, /夜里施工/)
  assert.doesNotMatch(csv, /楼道漏水/)
  assert.equal((await place.many(`select from transparency.act where name = 'matters.queue-exported'`)).length, 1)
})

test('the light says what the clock says: workdays where it counts them, and which clock it is', async () => {
  const { id, number } = await reportMatter(contextOf(people.resident), lamp())
  await acceptMatter(contextOf(people.lightingHandler), id, 1)
  await place.db.pool.query(`update matters.clock set stopped_at = now() where matter_id = $1 and kind = 'contact'`, [id])
  await place.db.pool.query(`update matters.matter set due_at = (select due_at from matters.clock where matter_id = $1 and kind = 'handle') where id = $1`, [id])
  const row = (await queue(contextOf(people.dispatcher), everything)).rows.find((found) => found.id === id)
  assert.deepEqual([row?.due_kind, row?.due_unit], ['handle', 'workday'])
  const page = await (await visit(deskRoutes, contextOf(people.dispatcher), { staff: true }).request(`/desk?show=open&q=${number}`)).text()
  assert.match(page, /还剩 7 个工作日.*办理/s)
  const publicPage = await (await visit(publishingRoutes, contextOf()).request(`/matters/${number}`)).text()
  assert.match(publicPage, /还剩 7 个工作日/)
})
