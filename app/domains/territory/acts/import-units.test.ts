import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Refusal } from '#platform/refusal'
import { testDatabase, type TestDatabase } from '#platform/testing/database'
import { unitCheck } from '../reads/unit-check.ts'
import { unitByCode } from '../reads/units.ts'
import { readSheet } from '#platform/sheet/read-sheet'
import { readUnitRows } from '../rules/unit-columns.ts'
import type { UnitRow } from '../rules/unit-rows.ts'
import { communityStaff, contextOn, smallTree } from '../testing/ground.ts'
import { importUnits } from './import-units.ts'
import { undoImport } from './undo-import.ts'
import { receiveImport } from './receive-import.ts'
import { commitImport } from './commit-import.ts'

const haidian = new URL('../../../../../shared/data/cn/haidian-2023-divisions.csv', import.meta.url)
const state = async (db: TestDatabase) => (await db.pool.query('select id, code, name, level, kind, parent_id, path, valid_from, valid_to from territory.unit order by code')).rows
const count = async (db: TestDatabase) => (await state(db)).length
const rowsOf = (...rows: [code: string, name: string, level: string, parent: string | null][]): UnitRow[] => rows.map(([code, name, level, parentCode], index) => ({ row: index + 2, code, name, level, parentCode }))

test('the 710 divisions of Haidian come in, and the same file again changes nothing', { skip: existsSync(haidian) ? false : 'the shared example data is not beside this checkout' }, async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  const rows = (await readUnitRows(await readSheet(readFileSync(haidian)))).rows
  assert.deepEqual(await importUnits(context, rows), { created: 710, changed: 0, unchanged: 0 })
  const first = await state(db)
  assert.deepEqual(await importUnits(context, rows), { created: 0, changed: 0, unchanged: 710 })
  assert.deepEqual(await state(db), first)
  const { rows: [community] } = await db.pool.query(`select unit.level, array(select code from territory.unit above where above.id = any(unit.path) order by cardinality(path)) as codes from territory.unit where code = '110108010001'`)
  assert.deepEqual(community, { level: 'community', codes: ['11', '1101', '110108', '110108010', '110108010001'] })
})

test('a broken file is refused whole, with a reason for every row', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  await importUnits(context, smallTree())
  const broken = rowsOf(
    ['110108010003', '好社区', 'community', '110108010'], ['110108010004', '', 'community', '110108010'], ['110108010005', '甲', '星系', '110108010'], ['11010801', '乙', 'community', '110108010'],
    ['110108010003', '又一个', 'community', '110108010'], ['110108010007', '丙', 'community', '999'], ['110108010001003', '网格', 'grid', '110108010'], ['110108011001', '丁', 'community', '110108010'],
    ['110108010001', '东社区', 'street', null], ['', '戊', 'community', '110108010'], ['110108010', '示例街道', 'street', '110108010001'],
  )
  const { reasons } = await unitCheck(context, broken)
  assert.deepEqual(reasons.map(({ row, field, code }) => `${row} ${field} ${code}`), [
    '3 name name-missing', '4 level level-unknown', '5 code code-shape', '5 parent_code code-not-beneath', '6 code code-twice', '7 parent_code parent-unknown', '8 parent_code parent-level', '9 parent_code code-not-beneath', '10 code code-shape', '10 level level-differs', '11 code code-missing', '12 parent_code parent-narrower',
  ])
  const before = await count(db)
  await assert.rejects(importUnits(context, broken), (error: Refusal) => error.code === 'territory.rows-refused' && error.facts.refused === 10 && error.facts.row === 3)
  assert.equal(await count(db), before)
})

test('a grid belongs to a community, never straight to a street', async () => {
  await using db = await testDatabase()
  const { reasons } = await unitCheck(contextOn(db), [...smallTree(), { row: 20, code: '110108010000001', name: '街道网格', level: '网格', parentCode: '110108010' }, { row: 21, code: '110108010000002', name: '无主网格', level: 'grid', parentCode: null }])
  assert.deepEqual(reasons.map(({ row, code, facts }) => [row, code, facts.wantedZh]), [[20, 'parent-level', '社区、村'], [21, 'parent-missing', '社区、村']])
})

test('another name or parent changes the unit, keeps its id, and the old one stays on record', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  await importUnits(context, [...smallTree(), ...rowsOf(['A', '阳光小区', '小区', '110108010001'], ['A-1', '1 号楼', '楼栋', 'A'])])
  const before = await unitByCode(context, 'A')
  assert.deepEqual(await importUnits(context, rowsOf(['A', '阳光家园', 'estate', '110108010002'])), { created: 0, changed: 1, unchanged: 0 })
  const after = await unitByCode(context, 'A'), building = await unitByCode(context, 'A-1'), west = await unitByCode(context, '110108010002')
  assert.equal(after?.id, before?.id)
  assert.deepEqual([after?.name, after?.path.slice(0, -1)], ['阳光家园', west?.path])
  assert.deepEqual(building?.path, [...after?.path ?? [], building?.id])
  const { rows } = await db.pool.query('select name from territory.former_unit')
  assert.deepEqual(rows, [{ name: '阳光小区' }])
})

test('two imports of one file at once make every unit once', async () => {
  await using db = await testDatabase()
  const outcomes = await Promise.all([1, 2, 3].map(() => importUnits(contextOn(db), smallTree())))
  assert.deepEqual(outcomes.map(({ created }) => created).sort(), [0, 0, 7])
  assert.equal(await count(db), 7)
})

test('a code that is valid twice at a time is refused by the database itself', async () => {
  await using db = await testDatabase()
  const insert = (from: string, to: string | null) => db.pool.query(`with id as (select uuidv7() id) insert into territory.unit (id, code, name, level, kind, path, valid_from, valid_to) select id, 'X', 'x', 'estate', 'area', array[id], $1, $2 from id`, [from, to])
  await insert('2020-01-01', '2024-01-01')
  await insert('2024-01-01', null)
  for (const [from, to] of [['2023-12-31', '2024-01-01'], ['2025-01-01', null], ['2019-01-01', '2020-01-02']] as const) await assert.rejects(insert(from, to), /unit_code_once_at_a_time|unit_code_now/)
  await insert('2019-01-01', '2020-01-01')
  const at = (on: string) => unitByCode(contextOn(db), 'X', on)
  assert.deepEqual([(await at('2023-12-31'))?.validTo, (await at('2024-01-01'))?.validTo, await at('2018-01-01')], ['2024-01-01', null, undefined])
})

test('only a place administrator brings units in', async () => {
  await using db = await testDatabase()
  const staff = contextOn(db, communityStaff(['00000000-0000-7000-8000-0000000000aa']))
  await assert.rejects(async () => importUnits(staff, smallTree()), (error: Refusal) => error.code === 'people.not-permitted')
  await assert.rejects(async () => importUnits({ ...staff, actor: undefined }, smallTree()), (error: Refusal) => error.code === 'people.sign-in-needed')
  assert.equal(await count(db), 0)
})

test('a file that was handed in is committed once, by whoever presses first, and can be taken back', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  await importUnits(context, smallTree())
  const before = await state(db)
  const bytes = Buffer.from('code,name,level,parent_code\n110108010003,南社区,community,110108010\n110108010003001,南一网格,grid,110108010003\n110108010001,东方社区,community,110108010\n')
  const id = await receiveImport(context, { form: 'units', name: '../south.csv', bytes, options: { datum: 'WGS84' } })
  assert.deepEqual(await state(db), before)
  const presses = await Promise.allSettled([commitImport(context, id), commitImport(context, id)])
  assert.deepEqual(presses.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  assert.equal(await count(db), 9)
  await undoImport(context, id)
  assert.deepEqual(await state(db), before)
  await assert.rejects(async () => undoImport(context, id), (error: Refusal) => error.code === 'territory.not-the-last-import')
})

test('an import on which something leans is not taken back, and nothing changes', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  const id = await receiveImport(context, { form: 'units', name: 'a.csv', bytes: Buffer.from('code,name,level,parent_code\nE1,小区,estate,\n'), options: { datum: 'WGS84' } })
  await commitImport(context, id)
  await importUnits(context, rowsOf(['B1', '1 号楼', 'building', 'E1']))
  const before = await state(db)
  await assert.rejects(async () => undoImport(context, id), (error: Refusal) => error.code === 'territory.import-in-use')
  assert.deepEqual(await state(db), before)
})
