import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import type { Context } from '#platform/context'
import { fileStore } from '#platform/files'
import { Memory } from '#platform/memory'
import { testDatabase } from '#platform/testing/database'
import { builtInPacks } from './data/built-in.ts'
import { cn } from './data/cn.ts'
import { seedLine } from './data/seed.ts'
import { digestOf, RulePackData } from './reads/pack-data.ts'
import { frozenPackAt, packById } from './reads/frozen-pack.ts'
import { packFields, valueAt } from './rules/pack-fields.ts'

const db = await testDatabase()
after(() => db[Symbol.asyncDispose]())
const friday = new Date('2026-11-20T01:00:00Z')
const contextAt = (now = friday): Context => ({ actor: undefined, now, locale: 'zh-CN', origin: 'web', database: db.database, memory: new Memory(), files: fileStore('/nowhere') })
async function unit(code: string, level: string, above?: { id: string; path: string[] }) {
  const { rows: [row] } = await db.pool.query<{ id: string }>('select uuidv7() as id')
  const id = row?.id ?? '', path = [...(above?.path ?? []), id]
  await db.pool.query(`insert into territory.unit (id, code, name, level, kind, parent_id, path, valid_from) values ($1, $2, $2, $3, 'area', $4, $5, '2020-01-01')`, [id, code, level, above?.id ?? null, path])
  return { id, path }
}
const city = await unit('示例市', 'city'), district = await unit('示例区', 'district', city), estate = await unit('示例小区', 'estate', district)
const assign = (unitId: string, code: string | null, from: string) => db.pool.query('insert into ballots.rule_pack_place (unit_id, code, from_day, at) values ($1, $2, $3, now())', [unitId, code, from])

test('the packs that come with the program are whole, have a source for every field, and stand in the table as they are written here', async () => {
  const migrations = ['0010-packs.sql'].map((file) => readFileSync(new URL(`../migrations/${file}`, import.meta.url), 'utf8')).join('\n')
  for (const pack of builtInPacks) {
    assert.deepEqual(RulePackData.safeParse(pack).error?.issues ?? [], [], pack.code)
    assert.ok(migrations.includes(seedLine(pack)), `${pack.code}@${pack.version} differs from its migration: see data/seed.ts`)
    assert.deepEqual((await packById(contextAt(), `${pack.code}@${pack.version}`))?.pack, pack)
    const { rows: [row] } = await db.pool.query<{ digest: string }>('select digest from ballots.rule_pack where code = $1', [pack.code])
    assert.equal(row?.digest, digestOf(pack))
  }
})

test('every field of the national pack is in the list of fields, and has no meaning elsewhere', () => {
  const leaves = (value: unknown, path: string): string[] =>
    value !== null && typeof value === 'object' && !Array.isArray(value) && !('zh' in value) ? Object.entries(value).flatMap(([key, entry]) => leaves(entry, path === '' ? key : `${path}.${key}`)) : [path]
  const { code: _code, version: _version, title: _title, effectiveFrom: _from, sources: _sources, ...fields } = cn
  assert.deepEqual(leaves(fields, '').sort(), packFields.map(({ path }) => path).sort())
})

test('owners, and voters of a residents’ committee, vote online only where a place of its own rules lets them; villagers nowhere', () => {
  assert.deepEqual(builtInPacks.map(({ code, owners, committees }) => [code, owners.online, committees.rc.online, committees.vc.online]), [['cn', false, false, false], ['cn-beijing', false, false, false], ['example-permissive', true, true, false]])
  assert.match(valueAt(builtInPacks[2] ?? {}, 'title.zh') as string, /示例/)
})

test('no place lets a voter hold more than the three mandates of the law', () => {
  const holding = (proxyLimit: number) => RulePackData.safeParse({ ...cn, committees: { ...cn.committees, vc: { ...cn.committees.vc, proxyLimit } } }).success
  assert.deepEqual([holding(2), holding(3), holding(4)], [true, true, false])
})

test('the nearest unit above settles the pack, from its day on, until it is told to follow again', async () => {
  const idAt = async (unitId: string, on: string) => (await frozenPackAt(contextAt(), unitId, on)).id
  assert.equal((await frozenPackAt(contextAt(), estate.id)).id, 'cn@1')
  await assign(city.id, 'cn-beijing', '2026-02-01')
  await assign(district.id, 'example-permissive', '2026-06-01')
  await assign(district.id, null, '2026-09-01')
  assert.equal(await idAt(estate.id, '2026-01-31'), 'cn@1')
  assert.equal(await idAt(estate.id, '2026-02-01'), 'cn-beijing@1')
  assert.equal(await idAt(estate.id, '2026-06-01'), 'example-permissive@1')
  assert.equal(await idAt(city.id, '2026-06-01'), 'cn-beijing@1')
  assert.equal(await idAt(estate.id, '2026-09-01'), 'cn-beijing@1')
  await assert.rejects(frozenPackAt(contextAt(), crypto.randomUUID()), { code: 'ballots.unknown-unit' })
})

test('a version of a pack cannot be changed or taken away in the database', async () => {
  await assert.rejects(db.pool.query(`update ballots.rule_pack set body = body || '{"publicityDays": 1}'`), /only grows/)
  await assert.rejects(db.pool.query('delete from ballots.rule_pack'), /only grows/)
})
