import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { friday, smallPlace } from '../testing/place.ts'
import { visit } from '../testing/visit.ts'
import { matterRoutes } from '../routes.ts'
import { sweepImports } from './acts/sweep-imports.ts'
import { writeWaitingImports } from './acts/write-waiting-imports.ts'

const place = await smallPlace()
after(() => place[Symbol.asyncDispose]())
const { contextOf, many, one, people } = place
const asAdministrator = visit(matterRoutes, contextOf(people.placeAdministrator), { staff: true })
const text = async (response: Response | Promise<Response>) => (await response).text()
const handIn = (bytes: Uint8Array | string, name = 'matters.csv') => {
  const body = new FormData()
  body.append('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name))
  return asAdministrator.request('/desk/import', { method: 'POST', body })
}
const commit = (path: string) => asAdministrator.request(path, { method: 'POST', body: new URLSearchParams({ do: 'commit' }) })
const header = '工单编号,内容,类别,单元代码,提出时间,办结时间\n'
const counted = async () => (await one<{ count: number }>('select count(*)::int as count from matters.matter')).count

test('a sheet in GB18030 is checked, written, and written again without anything registered twice', async () => {
  const sheet = iconv.encode(`${header}A-1,楼前路灯不亮,C0101,110108999001,2026-11-01 09:30,2026-11-03 10:00\nA-2,夜里太吵,噪声扰民,110108999002,2026/11/02 23:10,\n`, 'gb18030')
  const received = await handIn(sheet)
  assert.equal(received.status, 303)
  assert.equal(await counted(), 0, 'nothing is written by checking')
  const path = received.headers.get('location') ?? ''
  assert.match(await text(asAdministrator.request(path)), /将登记 2 件/)
  assert.equal((await commit(path)).status, 303)
  const rows = await many<Record<string, unknown>>('select origin_id, state, outcome, channel, title, reported_at, closed_at, reporter_id from matters.matter order by origin_id')
  assert.deepEqual(rows.map(({ origin_id, state, outcome, channel, reporter_id }) => [origin_id, state, outcome, channel, reporter_id]), [['A-1', 'closed', 'imported', 'import', null], ['A-2', 'dispatched', null, 'import', null]])
  assert.equal(new Date(String(rows[0]?.reported_at)).toISOString(), '2026-11-01T01:30:00.000Z')
  assert.equal((await commit(path)).status, 409, 'one sheet is written once')
  const again = (await handIn(sheet)).headers.get('location') ?? ''
  assert.match(await text(asAdministrator.request(again)), /都已经有了/)
  assert.equal(await counted(), 2)
  assert.deepEqual(await many(`select subject from notifications.notice n join matters.matter m on m.id::text = n.subject where m.origin_id = 'A-1'`), [], 'nobody is called for what has ended elsewhere')
})

test('a row with a formula tells everything else that is wrong with it too, at once', async () => {
  const path = (await handIn(`${header}F-1,=1+1,没有这类,=A1,昨天,\nF-2,路灯,C0101,=A1,2026-11-01,\n`)).headers.get('location') ?? ''
  const page = await text(asAdministrator.request(path))
  assert.match(page, /2 行有问题/)
  for (const reason of [/单元格 B2 是公式/, /单元格 D2 是公式/, /没有“没有这类”这个类别/, /“昨天”不是时间/, /单元格 D3 是公式/]) assert.match(page, reason)
  assert.doesNotMatch(page, /没有编码为|没有地点|没有内容/, 'of the formula itself nothing more is said')
})

test('every row with an error is told with its reason, nothing is written, and the sheet comes back with a column of reasons that runs nothing', async () => {
  const before = await counted()
  const received = await handIn(`\uFEFF${header}B-1,=1+cmd|calc,C0101,110108999001,2026-11-01,\nB-2,路灯,没有这类,110108999001,2026-11-01,\nB-2,路灯,C0101,999,2030-01-01,\n,路灯,C0101,110108999001,昨天,\nB-5,路灯,C0101,,2026-11-05,2026-11-01\nB-6,${'长'.repeat(4001)},C0101,110108999001,2026-11-05,\nB-7,@sum 路灯,C0101,110108999001,2026-11-05,\n`)
  const path = received.headers.get('location') ?? ''
  const page = await text(asAdministrator.request(path))
  assert.match(page, /6 行有问题/)
  for (const reason of [/是公式/, /没有“没有这类”这个类别/, /没有编码为 999 的地方/, /时间在将来/, /没有来源编号/, /“昨天”不是时间/, /办结时间早于提出时间/, /没有地点/, /最多 4000 个字/]) assert.match(page, reason)
  assert.equal((await commit(path)).status, 409)
  assert.equal(await counted(), before)
  const csv = await text(asAdministrator.request(`${path}/reasons.csv`))
  assert.match(csv, /^\uFEFF?工单编号,内容,类别,单元代码,提出时间,办结时间,原因/)
  assert.match(csv, /B-2,路灯,没有这类/)
  assert.match(csv, /'@sum 路灯/, 'a cell that a spreadsheet would run is shown instead')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await (await asAdministrator.request(`${path}/reasons.xlsx`)).arrayBuffer())
  assert.match(String(workbook.worksheets[0]?.getRow(1).getCell(7).text), /原因/)
})

test('coordinates out of range, of another datum or half given are told; broken files say where', async () => {
  const columns = 'origin_id,text,category,lng,lat,datum,reported_at\n'
  const page = await text(asAdministrator.request((await handIn(`${columns}C-1,路灯,C0101,200,39,,2026-11-01\nC-2,路灯,C0101,116.3,,,2026-11-01\nC-3,路灯,C0101,116.3,39.9,MARS,2026-11-01\nC-4,路灯,C0101,东边,39.9,,2026-11-01\n`)).headers.get('location') ?? ''))
  for (const reason of [/200 超出范围/, /要么都填/, /不认识坐标系“MARS”/, /“东边”不是数字/]) assert.match(page, reason)
  const good = (await handIn(`${columns}C-5,路灯,C0101,116.3082,39.9835,GCJ02,2026-11-01\n`)).headers.get('location') ?? ''
  assert.equal((await commit(good)).status, 303)
  const { lng } = await one<{ lng: number }>(`select lng from matters.matter where origin_id = 'C-5'`)
  assert.ok(Math.abs(lng - 116.302) < 0.001, `kept as WGS-84: ${lng}`)
  const broken = await handIn(Buffer.concat([Buffer.from(`${columns}C-6,`), Buffer.from([0xe8, 0xb7, 0xff]), Buffer.from('路灯坏了好几天了都没有人修,C0101,,,,2026-11-01\n')]))
  assert.equal(broken.status, 422)
  assert.match(await text(broken), /第 2 行/)
  assert.match(await text(handIn('a,b\n1,2\n')), /缺少“origin_id”/)
  assert.match(await text(handIn('')), /site\.empty-file/)
  assert.equal((await visit(matterRoutes, contextOf(people.resident)).request('/desk/import')).status, 403)
})

test('a long sheet waits for the worker, who goes on where it broke off and keeps to what the person may do', async () => {
  const rows = Array.from({ length: 260 }, (_, index) => `D-${index},第 ${index} 盏路灯不亮,C0101,110108999001,2026-11-0${1 + (index % 9)} 08:00,`).join('\n')
  const path = (await handIn(`${header}${rows}\n`)).headers.get('location') ?? ''
  assert.equal((await commit(path)).status, 303)
  assert.match(await text(asAdministrator.request(path)), /等待写入/)
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 150)
  await writeWaitingImports(contextOf(undefined, friday), stop.signal)
  await writeWaitingImports(contextOf(undefined, friday), new AbortController().signal)
  assert.equal((await one<{ count: number }>(`select count(*)::int as count from matters.matter where origin_id like 'D-%'`)).count, 260)
  assert.match(await text(asAdministrator.request(path)), /已写入，新登记 260 件/)
})

test('a sheet is kept for thirty days and then swept away', async () => {
  const path = (await handIn(`${header}E-1,路灯不亮,没有这类,110108999001,2026-11-01,\n`)).headers.get('location') ?? ''
  assert.equal(await sweepImports(contextOf(undefined, new Date(friday.getTime() + 29 * 86_400_000))), 0)
  assert.ok(await sweepImports(contextOf(undefined, new Date(friday.getTime() + 31 * 86_400_000))) > 0)
  assert.equal((await asAdministrator.request(`${path}/reasons.csv`)).status, 404)
  assert.doesNotMatch(await text(asAdministrator.request(path)), /没有这类/)
})
