import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { losAngeles, readRequests } from '../bench/requests-2017.ts'
import { buildIndex } from './build-index.ts'
import { neighbours } from './neighbours.ts'
import { readUnits } from './read-units.ts'

const absent = losAngeles ? false : 'the shared folder with the data of Los Angeles is not here'
const cli = join(import.meta.dirname, 'cli.ts')
const run = (...words: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [cli, ...words], { encoding: 'utf8' })
  return { status, answer: JSON.parse(stdout) as { kind?: string, unit?: { id: string }, error?: { code: string, line: number, field: string }, problems?: { code: string, line: number }[] } }
}

test('8,156 real requests fall to councils as an exact test has it: 8,051 agree, 70 in another, 20 outside, 15 in two', { skip: absent }, () => {
  const index = buildIndex(readUnits(readFileSync(losAngeles!.councils, 'utf8'), { idProperty: 'nc_id' }))
  const told = { agree: 0, another: 0, outside: 0, two: 0 }
  for (const { lng, lat, council } of readRequests(losAngeles!.requests)) {
    if (council === '') continue
    const found = index.containing(lng, lat)
    if (found.length === 0) told.outside++
    else if (found.length > 1) told.two++
    else if (found[0] === council) told.agree++
    else told.another++
  }
  assert.deepEqual(told, { agree: 8051, another: 70, outside: 20, two: 15 })
})

test('row by row the index answers as a test of every polygon does', { skip: absent }, () => {
  const units = readUnits(readFileSync(losAngeles!.councils, 'utf8'), { idProperty: 'nc_id' })
  const index = buildIndex(units)
  const polygons = units.map(({ id, geometry }) => ({ id, geometry: geometry as unknown as Parameters<typeof booleanPointInPolygon>[1] }))
  readRequests(losAngeles!.requests).filter((_, i) => i % 8 === 0).forEach(({ lng, lat }) => {
    const all = polygons.filter(({ geometry }) => booleanPointInPolygon([lng, lat], geometry)).map(({ id }) => id)
    assert.deepEqual(index.containing(lng, lat).sort(), all.sort())
  })
  const one = neighbours(index, '44')
  assert.ok(one.length > 3 && one.every(id => neighbours(index, id).includes('44')))
})

test('the command line finds, and refuses with file, line and field', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'territory-')), 'units.geojson')
  const feature = (id: string, coordinates: unknown) => JSON.stringify({ type: 'Feature', properties: { id }, geometry: { type: 'Polygon', coordinates } })
  const write = (...features: string[]) => writeFileSync(file, `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`)
  const square = [[[-1, 0], [1, 0], [1, 1], [-1, 1], [-1, 0]]]
  write(feature('a', square))
  const locate = (lng: string) => run('locate', file, '--id-property', 'id', '--lng', lng, '--lat', '0.5', '--json')
  assert.partialDeepStrictEqual(locate('-0.5'), { status: 0, answer: { kind: 'found', unit: { id: 'a' } } })
  assert.partialDeepStrictEqual(locate('5'), { status: 0, answer: { kind: 'outside' } })
  assert.partialDeepStrictEqual(locate('west'), { status: 2, answer: { error: { code: 'COORDINATE_MALFORMED', field: 'lng' } } })
  write(feature('a', square), feature('a', square))
  assert.partialDeepStrictEqual(locate('0'), { status: 2, answer: { error: { code: 'ID_TWICE', line: 3, field: 'features[1].properties.id' } } })
  write(feature('a', square), feature('b', [[[0, 0], [1, 0], [1, 1], [0, 1]]]))
  assert.partialDeepStrictEqual(locate('0'), { status: 2, answer: { error: { code: 'RING_NOT_CLOSED', line: 3, field: 'features[1].geometry.coordinates[0]' } } })
  write(feature('a', [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]))
  const { status, answer } = run('check', file, '--json')
  assert.equal(status, 1)
  assert.deepEqual(answer.problems?.map(({ code, line }) => [code, line]), [['SELF_INTERSECTION', 2]])
})
