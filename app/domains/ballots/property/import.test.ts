import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '#platform/context'
import type { Refusal } from '#platform/refusal'
import { testDatabase } from '#platform/testing/database'
import { changeExclusiveUnit } from './acts/change-exclusive-unit.ts'
import { commitRegister } from './acts/import-register.ts'
import { receiveRegister } from './acts/receive-register.ts'
import { undoRegister } from './acts/undo-register.ts'
import { propertyJobs } from './jobs.ts'
import { holdingsOf } from './reads/holdings.ts'
import { propertyImportById } from './reads/imports.ts'
import { propertyOf } from './reads/property.ts'
import { registerReasons } from './reads/reasons-table.ts'
import { contextOn, registerCsv, smallEstate } from './testing/estate.ts'

const refused = (code: string) => (error: Refusal) => error.code === code
const handIn = (context: Context, estateId: string, bytes: Uint8Array, validFrom?: string) => receiveRegister(context, { estateId, name: 'r.csv', bytes, validFrom })
const three = registerCsv('1号楼,101,89.50㎡,住宅,已售,张示例,Y1,1/2,是', '1号楼,101,89.5,住宅,已售,李示例,Y2,1/2,', '1号楼,102,"1,102.30",住宅,未售,示例建设有限公司,D1,,', '2 号楼,B-01,12.01,车位,已售,张示例,Y1,,')

test('a register is checked first, written in one go, the same again changes nothing, and it can be taken back', async () => {
  await using db = await testDatabase()
  const { estateId, buildingId, staff } = await smallEstate(db), context = contextOn(db, staff)
  const id = await handIn(context, estateId, three)
  assert.deepEqual(await holdingsOf(context, estateId), [], 'checking writes nothing')
  const found = await propertyImportById(context, id)
  assert.deepEqual([found.rows, found.created, found.refused, found.notes], [4, 3, 0, []])
  const presses = await Promise.allSettled([commitRegister(context, id), commitRegister(context, id)])
  assert.deepEqual(presses.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const units = await holdingsOf(context, estateId), first = units.find(({ label }) => label === '101')
  assert.deepEqual(units.map(({ label, area }) => [label, area]).sort(), [['101', 8950n], ['102', 110_230n], ['B-01', 1201n]])
  assert.equal(first?.buildingUnitId, buildingId)
  assert.deepEqual(first?.owners.map(({ key, share, representative }) => [key, share, representative]), [['Y1', { numerator: 1, denominator: 2 }, true], ['Y2', { numerator: 1, denominator: 2 }, false]])
  assert.deepEqual((await holdingsOf(context, buildingId)).map(({ label }) => label).sort(), ['101', '102'])
  const sums = await propertyOf(context, estateId)
  assert.deepEqual([sums.units, sums.area, sums.owners, sums.byState.unsold, sums.parking], [3, 120_381n, 2, { units: 1, area: 110_230n }, { units: 1, area: 1201n }])
  const again = await propertyImportById(context, await handIn(context, estateId, three))
  assert.deepEqual([again.created, again.changed, again.unchanged], [0, 0, 3])
  await undoRegister(context, id)
  assert.deepEqual(await holdingsOf(context, estateId), [])
  await assert.rejects(undoRegister(context, id), refused('ballots.register-not-the-last'))
})

test('whatever cannot be taken comes back with its reason in a column, and nothing is written', async () => {
  await using db = await testDatabase()
  const { estateId, staff } = await smallEstate(db), context = contextOn(db, staff)
  const id = await handIn(context, estateId, registerCsv(
    '1号楼,101,89.501,住宅,已售,张三,Y1,,', '1号楼,102,abc,住宅,已售,张三,,,', '1号楼,103,0,住宅,已售,张三,Y1,,', '1号楼,104,80,别墅,已售,张三,Y1,,', '1号楼,105,80,住宅,卖了,张三,Y1,,',
    '1号楼,106,80,住宅,已售,张三,110105194912310 02X,,', '1号楼,107,80,住宅,已售,张三,11010519491231002X,,', '1号楼,108,80,住宅,已售,李四,Y:1,,', '1号楼,109,80,住宅,已售,王五,,,', '1号楼,110,80,住宅,已售,,,,',
    '1号楼,111,80,住宅,已售,赵六,Y6,1/2,', '1号楼,111,81,住宅,已售,钱七,Y7,1/2,', '1号楼,112,80,住宅,已售,赵六,Y6,1/2,是', '1号楼,112,80,住宅,已售,钱七,Y7,1/3,是', '1号楼,113,=1+1,住宅,已售,孙八,Y8,,', '1号楼,114,80,住宅,已售,李四,Y6,,'))
  const { reasons, refused: count, created } = await propertyImportById(context, id)
  assert.deepEqual(reasons.map(({ row, code }) => `${row} ${code}`), [
    '2 area-too-fine', '3 area-unreadable', '3 owner-key-missing', '4 area-zero', '5 kind-unknown', '6 state-unknown', '7 owner-key-identity', '8 owner-key-identity', '9 owner-key-signs', '10 owner-key-missing', '11 owner-missing', '13 unit-differs', '14 shares-not-whole', '14 representative-twice', '16 formula', '17 owner-name-differs',
  ].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)))
  assert.deepEqual([count, created], [14, 0])
  const table = await registerReasons(context, id)
  assert.equal(table.header.at(-1), '原因')
  assert.match(table.rows[0]?.at(-1) ?? '', /两位小数/)
  await assert.rejects(commitRegister(context, id), refused('ballots.register-has-reasons'))
  assert.deepEqual(await holdingsOf(context, estateId), [])
})

test('a sale and a corrected area are new versions, and the register is read as of any day', async () => {
  await using db = await testDatabase()
  const { estateId, staff } = await smallEstate(db), context = contextOn(db, staff)
  await commitRegister(context, await handIn(context, estateId, three, '2026-01-01'))
  const unit = (await holdingsOf(context, estateId)).find(({ label }) => label === '102')
  assert.ok(unit)
  const row = { row: 1, building: '1号楼', label: '102', area: '1102.30', kind: '', state: 'sold', source: '', ownerName: '王新', ownerKey: 'Y9', party: '', share: '', representative: '', certificate: '' }
  await changeExclusiveUnit(context, unit.id, { cause: 'sale', validFrom: '2026-05-01', rows: [row] })
  await changeExclusiveUnit(context, unit.id, { cause: 'correction', validFrom: '2026-05-01', rows: [{ ...row, area: '1102.29' }] })
  const on = async (day: string) => (await holdingsOf(context, estateId, { on: day })).flatMap(({ label, state, area, owners }) => (label === '102' ? [[state, area, owners[0]?.key]] : []))
  assert.deepEqual([await on('2025-12-31'), await on('2026-04-30'), await on('2026-05-01')], [[], [['unsold', 110_230n, 'D1']], [['sold', 110_229n, 'Y9']]])
  await assert.rejects(changeExclusiveUnit(context, unit.id, { cause: 'correction', validFrom: '2026-05-01', rows: [{ ...row, area: '1102.29' }] }), refused('ballots.register-unchanged'))
  await assert.rejects(changeExclusiveUnit(context, unit.id, { cause: 'correction', validFrom: '2026-04-30', rows: [{ ...row, area: '5' }] }), (error: Refusal) => error.facts.reason === 'day-before-standing')
  await assert.rejects(changeExclusiveUnit(context, unit.id, { cause: 'correction', validFrom: '2026-07-01', rows: [{ ...row, area: '5' }] }), refused('ballots.register-day'))
})

test('five thousand rows are written in one go, and more by the worker', async () => {
  await using db = await testDatabase()
  const { estateId, staff } = await smallEstate(db), context = contextOn(db, staff)
  const lines = (count: number, from: number) => registerCsv(...Array.from({ length: count }, (_, at) => `${(at % 40) + 1}号楼,${from + at},${60 + (at % 90)}.${String(at % 100).padStart(2, '0')},住宅,已售,业主某某,K${from + at},,`))
  const id = await handIn(context, estateId, lines(5000, 0))
  const [job] = propertyJobs
  assert.ok(job)
  const work = () => job.run({ ...context, actor: undefined, origin: 'job' }, new AbortController().signal)
  await work()
  assert.equal(await commitRegister(context, id), 'committed')
  assert.equal((await propertyOf(context, estateId)).units, 5000)
  const more = await handIn(context, estateId, lines(5001, 10_000))
  await work()
  assert.equal(await commitRegister(context, more), 'waiting')
  await work()
  assert.deepEqual([(await propertyImportById(context, more)).state, (await propertyOf(context, estateId)).units], ['committed', 10_001])
})

test('only those whose post reaches the estate keep its register', async () => {
  await using db = await testDatabase()
  const { estateId, committee, resident } = await smallEstate(db)
  for (const actor of [committee, resident]) await assert.rejects(handIn(contextOn(db, actor), estateId, three), refused('people.not-permitted'))
  await assert.rejects(handIn(contextOn(db, undefined), estateId, three), refused('people.sign-in-needed'))
})
