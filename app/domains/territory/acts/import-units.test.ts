import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Actor, Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { Memory } from '#platform/memory'
import { Refusal } from '#platform/refusal'
import { testDatabase, type TestDatabase } from '#platform/testing/database'
import { unitCheck } from '../reads/unit-check.ts'
import { readSheet } from '../rules/read-sheet.ts'
import { unitRowsOf } from '../rules/unit-columns.ts'
import type { UnitRow } from '../rules/unit-rows.ts'
import { importUnits } from './import-units.ts'

const haidian = new URL('../../../../../shared/data/cn/haidian-2023-divisions.csv', import.meta.url)

const administrator: Actor = { id: '00000000-0000-7000-8000-000000000001', name: '管理员', posts: [{ id: '00000000-0000-7000-8000-000000000002', role: 'place-administrator', unitId: null, unitPath: [], organisationId: null }] }
const contextOn = (db: TestDatabase, actor: Actor | undefined = administrator): Context => ({ actor, now: new Date('2026-05-01T09:00Z'), locale: 'zh-CN', origin: 'web', database: db.database, memory: new Memory(), files: fileStore('/nowhere') })

const state = async (db: TestDatabase) => (await db.pool.query('select id, code, name, level, kind, parent_id, path, valid_from, valid_to from territory.unit order by code')).rows

test('the 710 divisions of Haidian come in, and the same file again changes nothing', { skip: existsSync(haidian) ? false : 'the shared example data is not beside this checkout' }, async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  const rows = unitRowsOf(await readSheet(readFileSync(haidian)))
  assert.equal(rows.length, 710)

  assert.deepEqual(await importUnits(context, rows), { created: 710, changed: 0, unchanged: 0 })
  const first = await state(db)
  assert.deepEqual(await importUnits(context, rows), { created: 0, changed: 0, unchanged: 710 })

  assert.deepEqual(await state(db), first)
  const { rows: [community] } = await db.pool.query(`select unit.level, array(select code from territory.unit above where above.id = any(unit.path) order by cardinality(path)) as codes from territory.unit where code = '110108010001'`)
  assert.deepEqual(community, { level: 'community', codes: ['11', '1101', '110108', '110108010', '110108010001'] })
})
