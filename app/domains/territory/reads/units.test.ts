import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '#platform/testing/database'
import { importUnits } from '../acts/import-units.ts'
import { contextOn, smallTree } from '../testing/ground.ts'
import { tables } from '../tables.ts'
import { endedUnitsNamed, namedQuery, unitsNamed } from './units.ts'

const names = (units: readonly { name: string }[]) => units.map(({ name }) => name)

test('places are found by any characters of their names, two or one, in any case and width, and by the beginning of the code', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  await importUnits(context, [...smallTree(), { row: 90, code: 'Xa1', name: 'ＡB 座（东门）', level: 'estate', parentCode: '110108010002' }, { row: 91, code: 'Xb2', name: "O'Hare \\ 100%_号", level: 'estate', parentCode: '110108010002' }])
  assert.deepEqual(names(await unitsNamed(context, '东')), ['东社区', '东一网格', '东二网格', 'ＡB 座（东门）'])
  assert.deepEqual(names(await unitsNamed(context, '社区')), ['东社区', '西社区'])
  assert.deepEqual(names(await unitsNamed(context, '东 网格')), ['东一网格', '东二网格'])
  assert.deepEqual(names(await unitsNamed(context, '区')), ['东社区', '西社区'], 'the last character of a name too')
  assert.deepEqual(names(await unitsNamed(context, 'ab 座')), ['ＡB 座（东门）'])
  assert.deepEqual(names(await unitsNamed(context, '11010801000200')), ['西一网格'])
  assert.deepEqual(names(await unitsNamed(context, 'Xa1')), ['ＡB 座（东门）'])
  assert.deepEqual(names(await unitsNamed(context, "O'H")), ["O'Hare \\ 100%_号"])
  assert.deepEqual(names(await unitsNamed(context, '\\ 100%_')), ["O'Hare \\ 100%_号"])
  for (const nothing of ['', '  ', '社东', '%%', '__', "'", ':*', '𠮷', '区社', '& | !']) assert.deepEqual(await unitsNamed(context, nothing).then(names), nothing === "'" ? ["O'Hare \\ 100%_号"] : [], nothing)
  await db.pool.query(`update territory.unit set valid_from = '2020-01-01', valid_to = '2026-04-01' where name = '西社区'`)
  assert.deepEqual([names(await unitsNamed(context, '西社')), names(await endedUnitsNamed(context, '西社'))], [[], ['西社区']])
})

test('among many places a search reads an index, never all of them', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  const characters = [...'安宝昌城大东方福光海和华嘉江景康兰丽林龙明南宁平青泉荣山胜泰天文西新兴阳永玉园月云正中']
  const random = (at: number) => characters[(Math.imul(at, 2_654_435_761) >>> 8) % characters.length] ?? ''
  await importUnits(context, [...smallTree(), ...Array.from({ length: 30_000 }, (_, at) => ({ row: at + 100, code: `S${String(at).padStart(6, '0')}`, name: `${random(at)}${random(at + 7)}${random(at * 3 + 1)}小区`, level: 'estate', parentCode: '110108010001' }))])
  const plan = async (words: string, limit: number) => {
    const query = namedQuery(context, words)?.where('valid_to', 'is', null).orderBy(sql`cardinality(path)`).orderBy('code').limit(limit).compile()
    assert.ok(query)
    const { rows } = await db.pool.query<{ 'QUERY PLAN': string }>(`explain ${query.sql}`, [...query.parameters])
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  for (const words of ['学校', '安康', '网格', 'S000123', '明月 小区']) {
    const explained = await plan(words, 50)
    assert.match(explained, /unit_by_words|unit_by_breadth|unit_by_code/, explained)
    assert.doesNotMatch(explained, /Seq Scan/, explained)
  }
  assert.match(await plan('学校', 50), /Bitmap Index Scan on unit_by_words/)
  // What stands in nearly every name is read from the widest unit down, until enough are found.
  assert.match(await plan('小区', 50), /Index Scan using unit_by_breadth/)
  assert.equal((await unitsNamed(context, '小区')).length, 50)
  // And the test can fail: without the index all names are read.
  await sql`drop index territory.unit_by_words`.execute(tables(context))
  assert.match(await plan('学校', 50), /Seq Scan|unit_by_breadth/)
})
