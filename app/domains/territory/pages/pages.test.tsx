import assert from 'node:assert/strict'
import { test } from 'node:test'
import ExcelJS from 'exceljs'
import { testDatabase, type TestDatabase } from '#platform/testing/database'
import { importBoundaries } from '../acts/import-boundaries.ts'
import { importUnits } from '../acts/import-units.ts'
import { issuePlates } from '../acts/issue-plates.ts'
import { publishResponsibility } from '../acts/publish-responsibility.ts'
import { setUpPlace } from '../acts/set-up-place.ts'
import { territoryJobs } from '../jobs.ts'
import { mapOf } from '../reads/boundaries.ts'
import { importById } from '../reads/imports.ts'
import { unitByCode } from '../reads/units.ts'
import { communityStaff, contextOn, smallMap, smallTree } from '../testing/ground.ts'
import { groundSite } from '../testing/ground-site.tsx'
import { projectionFor } from '#ui/map-picture'
import { clickedPoint, pictureSize } from './point-picker.tsx'

async function ground(db: TestDatabase) {
  const context = contextOn(db)
  await setUpPlace(context, { name: '示例街道', timezone: 'Asia/Shanghai', phone: '010-00000000', sample: true, rootUnit: { code: '110108010', name: '示例街道', level: 'street' } })
  await importUnits(context, smallTree())
  await importBoundaries(context, smallMap(), { datum: 'WGS84' })
  const [east, grid] = [await unitByCode(context, '110108010001'), await unitByCode(context, '110108010001001')]
  assert.ok(east && grid)
  return { context, app: groundSite(context), visitors: groundSite({ ...context, actor: undefined }), east, grid }
}
const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })
const upload = (name: string, content: string | Uint8Array<ArrayBuffer>, fields: Record<string, string> = { form: 'units' }) => {
  const body = new FormData()
  for (const [key, value] of Object.entries(fields)) body.set(key, value)
  body.set('file', new File([content], name))
  return { method: 'POST', body }
}

test('a passer-by finds a place by name and by coordinates, and learns whom to ring', async () => {
  await using db = await testDatabase()
  const { context, visitors, grid } = await ground(db)
  await publishResponsibility(context, { unitId: grid.id, duty: '网格员', name: '李某某', phone: '010-00000001' })
  assert.match(await (await visitors.request('/places?q=%E4%B8%9C%E4%B8%80')).text(), new RegExp(`href="/places/${grid.id}"`))
  assert.match(await (await visitors.request('/places?lng=116.357&lat=39.995')).text(), /这个位置归 学校专属网格/)
  assert.match(await (await visitors.request('/places?lng=116.375&lat=40')).text(), /这个位置同时落在几个网格里[\s\S]*东二网格/)
  const problem = await visitors.request('/places?lng=abc&lat=40')
  assert.equal(problem.status, 422)
  assert.match(await problem.text(), /value="abc"/)
  const page = await (await visitors.request(`/places/${grid.id}`)).text()
  assert.match(page, /李某某[\s\S]*tel:01000000001/)
  assert.ok(!page.includes('<script>') && !page.includes('style='), 'nothing inline')
  assert.equal((await visitors.request('/places/00000000-0000-7000-8000-000000000000')).status, 404)
})

test('other rooms show what they have of a place', async () => {
  await using db = await testDatabase()
  const { context, grid } = await ground(db)
  const app = groundSite(context, [{ title: () => '正在办的事', render: async (_context, _page, unit) => <p>{unit.code} 路灯不亮</p> }, { title: () => '没有', render: async () => null }])
  const page = await (await app.request(`/places/${grid.id}`)).text()
  assert.match(page, /id="open"[\s\S]*正在办的事[\s\S]*110108010001001 路灯不亮/)
  assert.doesNotMatch(page, />没有</)
})

test('boundaries are sent once and then only when they changed', async () => {
  await using db = await testDatabase()
  const { context, visitors, east } = await ground(db)
  const first = await visitors.request(`/places/boundaries.geojson?unit=${east.id}`)
  const { features } = await first.json() as { features: { properties: { label: string; chosen: boolean } }[] }
  assert.deepEqual(features.map(({ properties }) => [properties.label, properties.chosen]), [['东社区', true], ['东一网格', false], ['东二网格', false], ['学校专属网格', false]])
  const etag = first.headers.get('etag') ?? ''
  const again = () => visitors.request(`/places/boundaries.geojson?unit=${east.id}`, { headers: { 'if-none-match': etag } })
  assert.equal((await again()).status, 304)
  await importUnits(context, [{ row: 2, code: '110108010001001', name: '东一新网格', level: 'grid', parentCode: '110108010001' }])
  assert.equal((await again()).status, 200)
})

test('a click on the picture of the map is the place under it', async () => {
  await using db = await testDatabase()
  const { context, visitors, east } = await ground(db)
  const svg = await visitors.request(`/places/map.svg?unit=${east.id}&lng=116.36&lat=40`)
  assert.equal(svg.headers.get('content-type'), 'image/svg+xml; charset=utf-8')
  const map = await mapOf(context, east.id)
  assert.ok(map)
  const { x, y } = projectionFor(map.bounds, pictureSize.width, pictureSize.height).toPixel(116.36, 40.0)
  const fields: Record<string, string> = { 'point.x': String(Math.round(x)), 'point.y': String(Math.round(y)), lng: '1', lat: '2' }
  const read = await clickedPoint(context, { text: (name) => fields[name] ?? '', all: () => [], has: (name) => name in fields, files: () => [], entries: [] }, east.id)
  assert.equal(read.clicked, true)
  assert.ok(read.point && Math.abs(read.point.lng - 116.36) < 0.0001 && Math.abs(read.point.lat - 40) < 0.0001, JSON.stringify(read.point))
})

test('the code of a plate opens the report form with the place filled in; a plate that is gone says so', async () => {
  await using db = await testDatabase()
  const { context, app, visitors, east } = await ground(db)
  const [plate] = await issuePlates(context, { unitId: east.id, spots: [{ spot: '北门' }], sample: true })
  assert.ok(plate)
  const opened = await visitors.request(`/p/${plate.id}`)
  assert.deepEqual([opened.status, opened.headers.get('location')], [302, `/matters/new?plate=${plate.id}`])
  const here = await (await visitors.request(`/p/${plate.id.toLowerCase()}/here`)).text()
  assert.match(here, /东社区[\s\S]*这是示例门牌[\s\S]*\/matters\/new\?plate=/)
  assert.equal((await visitors.request('/p/AAAAAAAAAA')).status, 404)
  const sheet = await (await app.request(`/places/${east.id}/plates/print`)).text()
  assert.match(sheet, new RegExp(`https://gongzhi.example/p/${plate.id}`))
  assert.equal((await visitors.request(`/places/${east.id}/plates/print`)).status, 401)
})

test('a spreadsheet is checked, given back with reasons, corrected, committed and taken back', async () => {
  await using db = await testDatabase()
  const { context, app } = await ground(db)
  const units = async () => (await db.pool.query('select code, name from territory.unit order by code')).rows
  const before = await units()
  const sent = await app.request('/desk/administration/units/upload', upload('南.csv', '编码,名称,级别,上级编码\n110108010003,,社区,110108010\n110108010004,+南社区,社区,110108010\n'))
  assert.equal(sent.status, 303)
  const address = sent.headers.get('location') ?? ''
  assert.match(await (await app.request(address)).text(), /1 行有问题，什么都没有写入[\s\S]*没有名称/)
  assert.equal((await app.request(address, form({ do: 'commit' }))).status, 409)
  assert.deepEqual(await units(), before)

  assert.equal(await (await app.request(`${address}/reasons.csv`)).text().then((text) => text.replace('\ufeff', '')), '编码,名称,级别,上级编码,原因\r\n110108010003,,社区,110108010,没有名称，请填上。\r\n110108010004,\'+南社区,社区,110108010,\r\n')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await (await app.request(`${address}/reasons.xlsx`)).arrayBuffer())
  const sheet = workbook.worksheets[0]
  assert.ok(sheet)
  sheet.getCell('B2').value = '北社区'
  const corrected = await app.request('/desk/administration/units/upload', upload('南.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer())))
  const next = corrected.headers.get('location') ?? ''
  assert.match(await (await app.request(next)).text(), /新增 2，更改 0/)
  assert.equal((await app.request(next, form({ do: 'commit' }))).status, 303)
  assert.deepEqual((await units()).slice(-2).length, 2)
  assert.equal((await unitByCode(context, '110108010004'))?.name, '+南社区')
  assert.equal((await app.request(next, form({ do: 'undo' }))).status, 303)
  assert.deepEqual(await units(), before)
})

test('a file that cannot be read is refused where it was chosen, in a sentence', async () => {
  await using db = await testDatabase()
  const { app } = await ground(db)
  const broken = await app.request('/desk/administration/units/upload', upload('a.csv', Uint8Array.from([...Buffer.from('编码,名称,级别,上级编码\n1,好'), 0xe5, 0x20, 0x0a])))
  assert.equal(broken.status, 422)
  assert.match(await broken.text(), /文件第 2 行第 6 个字节起读不出文字/)
  assert.match(await (await app.request('/desk/administration/units/upload', upload('a.geojson', '{"type":\n x}', { form: 'boundaries' }))).text(), /GeoJSON 第 2 行第 2 个字符/)
  assert.equal((await db.pool.query('select from territory.import')).rowCount, 0)
})

test('a large file waits for the worker, which writes it once', async () => {
  await using db = await testDatabase()
  const { context, app } = await ground(db)
  const lines = Array.from({ length: 5200 }, (_, at) => `E${at},小区 ${at},小区,110108010001`)
  const sent = await app.request('/desk/administration/units/upload', upload('many.csv', `code,name,level,parent_code\n${lines.join('\n')}\n`))
  const address = sent.headers.get('location') ?? ''
  assert.equal((await app.request(address, form({ do: 'commit' }))).status, 303)
  assert.match(await (await app.request(address)).text(), /排队中/)
  const [job] = territoryJobs
  assert.ok(job)
  await job.run({ ...context, actor: undefined, origin: 'job' }, new AbortController().signal)
  const { state, created } = await importById(context, address.split('/').at(-1) ?? '')
  assert.deepEqual([state, created], ['committed', 5200])
  assert.match(await (await app.request(address)).text(), /已写入：新增 5200/)
})

test('staff of a community publish responsibilities and plates there, and nowhere else', async () => {
  await using db = await testDatabase()
  const { context, east } = await ground(db)
  const west = await unitByCode(context, '110108010002')
  assert.ok(west)
  const staff = groundSite({ ...context, actor: communityStaff(east.path) })
  const publish = (unit: string) => staff.request('/desk/administration/responsibilities', form({ unit, duty: '社区书记', name: '王某某', phone: '010-00000002' }))
  assert.equal((await publish(east.id)).status, 303)
  assert.equal((await publish(west.id)).status, 403)
  assert.equal((await staff.request('/desk/administration/plates', form({ unit: east.id, spots: '东门\n西门' }))).status, 303)
  assert.equal((await staff.request('/desk/administration/plates', form({ unit: west.id, spots: '东门' }))).status, 403)
  assert.equal((await staff.request('/desk/administration/units/upload')).status, 403)
  assert.equal((await staff.request('/desk/administration/units')).status, 200)
  assert.deepEqual((await db.pool.query(`select u.code, count(*)::int from territory.door_plate p join territory.unit u on u.id = p.unit_id group by u.code`)).rows, [{ code: '110108010001', count: 2 }])
})

test('an administrator changes a unit, merges another into it, and changes the words and rules of a level', async () => {
  await using db = await testDatabase()
  const { context, app, east } = await ground(db)
  await db.pool.query(`update territory.unit set valid_from = '2020-01-01'`)
  const to = `/desk/administration/units/${east.id}`
  assert.equal((await app.request(to, form({ do: 'change', name: '东方社区', parent: '110108010' }))).status, 303)
  const refused = await app.request(to, form({ do: 'change', name: '东方', parent: '404' }))
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /上级编码 404 不在/)
  assert.equal((await app.request(to, form({ do: 'merge', codes: '110108010002', day: '2026-04-30' }))).status, 303)
  assert.match(await (await app.request(to)).text(), /西社区 并入 东方社区[\s\S]*2026-04-30/)

  const level = { do: 'change', key: 'grid', nameZh: '网格', nameEn: 'Grid', aliases: '网格, 责任区' }
  assert.equal((await app.request('/desk/administration/levels', form({ ...level, pattern: '(\\d+)+' }))).status, 422)
  assert.equal((await app.request('/desk/administration/levels', form({ ...level, pattern: '\\d{12}W\\d{2}' }))).status, 303)
  assert.deepEqual(await importUnits(context, [{ row: 2, code: '110108010001W09', name: '九', level: '责任区', parentCode: '110108010001' }]), { created: 1, changed: 0, unchanged: 0 })
  assert.equal((await app.request('/desk/administration/place', form({ name: '新街道', timezone: 'Mars/Base', emergencyPhone: '110', root: '' }))).status, 422)
})

test('a level is added between those that stand and is used by a file at once; one that was never used is removed', async () => {
  await using db = await testDatabase()
  const { context, app } = await ground(db)
  const here = '/desk/administration/levels', order = async () => (await db.pool.query('select key from territory.level order by ordinal')).rows.map(({ key }) => key)
  const before = await order()
  const fresh = { do: 'add', nameZh: '居民小组', nameEn: "Residents' group", aliases: '小组，村民小组', pattern: '', below: 'community', kind: 'area' }
  assert.equal((await app.request(here, form(fresh))).status, 303)
  assert.deepEqual(await order(), before.toSpliced(before.indexOf('community') + 1, 0, 'residents-group'))
  assert.deepEqual(await importUnits(context, [{ row: 2, code: 'Z1', name: '第一小组', level: '村民小组', parentCode: '110108010001' }]), { created: 1, changed: 0, unchanged: 0 })
  const twice = await app.request(here, form(fresh))
  assert.equal(twice.status, 422)
  assert.match(await twice.text(), /“居民小组”已经是另一级的名称[\s\S]*value="居民小组"/)
  assert.equal((await app.request(here, form({ ...fresh, nameZh: '', nameEn: 'Nothing' }))).status, 422)
  // Between two neighbours there is room for a few; the next ones move the rest along.
  for (let number = 1; number <= 12; number += 1) assert.equal((await app.request(here, form({ ...fresh, nameZh: `级${number}`, nameEn: `级 ${number}`, aliases: '' }))).status, 303)
  const after = await order()
  assert.deepEqual(after.filter((key) => before.includes(key)), before)
  assert.equal(after.indexOf('residents-group') - after.indexOf('community'), 13, 'each was put directly beneath the community')
  assert.match(await (await app.request(here, form({ do: 'remove', key: 'residents-group' }))).text(), /“居民小组”已经有地方在用/)
  assert.equal((await app.request(here, form({ do: 'remove', key: after[after.indexOf('community') + 1] ?? '' }))).status, 303)
  assert.equal((await order()).length, after.length - 1)
  assert.equal((await app.request(here, form({ do: 'remove', key: 'community' }))).status, 422)
  const staff = groundSite({ ...context, actor: communityStaff([]) })
  assert.equal((await staff.request(here, form(fresh))).status, 403)
})

test('every page is complete in English', async () => {
  await using db = await testDatabase()
  const { context, east } = await ground(db)
  const english = groundSite({ ...context, locale: 'en' })
  for (const path of ['/places', `/places/${east.id}`, '/desk/administration/units', '/desk/administration/units/upload', `/desk/administration/units/${east.id}`, `/desk/administration/units/${east.id}/split`, `/desk/administration/units/${east.id}/split?into=110108010009`, '/desk/administration/units/changes', '/desk/administration/levels', '/desk/administration/plates', '/desk/administration/responsibilities']) {
    const text = (await (await english.request(path)).text()).replace(/<[^>]*>/g, ' ').replace(/(示例街道|东社区|西社区|东.网格|学校专属网格|西一网格|张三|示例|编码|代码|中文|切换到中文)/g, '')
    assert.doesNotMatch(text.replace(/[“"][^”"]*[”"]/g, ''), /[\u4e00-\u9fff]/, path)
  }
})
