import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { testDatabase } from '#platform/testing/database'
import { type Files, killedReplay, runReplay, type Told, written } from './testing/run-replay.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongzhi-replay-files-'))
const square = (id: string, west: number, south: number, size = 0.1) => ({ type: 'Feature', properties: { nc_id: id, name: `COUNCIL ${id}` }, geometry: { type: 'Polygon', coordinates: [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]] } })
const collection = (name: string, features: readonly unknown[]): string => {
  const path = join(folder, `${name}.geojson`)
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }))
  return path
}
// 1 and 2 side by side, 3 above the first, 4 lies over a corner of 2.
const units = join(folder, 'units.geojson')
writeFileSync(units, JSON.stringify({ type: 'FeatureCollection', features: [square('1', -118.4, 34), square('2', -118.3, 34), square('3', -118.4, 34.1), square('4', -118.22, 34.08)] }))

const header = ['SRNumber', 'CreatedDate', 'Note', 'RequestType', 'ClosedDate', 'Address', 'Latitude', 'Longitude', 'NC']
type Row = readonly [id: string, created: string, type: string, closed: string, address: string, lat: string, lng: string, label: string]
const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const table = (rows: readonly Row[]) => [header.join(','), ...rows.map(([id, created, type, ...rest]) => [id, created, 'a, b', type, ...rest].map(quoted).join(','))].join('\r\n')
const file = (name: string, content: string | Buffer): Files => {
  writeFileSync(join(folder, name), content)
  return { units, unitId: 'nc_id', requests: join(folder, name), label: 'NC', timezone: 'America/Los_Angeles' }
}

/** Sixty good rows: forty in the right council, three mislabelled, two in two, five outside, four without label, six without point. */
const good: Row[] = Array.from({ length: 60 }, (_, n): Row => {
  const minute = String(n).padStart(2, '0'), at = `12/30/2017 01:${minute}:00 PM`, closed = n % 10 === 9 ? '' : n === 5 ? '12/29/2017 01:00:00 PM' : `01/02/2018 09:${minute}:00 AM`
  const row = (lat: string, lng: string, label: string): Row => [`1-${1000 + n}`, at, ['Bulky Items', 'Graffiti Removal', 'Metal/Household Appliances'][n % 3] ?? '', closed, `${n} MAIN ST, "A"`, lat, lng, label]
  if (n < 40) return row(n % 2 === 0 ? '34.05' : '34.15', '-118.35', n % 2 === 0 ? '1' : '3')
  if (n < 43) return row('34.05', '-118.25', '1')
  if (n < 45) return row('34.09', '-118.21', '2')
  if (n < 50) return row('33.5', '-118.25', '2')
  if (n < 54) return row('34.05', '-118.25', '')
  return row('', '', '2')
})
const counts = { rows: 60, accepted: 60, refused: 0, repeated: 0, located: 54, routed: 47, labelled: 50, agreed: 40, another: 3, ambiguous: 2, outside: 5, closed: 53, closingsRefused: 1, units: 4, complete: true }

test('requests of another city fall where their points lie, close when they were closed, and the report says how far the city agrees', async () => {
  await using db = await testDatabase()
  const files = file('good.csv', table(good))
  const { status, told, progress } = await runReplay(db.url, files)
  assert.equal(status, 0, progress)
  const report = JSON.parse(told) as Told
  assert.partialDeepStrictEqual(report, counts)
  assert.equal(report.disagreements.length, 10)
  assert.deepEqual(report.disagreements[3], { id: '1-1043', label: '2', units: ['2', '4'] })
  assert.deepEqual(report.refusals, [{ row: 7, id: '1-1005', what: 'closing', reason: 'closed-before-reported' }])
  assert.ok(report.rowsPerSecond > 0 && report.peakMemoryMB > 0)
  assert.match(progress, /60 of 60/)
  const { rows: [one] } = await db.pool.query(`
    select m.state, m.outcome, m.reported_at, m.closed_at, u.code, o.name as lead, (select count(*)::int from matters.clock c where c.matter_id = m.id and c.stopped_at is null) as running, (select due_at from matters.clock c where c.matter_id = m.id and c.kind = 'handle') as due
    from matters.matter m join territory.unit u on u.id = m.unit_id join people.organisation o on o.id = m.lead_id where m.origin_id = '1-1000'`)
  assert.deepEqual({ ...one, reported_at: one.reported_at.toISOString(), closed_at: one.closed_at.toISOString(), due: one.due.toISOString() }, {
    state: 'closed', outcome: 'imported', reported_at: '2017-12-30T21:00:00.000Z', closed_at: '2018-01-02T17:00:00.000Z', code: '1', lead: 'COUNCIL 1', running: 0, due: '2018-01-15T08:00:00.000Z',
  }, 'natural days end with the day of the place')
  const { rows: [open] } = await db.pool.query(`select state from matters.matter where origin_id = '1-1005'`)
  assert.notEqual(open.state, 'closed')
  assert.equal((await db.pool.query('select 1 from matters.confirmation')).rows.length, 0, 'nobody was asked')

  const before = await written(db.pool)
  const again = await runReplay(db.url, files)
  assert.partialDeepStrictEqual(JSON.parse(again.told) as Told, { ...counts, disagreements: report.disagreements, refusals: report.refusals })
  assert.deepEqual(await written(db.pool), before, 'done again it changes nothing')
})

test('killed three times and begun again it ends with exactly what an uninterrupted run writes', async () => {
  await using interrupted = await testDatabase()
  await using whole = await testDatabase()
  const files = file('kill.csv', table(good))
  for (const stored of [5, 20, 45]) await killedReplay(interrupted.pool, interrupted.url, files, stored)
  const [last, only] = [await runReplay(interrupted.url, files), await runReplay(whole.url, files)]
  const numbers = ({ told }: { told: string }) => { const { rowsPerSecond: _, peakMemoryMB: __, ...rest } = JSON.parse(told) as Told; return rest }
  assert.deepEqual(numbers(last), numbers(only))
  assert.deepEqual(await written(interrupted.pool), await written(whole.pool))
})

test('two at once on one database write everything once', async () => {
  await using db = await testDatabase()
  const files = file('twice.csv', table(good))
  const both = await Promise.all([runReplay(db.url, files), runReplay(db.url, files)])
  for (const { status, told, progress } of both) {
    assert.equal(status, 0, progress)
    assert.partialDeepStrictEqual(JSON.parse(told) as Told, counts)
  }
  assert.equal((await db.pool.query('select count(*)::int as count from matters.event where kind = $1', ['reported'])).rows[0].count, 60)
})

test('while another import has its turn, the second says so and waits', async () => {
  await using db = await testDatabase()
  const other = await db.pool.connect()
  await other.query(`select pg_advisory_lock(hashtextextended('open_data.replay-turn', 0))`)
  const second = runReplay(db.url, file('waits.csv', table(good.slice(0, 1))))
  while ((await db.pool.query(`select 1 from pg_locks where locktype = 'advisory' and not granted`)).rows.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.equal((await db.pool.query('select 1 from territory.unit')).rows.length, 0, 'nothing is written out of turn')
  await other.query(`select pg_advisory_unlock(hashtextextended('open_data.replay-turn', 0))`)
  other.release()
  const { status, progress } = await second
  assert.equal(status, 0)
  assert.match(progress, /Another import is under way/)
})

test('broken rows are refused one by one with their reasons, and the rest is taken', async () => {
  await using db = await testDatabase()
  const fine = good[0] as Row
  const but = (changes: Partial<Record<number, string>>): Row => fine.map((cell, index) => changes[index] ?? cell) as unknown as Row
  const rows = [
    but({ 0: 'a1' }), but({ 0: '' }), but({ 0: 'a2', 1: '31/12/2017 01:00:00 PM' }), but({ 0: 'a3', 5: '934' }), but({ 0: 'a4', 6: '' }), but({ 0: 'a5', 5: 'north' }), but({ 0: 'a6', 2: '' }),
    but({ 0: 'a1' }), but({ 0: 'a1', 4: 'ELSEWHERE' }), but({ 0: 'a1', 3: '' }), but({ 0: 'a7', 3: 'never' }), but({ 0: 'a8', 1: '12/31/2099 01:00:00 PM' }),
  ]
  const files = file('broken.csv', `${table(rows)}\r\nshort,row\r\n${table([but({ 0: 'a9' })]).split('\r\n')[1]}`)
  const { status, told, progress } = await runReplay(db.url, files)
  assert.equal(status, 0, progress)
  const report = JSON.parse(told) as Told
  assert.partialDeepStrictEqual(report, { rows: 14, accepted: 3, refused: 10, repeated: 1, closingsRefused: 1 })
  assert.deepEqual(report.refusals.map(({ row, reason }) => [row, reason]), [
    [3, 'id-missing'], [4, 'date-unreadable'], [5, 'coordinates-out-of-range'], [6, 'coordinates-half'], [7, 'coordinates-unreadable'], [8, 'type-missing'], [10, 'id-used-for-another'], [11, 'id-used-for-another'], [12, 'date-unreadable'], [13, 'date-in-future'], [14, 'wrong-number-of-cells'],
  ])
  const other = file('other.csv', table([but({ 0: 'a9', 2: 'Graffiti Removal' })]))
  assert.deepEqual((JSON.parse((await runReplay(db.url, other)).told) as Told).refusals, [{ row: 2, id: 'a9', what: 'request', reason: 'id-used-for-another' }], 'an id of an earlier file, with other content')
})

test('files with a byte order mark and in GB18030 are read; letters that are neither are refused with their row', async () => {
  await using db = await testDatabase()
  const chinese = (id: string): Row => [id, '2017-12-30 13:00:00', '路灯不亮', '', '学院路 1 号', '34.05', '-118.35', '1']
  const marked = await runReplay(db.url, file('marked.csv', `\uFEFF${table([chinese('c1')])}`))
  assert.partialDeepStrictEqual(JSON.parse(marked.told) as Told, { rows: 1, accepted: 1, agreed: 1 })
  const national = await runReplay(db.url, file('national.csv', iconv.encode(table([chinese('c2'), chinese('c3')]), 'gb18030')))
  assert.partialDeepStrictEqual(JSON.parse(national.told) as Told, { rows: 2, accepted: 2, agreed: 2 })
  const damaged = await runReplay(db.url, file('damaged.csv', Buffer.from(Buffer.from(table([chinese('c4'), chinese('c5')]).replace('学院路 1 号', '学院路 @ 号')).map((byte) => (byte === 0x40 ? 0xff : byte)))))
  assert.partialDeepStrictEqual(JSON.parse(damaged.told) as Told, { rows: 2, accepted: 1, refused: 1, refusals: [{ row: 2, reason: 'broken-text' }] })
  const { rows } = await db.pool.query(`select distinct title, place_words from matters.matter`)
  assert.deepEqual(rows, [{ title: '路灯不亮', place_words: '学院路 1 号' }])
})

test('beside a place elsewhere the imported units are a tree of their own, whose clocks run by its own days', async () => {
  await using db = await testDatabase()
  await runReplay(db.url, { ...file('first.csv', table([['s1', '2017-12-30 13:00:00', '路灯不亮', '', '学院路', '34.05', '-118.35', '']])), units: collection('first', [square('here', 116, 39)]), timezone: 'Asia/Shanghai' })
  const place = async () => (await db.pool.query('select p.name, p.timezone, p.calendar, u.code from territory.place p join territory.unit u on u.id = p.root_unit_id')).rows
  const before = await place()
  const files = file('elsewhere.csv', table(good))
  for (const _ of ['first', 'again']) {
    const { status, told, progress } = await runReplay(db.url, files)
    assert.equal(status, 0, progress + told)
    assert.partialDeepStrictEqual(JSON.parse(told) as Told, counts)
  }
  assert.deepEqual(await place(), before, 'the place stays as it was')
  const { rows: [one] } = await db.pool.query(`select root.code as root, c.due_at as due from matters.matter m join territory.unit u on u.id = m.unit_id join territory.unit root on root.id = u.path[1] join matters.clock c on c.matter_id = m.id and c.kind = 'handle' where m.origin_id = '1-1000'`)
  assert.deepEqual([one.root, one.due.toISOString()], ['replay America/Los_Angeles', '2018-01-15T08:00:00.000Z'], 'natural days end with the day of their own place')
  assert.equal((await db.pool.query(`select count(*)::int as count from territory.own_days`)).rows[0].count, 1)
  const { rows: kinds } = await db.pool.query(`select offered, array_agg(small_zh order by small_zh) as names from matters.category group by offered`)
  assert.deepEqual(kinds.find(({ offered }) => offered)?.names, ['路灯不亮'], 'kinds of the other city are not offered to those who report here')
  assert.ok(kinds.find(({ offered }) => !offered)?.names.length > 0)
  const held = await runReplay(db.url, { ...files, units: collection('held', [square('here', -118.4, 34)]) })
  assert.equal((JSON.parse(held.told) as { error: { code: string } }).error.code, 'open-data.code-held')
})

test('names with blanks are codes; features of one code are one unit, one without is left out, and the report says both', async () => {
  await using db = await testDatabase()
  const named = (name: unknown, west: number, south: number) => ({ ...square('x', west, south), properties: { name } })
  const features = [named('ARROYO SECO', -118.4, 34), named('ARROYO SECO', -118.3, 34), named(null, -118.4, 34.1), named('BEL  AIR-BEVERLY CREST NC (north)', -118.4, 34.2)]
  const rows: Row[] = [['n1', '2017-12-30 13:00:00', 'Other', '', '', '34.05', '-118.35', 'ARROYO SECO'], ['n2', '2017-12-30 13:00:00', 'Other', '', '', '34.05', '-118.25', 'ARROYO SECO'], ['n3', '2017-12-30 13:00:00', 'Other', '', '', '34.25', '-118.35', 'BEL  AIR-BEVERLY CREST NC (north)']]
  const { status, told, progress } = await runReplay(db.url, { ...file('names.csv', table(rows)), units: collection('names', features), unitId: 'name' })
  assert.equal(status, 0, progress + told)
  assert.partialDeepStrictEqual(JSON.parse(told) as Told, { rows: 3, accepted: 3, agreed: 3, units: 2, unitsJoined: [{ code: 'ARROYO SECO', features: [1, 2] }], featuresLeftOut: [{ feature: 3, property: 'name', reason: 'id-missing' }] })
})

test('a time that says its zone is that instant; words that are too long are taken short, and the report says so', async () => {
  await using db = await testDatabase()
  const kind = 'Very long kind of request that no table of categories was made for, first', other = kind.replace('first', 'second')
  const rows: Row[] = [
    ['z1', '2017-12-30T13:00:00Z', 'Other', '2018-01-02T09:00:00+08:00', 'A', '34.05', '-118.35', ''], ['z2', '2017-12-30 13:00:00', kind, '', `${'长'.repeat(300)} 1 号`, '34.05', '-118.35', ''], ['z3', '2017-12-30 13:00:00', other, '', 'B', '34.05', '-118.35', ''],
  ]
  const files = file('zones.csv', table(rows))
  const { status, told, progress } = await runReplay(db.url, files)
  assert.equal(status, 0, progress + told)
  assert.partialDeepStrictEqual(JSON.parse(told) as Told, { rows: 3, accepted: 3, refused: 0, shortened: 2, shortenings: [{ row: 3, id: 'z2', what: 'type', characters: kind.length }, { row: 3, id: 'z2', what: 'address', characters: 304 }, { row: 4, id: 'z3', what: 'type', characters: other.length }] })
  const { rows: stored } = await db.pool.query('select origin_id, reported_at, closed_at, title, place_words, category_code from matters.matter order by origin_id')
  assert.deepEqual([stored[0].reported_at.toISOString(), stored[0].closed_at.toISOString()], ['2017-12-30T13:00:00.000Z', '2018-01-02T01:00:00.000Z'])
  assert.equal(stored[1].title, `${kind.slice(0, 59)}…`)
  assert.equal([...stored[1].place_words].length, 200)
  assert.notEqual(stored[1].category_code, stored[2].category_code, 'two kinds stay two, however alike they begin')
  assert.partialDeepStrictEqual(JSON.parse((await runReplay(db.url, files)).told) as Told, { accepted: 3, refused: 0, shortened: 2 })
})

test('a wrong call and unfit files end with a sentence and status 2, and write nothing', async () => {
  await using db = await testDatabase()
  const files = file('call.csv', table(good.slice(0, 1)))
  const wrong = async (given: Partial<Files>, sentence: RegExp) => {
    const { status, told, progress } = await runReplay(db.url, { ...files, ...given })
    assert.equal(status, 2, progress)
    assert.match((JSON.parse(told) as { error: { message: string } }).error.message, sentence)
  }
  await wrong({ label: 'None' }, /lacks these columns: None/)
  await wrong({ timezone: 'Mars/Olympus' }, /No time zone is called Mars\/Olympus/)
  await wrong({ requests: join(folder, 'absent.csv') }, /absent\.csv cannot be read/)
  await wrong({ units: join(folder, 'call.csv') }, /boundary file .* cannot be read/)
  await wrong({ unitId: 'none' }, /None of the 4 features of the boundary file has the property “none”/)
  const crossing = { ...square('5', -118.5, 34), geometry: { type: 'Polygon', coordinates: [[[-118.5, 34], [-118.4, 34.1], [-118.4, 34], [-118.5, 34.1], [-118.5, 34]]] } }
  await wrong({ units: collection('crossing', [square('1', -118.4, 34), crossing]) }, /^Feature 2 of the boundary file, geometry\.coordinates\[0\]\[0\]: .+ Nothing was written\.$/)
  assert.doesNotMatch((await runReplay(db.url, { ...files, units: collection('crossing', [crossing]) }, [])).progress, /upload|\{/i)
  assert.equal((await db.pool.query('select 1 from matters.matter union all select 1 from territory.unit')).rows.length, 0)
  const people = await runReplay(db.url, files, [])
  assert.match(people.told, /Stored: 1/)
})
