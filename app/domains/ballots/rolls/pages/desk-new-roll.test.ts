import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import ExcelJS from 'exceljs'
import { smallBallots } from '../../votes/testing/small-ballot.ts'
import { siteRoutes } from '../../votes/testing/site-routes.ts'

const world = await smallBallots()
after(() => world[Symbol.asyncDispose]())
const site = siteRoutes(world.contextOf(world.people.clerk))

async function send(rows: string | Uint8Array, { key = world.key() } = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ unit: world.units.north.id, kind: 'households', title: '北苑户代表名单', key, rows: typeof rows === 'string' ? rows : '' })) body.set(name, value)
  if (typeof rows !== 'string') body.set('file', new File([rows as BlobPart], 'roll.xlsx'))
  const answer = await site.request('/desk/rolls/new', { method: 'POST', body }), address = answer.headers.get('location') ?? ''
  return { status: answer.status, text: await answer.text(), id: /[0-9a-f-]{36}/.exec(address)?.[0] ?? '', address }
}
const rolls = async () => (await world.one<{ n: number }>('select count(*)::int as n from ballots.roll')).n
async function xlsx(...rows: unknown[][]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook(), sheet = book.addWorksheet('名单')
  for (const row of rows) sheet.addRow(row)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test('a form that is sent twice, or by ten at once, draws up one roll', async () => {
  const key = world.key(), before = await rolls(), all = await Promise.all(Array.from({ length: 10 }, () => send('张示例,1号楼\n李示例,2号楼', { key })))
  assert.deepEqual([new Set(all.map(({ address }) => address)).size, all[0]?.status, await rolls() - before], [1, 303, 1])
  assert.equal((await world.one<{ n: number }>('select count(*)::int as n from ballots.roll_entry where roll_id = $1', [all[0]?.id])).n, 2)
})

test('what cannot stand on a roll is refused with its line, and nothing is written', async () => {
  const before = await rolls()
  for (const [rows, said] of [
    ['', /还没有人/], ['张示例\n,2号楼', /第 2 条没有姓名/], ['张示例,1号楼,7\n李示例,1号楼,7', /第 2 条和第 1 条的编号相同/], ['x'.repeat(5000), /第 1 条太长了/],
    ['张示例\n李示例 11010519491231002X', /第 2 条里有身份证号或手机号/], ['张示例,1号楼,13800138000', /第 1 条里有身份证号或手机号/],
    [await xlsx(['姓名', '楼栋'], ['张示例', '1号楼'], [{ formula: 'A2', result: '张示例' }, '1号楼']), /单元格 A3 是公式/], [await xlsx(['房号', '面积'], ['101', 89]), /看不懂表头/], [await xlsx(['姓名', '楼栋']), /文件是空的/],
  ] as const) {
    const { status, text } = await send(rows)
    assert.deepEqual([status, said.test(text)], [422, true], String(said))
  }
  assert.equal(await rolls(), before)
})

test('names that stand twice in one building are told to whoever checks the draft, and two of one name may stay', async () => {
  const { id } = await send('张示例,1号楼\n李示例,1号楼\n张示例,1号楼\n张示例,2号楼')
  assert.match(await (await site.request(`/desk/rolls/${id}`)).text(), /有 1 组同名[^]*编号 1、3</)
  const { id: clean } = await send('张示例,1号楼\n张示例,2号楼')
  assert.doesNotMatch(await (await site.request(`/desk/rolls/${clean}`)).text(), /组同名/)
})
