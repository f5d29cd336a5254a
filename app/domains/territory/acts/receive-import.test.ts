import assert from 'node:assert/strict'
import { test } from 'node:test'
import { positionFromWgs84 } from '@gongzhi/territory-index'
import type { Refusal } from '#platform/refusal'
import { testDatabase, type TestDatabase } from '#platform/testing/database'
import { territoryJobs } from '../jobs.ts'
import { importById } from '../reads/imports.ts'
import { unitByCode } from '../reads/units.ts'
import type { UnitRow } from '../rules/unit-rows.ts'
import { contextOn, smallTree, square } from '../testing/ground.ts'
import { commitImport } from './commit-import.ts'
import { importBoundaries } from './import-boundaries.ts'
import { importUnits } from './import-units.ts'
import { receiveImport } from './receive-import.ts'
import { undoImport } from './undo-import.ts'

const state = async (db: TestDatabase) => (await db.pool.query('select id, code, name, level, kind, parent_id, path, valid_from, valid_to from territory.unit order by code')).rows
const rowsOf = (...rows: [code: string, name: string, level: string, parent: string | null][]): UnitRow[] => rows.map(([code, name, level, parentCode], index) => ({ row: index + 2, code, name, level, parentCode }))
const handedIn = async (context: ReturnType<typeof contextOn>, text: string, form: 'units' | 'boundaries' = 'units', more: Record<string, unknown> = {}) =>
  importById(context, await receiveImport(context, { form, name: 'a', bytes: Buffer.from(text), options: { datum: 'WGS84', ...more } }))
const reasonsOf = ({ reasons }: { reasons: readonly { row: number; code: string }[] }) => reasons.map(({ row, code }) => `${row} ${code}`)

test('a row that lost its parent, or is cut short, is a reason and makes no new root; the widest level has none', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  assert.deepEqual(reasonsOf(await handedIn(context, 'code,name,level,parent_code\n110108010,示例街道,street,\n110108010001,东社区,community,\n')), ['3 parent-needed'])
  await importUnits(context, smallTree())
  assert.deepEqual(reasonsOf(await handedIn(context, 'code,name,level,parent_code\n110108010003,南社区,community,\n110108010004,北社区,community\n')), ['2 parent-needed', '3 too-few-cells'])
  assert.deepEqual(reasonsOf(await handedIn(context, 'code,name,level,parent_code\n110108010001,东社区,community,\n')), ['2 parent-needed'], 'nor does one that stands become a root')
  assert.deepEqual(reasonsOf(await handedIn(context, 'code,name,level,parent_code\n110108010,示例街道,street,\n110108011,另一街道,street,\n')), [])
})

test('signs that nobody sees are taken out of names and codes, and it is told', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  const found = await handedIn(context, 'code,name,level,parent_code\n110108\u200b010,示例\u200b街道\ufeff,street,\n')
  assert.deepEqual(found.notes, [{ row: 0, field: 'name', code: 'unseen-removed', facts: { count: 1, first: 2 } }])
  await commitImport(context, found.id)
  assert.equal((await unitByCode(context, '110108010'))?.name, '示例街道')
})

test('a file says since when its units are in use; a day to come is refused', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  const found = await handedIn(context, 'code,name,level,parent_code\n110108010,示例街道,street,\n', 'units', { validFrom: '2019-03-01' })
  await commitImport(context, found.id)
  assert.equal((await unitByCode(context, '110108010', '2019-03-01'))?.validFrom, '2019-03-01')
  for (const validFrom of ['2026-05-02', '2019-02-30', 'soon']) await assert.rejects(handedIn(context, 'code,name,level,parent_code\n1,a,street,\n', 'units', { validFrom }), (error: Refusal) => error.code === 'territory.day-in-future', validFrom)
})

test('doubtful boundaries are told and not refused: outside the parent, far away, or drawn in another system', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  await importUnits(context, smallTree())
  await importBoundaries(context, { type: 'FeatureCollection', features: [square('110108010', 116.30, 39.98, 116.40, 40.02)] }, { datum: 'WGS84' })
  const of = async (datum: 'WGS84' | 'GCJ02', ...features: ReturnType<typeof square>[]) => {
    const found = await handedIn(context, JSON.stringify({ type: 'FeatureCollection', features }), 'boundaries', { datum })
    assert.deepEqual(found.reasons, [])
    return found.notes.map(({ row, code }) => `${row} ${code}`)
  }
  const [east, west] = [square('110108010001', 116.35, 39.98, 116.40, 40.02), square('110108010002', 116.30, 39.98, 116.35, 40.02)]
  assert.deepEqual(await of('WGS84', east, west), [])
  assert.deepEqual(await of('WGS84', east, square('110108010002', 116.41, 39.98, 116.45, 40.02)), ['2 boundary-outside-parent'])
  assert.deepEqual(await of('WGS84', square('110108010001', 116.38, 39.98, 116.46, 40.02)), ['1 boundary-half-outside'])
  assert.deepEqual(await of('WGS84', square('110108010001', 39.98, 16.35, 40.02, 16.40)), ['1 boundary-far'])
  const shifted = [east, west].map((feature) => ({ ...feature, geometry: { ...feature.geometry, coordinates: feature.geometry.coordinates.map((ring) => ring.map(([lng = 0, lat = 0]) => positionFromWgs84([lng, lat], 'GCJ02'))) } }))
  assert.deepEqual(await of('WGS84', ...shifted), ['0 datum-doubtful'])
  assert.deepEqual(await of('GCJ02', ...shifted), [])
  const [doubt] = (await handedIn(context, JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: { code: '110108010001' }, geometry: { type: 'Polygon' } }] }), 'boundaries')).reasons
  assert.equal(doubt?.field.endsWith('.'), false)
})

test('a large file is checked and taken back by the worker, while others have their turn', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  await importUnits(context, smallTree())
  const before = await state(db)
  const lines = Array.from({ length: 12_000 }, (_, at) => `E${at},某某街道某某小区第${at}号院,小区,110108010001`)
  const bytes = Buffer.from(`code,name,level,parent_code\n${lines.join('\n')}\n`)
  const id = await receiveImport(context, { form: 'units', name: 'many.csv', bytes, options: { datum: 'WGS84' } })
  const now = async () => { const { state, rows, rowsDone, created, failure } = await importById(context, id); return { state, rows, rowsDone, created, failure } }
  assert.deepEqual(await now(), { state: 'checking', rows: 0, rowsDone: 0, created: 0, failure: null })
  await assert.rejects(commitImport(context, id), (error: Refusal) => error.code === 'territory.import-already-done')
  const [job] = territoryJobs
  assert.ok(job)
  const work = async () => {
    let turns = 0
    const others = setInterval(() => { turns += 1 }, 1)
    await job.run({ ...context, actor: undefined, origin: 'job' }, new AbortController().signal)
    clearInterval(others)
    return turns
  }
  assert.ok(await work() > 10)
  assert.deepEqual(await now(), { state: 'checked', rows: 12_000, rowsDone: 0, created: 12_000, failure: null })
  assert.equal(await commitImport(context, id), 'waiting')
  await work()
  assert.deepEqual(await now(), { state: 'committed', rows: 12_000, rowsDone: 12_000, created: 12_000, failure: null })
  await importUnits(context, rowsOf(['B1', '1 号楼', 'building', 'E1']))
  assert.equal(await undoImport(context, id), 'waiting')
  assert.equal((await now()).state, 'undoing')
  await work()
  assert.deepEqual([(await now()).state, (await now()).failure], ['committed', 'territory.import-in-use'], 'what something leans on stands as it stood')
  await db.pool.query(`delete from territory.unit where code = 'B1'`)
  assert.equal(await undoImport(context, id), 'waiting')
  await work()
  assert.deepEqual(await now(), { state: 'undone', rows: 12_000, rowsDone: 12_000, created: 12_000, failure: null })
  assert.deepEqual(await state(db), before)
})

test('a large file that cannot be read says where, on its page', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  const bytes = Buffer.from(`code,name,level,parent_code\n${'1,二里庄,community,\n'.repeat(20_000)}1,"open,\n`)
  const id = await receiveImport(context, { form: 'units', name: 'many.csv', bytes, options: { datum: 'WGS84' } })
  await territoryJobs[0]?.run({ ...context, actor: undefined, origin: 'job' }, new AbortController().signal)
  const { state, failure, failureFacts } = await importById(context, id)
  assert.deepEqual([state, failure, typeof failureFacts.line], ['failed', 'sheet.broken-csv', 'number'])
})
