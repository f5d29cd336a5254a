import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#platform/testing/database'
import { importUnits } from '../acts/import-units.ts'
import { contextOn, smallTree } from '../testing/ground.ts'
import { unitSaid } from './unit-said.ts'

test('a unit is found by its code or its whole name; where several may be meant they are told with code and parent, and none is taken', async () => {
  await using db = await testDatabase()
  const context = contextOn(db)
  await importUnits(context, [...smallTree(), ...['110108010001', '110108010002'].map((parentCode, index) => ({ row: 20 + index, code: `Y${index}`, name: '阳光小区', level: 'estate', parentCode }))])
  for (const said of ['110108010001', '东社区', ' 东社区 ']) assert.equal((await unitSaid(context, said)).unit?.code, '110108010001', said)
  assert.deepEqual(await unitSaid(context, '阳光小区'), { unit: undefined, others: ['阳光小区（Y0，东社区）', '阳光小区（Y1，西社区）'] })
  assert.deepEqual(await unitSaid({ ...context, locale: 'en' }, '西一'), { unit: undefined, others: ['西一网格 (110108010002001, 西社区)'] }, 'a part of a name is told, not taken')
  for (const said of ['', '火星']) assert.deepEqual(await unitSaid(context, said), { unit: undefined, others: [] }, said)
})
