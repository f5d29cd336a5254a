import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { XMLParser } from 'fast-xml-parser'
import { reportMatter } from '#domains/matters'
import { smallDoors } from '../testing/doors.ts'

const there = await smallDoors()
after(() => there[Symbol.asyncDispose]())
const { ask, json, people, contextOf, lamp, one, db } = there

const formula = await reportMatter(contextOf(people.resident), lamp({ title: '=HYPERLINK("http://x")', text: '电话 13716690435\n第二行,"引号"', place: { point: { lng: 116.302, lat: 39.982 }, words: '@1 号楼' } }))
const leak = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'C0501', place: { point: { lng: 116.302, lat: 39.982 }, words: '501 室' } }))
const dispute = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'E0701' }))
const south = await reportMatter(contextOf(people.resident), lamp({ categoryCode: 'E0104', place: { unitId: there.units.south.id }, reportedAt: new Date('2026-11-18T15:59:59Z') }))

type Row = Record<string, string>
const rows = async (query = ''): Promise<Row[]> => parse(await (await ask(`/open/matters.csv${query}`)).text(), { columns: true, bom: true })

test('the table holds what is public, masked, with formulas made harmless', async () => {
  const answer = await ask('/open/matters.csv')
  assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/)
  const text = await answer.text()
  assert.doesNotMatch(text, /13716690435|501 室/)
  assert.ok(text.endsWith('\r\n') && !text.startsWith('\uFEFF'))
  const all = await rows()
  assert.deepEqual(all.map((row) => row.service_request_id).sort(), [formula.number, leak.number, south.number].sort())
  const row = all.find((one) => one.service_request_id === formula.number)
  assert.equal(row?.title?.startsWith("'="), true)
  assert.equal(row?.address, "'@1 号楼")
  assert.deepEqual([row?.lat, row?.long, row?.status_description, row?.unit_code], ['39.982', '116.302', 'open', '110108999001001'])
  assert.match(row?.description ?? '', /第二行,"引号"$/)
  const hidden = all.find((one) => one.service_request_id === leak.number)
  assert.deepEqual([hidden?.lat, hidden?.long, hidden?.address], ['', '', ''])
  assert.ok((await (await ask('/open/matters.csv?bom=1')).arrayBuffer()).byteLength > text.length)
})

test('filters: unit with all beneath it, category, state, days of the place', async () => {
  const numbers = async (query: string) => (await rows(query)).map((row) => row.service_request_id)
  assert.deepEqual(await numbers('?unit=110108999002'), [south.number])
  assert.equal((await numbers('?unit=110108999')).length, 3)
  assert.deepEqual(await numbers('?category=E0104'), [south.number])
  assert.deepEqual(await numbers('?state=closed'), [])
  assert.deepEqual(await numbers('?from=2026-11-18&to=2026-11-18'), [south.number], 'the last second of that day in Beijing')
  assert.deepEqual(await numbers('?to=2026-11-17'), [])
  for (const wrong of ['unit=none', 'state=odd', 'from=soon']) assert.equal((await ask(`/open/matters.csv?${wrong}`)).status, 422, wrong)
})

test('JSON comes page by page, and the pages together are all', async () => {
  interface Page { matters: { number: string }[]; next: string | null }
  const numbers: string[] = []
  let path: string | null = '/open/matters.json?limit=2'
  for (let pages = 0; path !== null && pages < 5; pages += 1) {
    const { body }: { body: Page } = await json<Page>(path)
    numbers.push(...body.matters.map(({ number }) => number))
    path = body.next === null ? null : new URL(body.next).pathname + new URL(body.next).search
  }
  assert.deepEqual(numbers, (await rows()).map((row) => row.service_request_id))
  assert.equal((await ask('/open/matters.json?after=odd')).status, 422)
})

test('the map holds points of public matters only, the feed the newest', async () => {
  const { body } = await json<{ type: string; features: { id: string; geometry: { coordinates: number[] } }[] }>('/open/matters.geojson')
  assert.deepEqual(body.features.map(({ id, geometry }) => [id, geometry.coordinates]), [[formula.number, [116.302, 39.982]]])
  const feed = new XMLParser().parse(await (await ask('/open/matters.atom')).text()) as { feed: { entry: { id: string; title: string }[] } }
  assert.equal(feed.feed.entry.length, 3)
  assert.ok(feed.feed.entry.every(({ id }) => !id.endsWith(dispute.number)))
})

test('the log shows acts on public matters and on rules, never who signed in, who looked, or a digest of words', async () => {
  const text = await (await ask('/open/acts.jsonl')).text()
  const acts = text.trim().split('\n').map((row) => JSON.parse(row) as { id: number; name: string; subject: string })
  assert.ok(acts.some(({ subject }) => subject === formula.id))
  assert.ok(acts.every(({ subject, name }) => subject !== dispute.id && !name.startsWith('people.')))
  assert.doesNotMatch(text, /"digest"/)
  const first = await ask('/open/acts.jsonl?limit=1')
  assert.match(first.headers.get('link') ?? '', new RegExp(`after=${acts[0]?.id}>; rel="next"`))
})

test('the rates are the table that hides small numbers', async () => {
  const answer = await ask('/open/rates.csv?by=organisation')
  assert.deepEqual([answer.status, answer.headers.get('location')], [302, '/rates/table.csv?by=organisation'])
})

test('who has what is current is told so, until anything changes', async () => {
  const tag = (await ask('/open/matters.csv')).headers.get('etag') ?? ''
  assert.equal((await ask('/open/matters.csv', { headers: { 'if-none-match': tag } })).status, 304)
  assert.equal((await ask('/open/matters.csv?state=open', { headers: { 'if-none-match': tag } })).status, 200)
  await reportMatter(contextOf(people.resident), lamp())
  assert.equal((await ask('/open/matters.csv', { headers: { 'if-none-match': tag } })).status, 200)
})

test('two hundred thousand rows are handed on in little memory, as fast as they are read', async () => {
  const { id } = await one<{ id: string }>(`select id from matters.category where code = 'C0101'`)
  await db.pool.query(`
    insert into matters.matter (number, follow_code, intake_scope, intake_key, intake_digest, channel, category_id, category_code, title, text, public_title, public_text, publicity, unit_id, unit_path, certainty, state, reported_at, updated_at)
    select 'x' || n, 'x' || n, 'many', n, '', 'import', $1, 'C0101', '路灯不亮', '', '路灯不亮', repeat('三天不亮', 40), 'public', $2, array[$2]::uuid[], 'found', 'closed', '2020-01-01'::timestamptz + n * interval '1 minute', now() from generate_series(1, 200000) n`, [id, there.units.street.id])
  await db.pool.query('analyze matters.matter')
  const read = async (path: string) => {
    let lines = 0, peak = 0
    for await (const bytes of (await ask(path)).body ?? []) {
      for (let at = bytes.indexOf(13); at >= 0; at = bytes.indexOf(13, at + 1)) lines += 1
      peak = Math.max(peak, process.memoryUsage().rss)
    }
    return { lines, peak }
  }
  // A tenth of it first: what the runtime takes once for its young generation is no cost of the rows.
  const { peak: before } = await read('/open/matters.csv?to=2020-01-14')
  const { lines, peak } = await read('/open/matters.csv')
  assert.equal(lines, 200_005)
  assert.ok(peak - before < 100 * 1024 * 1024, `${Math.round((peak - before) / 1048576)} MB more than for a tenth of the rows`)
})

test('readers who go away half-way give the database back', async () => {
  for (let reader = 0; reader < 25; reader += 1) {
    const body = (await ask('/open/matters.geojson')).body?.getReader()
    await body?.read()
    await body?.cancel()
  }
  assert.equal((await ask('/open/matters.json?limit=1')).status, 200)
})
