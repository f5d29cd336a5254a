import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { parse } from 'csv-parse/sync'
import { testDatabase } from '#platform/testing/database'
import { type Files, killedReplay, runReplay, type Told, written } from './testing/run-replay.ts'

const shared = join(import.meta.dirname, '../../../../../shared/data/la311')
const absent = existsSync(shared) ? false : 'the shared folder with the data of Los Angeles is not here'

/** The first rows of the real file. */
function slice(rows: number): Files {
  const text = readFileSync(join(shared, 'requests-2017.csv'), 'utf8').split('\n').slice(0, rows + 1).join('\n')
  const requests = join(mkdtempSync(join(tmpdir(), 'gongzhi-la-')), 'requests.csv')
  writeFileSync(requests, text)
  return { units: join(shared, 'neighborhood-councils-2019.geojson'), unitId: 'nc_id', requests, label: 'NC', timezone: 'America/Los_Angeles' }
}

test('real requests, killed three times on the way: row by row the units of an exact test, and no trace of the breaks', { skip: absent }, async () => {
  await using interrupted = await testDatabase()
  await using whole = await testDatabase()
  const files = slice(500)
  for (const stored of [50, 200, 350]) await killedReplay(interrupted.pool, interrupted.url, files, stored)
  const [last, only] = [await runReplay(interrupted.url, files), await runReplay(whole.url, files)]
  assert.equal(last.status, 0, last.progress)
  assert.deepEqual(await written(interrupted.pool), await written(whole.pool))

  const report = JSON.parse(only.told) as Told
  const { features } = JSON.parse(readFileSync(files.units, 'utf8')) as { features: { properties: { nc_id: string }; geometry: Parameters<typeof booleanPointInPolygon>[1] }[] }
  const rows = parse(readFileSync(files.requests), { columns: true }) as Record<string, string>[]
  const holding = (row: Record<string, string>) => features.filter(({ geometry }) => booleanPointInPolygon([Number(row.Longitude), Number(row.Latitude)], geometry)).map(({ properties }) => properties.nc_id).sort()
  const labelled = rows.filter((row) => row.Latitude && row.NC).map((row) => ({ id: row.SRNumber, label: row.NC, units: holding(row) }))
  assert.equal(report.labelled, labelled.length)
  assert.deepEqual(report.disagreements, labelled.filter(({ label, units }) => units.length !== 1 || units[0] !== label))
  assert.equal(report.agreed, labelled.length - report.disagreements.length)
  assert.ok(report.agreed / report.labelled >= 0.985)
})
