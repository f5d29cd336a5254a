import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { HonoRequest } from 'hono/request'
import { demonstrationHouse } from '../journeys/testing/demonstration.ts'

const here = await demonstrationHouse()
after(() => here[Symbol.asyncDispose]())
const { house } = here

const [[matter], [unit], [plate]] = [
  await here.rows<{ id: string; number: string }>(`select id, number from matters.matter where publicity = 'public' order by number limit 1`),
  await here.rows<{ id: string }>(`select id from territory.unit order by path desc limit 1`), await here.rows<{ id: string }>('select id from territory.door_plate limit 1'),
]

// Percent signs stand for themselves here: a person, a crawler or a mistaken program may send any of these.
const odd = [
  '', '%00', 'a%00b', '%FF', '%', '%E4%B8', '%ED%A0%80', '%F0%A0%AE%B7', '%EF%BF%BD', '%0D%0A', '%20', '+', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '-'.repeat(36), '0'.repeat(36), 'f'.repeat(36), `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}`,
  '-1', '0', '00', '1e400', '-1e999', 'NaN', 'Infinity', '0x10', '2147483648', '9223372036854775808', '9'.repeat(40), '1.5', '٣', '0000', '9999', '0000-01', '2026-13', '9999-12', '2026-02-30', '0000-01-01', '9999-12-31', '275760-09-13T00:00:00Z', '0001-01-01T00:00:00Z', '2026-01-01T00:00:00+99:99',
  '~', 'x~y', '2026-01-01~xx', '2026-01-01T00:00:00Z~', `2026-01-01T00:00:00Z~${'-'.repeat(36)}`, '1~00000000-0000-7000-8000-000000000000', '~~~~', '0001-01..9999-12', '2026-01..', '1,2,3', '-1e999,0,1,1', ',,,,', "';drop--", '%25', '%5C', '_', '*', '(', '[', '{', '<', '&amp;', '..', '..%2F..%2Fetc', 'a'.repeat(3000), '路灯', '%u0000',
].map((text) => text.replace(/[^\x21-\x7e]/gu, (sign) => encodeURIComponent(sign)))
const plain = ['1', '2026', '2026-01', '2026-01-01', 'open', 'closed', '1', 'true', 'E0101', '116.34', '39.99', matter?.number ?? '', matter?.id ?? '', unit?.id ?? '', plate?.id ?? '', encodeURIComponent('路灯不亮了呀')]
const value = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...odd) }, { weight: 2, arbitrary: fc.constantFrom(...plain) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())) })

/** Names of the query that are asked for while a request is answered. */
let asked = new Set<string>()
const query: (this: HonoRequest, name?: string) => unknown = HonoRequest.prototype.query
HonoRequest.prototype.query = function (this: HonoRequest, name?: string) {
  if (name !== undefined) { asked.add(name); return query.call(this, name) as never }
  return new Proxy(query.call(this) as Record<string, string>, { get: (all, key) => { if (typeof key === 'string') asked.add(key); return Reflect.get(all, key) as unknown } }) as never
} as typeof HonoRequest.prototype.query
for (const way of ['get', 'getAll', 'has'] as const) {
  const read = URLSearchParams.prototype[way] as (name: string) => never
  URLSearchParams.prototype[way] = function (this: URLSearchParams, name: string) { asked.add(name); return read.call(this, name) } as never
}

let visitors = 0
/** Asks as somebody of whom nothing is known; every one from an address of their own, so that no limit stands before the answer. */
const ask = async (path: string) => {
  visitors += 1
  const response = await house.site.fetch(new Request(`${here.url}${path}`), { incoming: { socket: { remoteAddress: `2001:db8::${(visitors >> 16).toString(16)}:${(visitors & 65535).toString(16)}` } } })
  const text = await response.text()
  return { status: response.status, text }
}

const patterns = [...new Set(house.site.routes.filter(({ method, path }) => method === 'GET' || (method === 'ALL' && !path.startsWith('/*'))).map(({ path }) => path))]
const machine = ['', '.xml', '.json'].flatMap((end) => ['discovery', 'services', 'services/:id', 'requests', 'requests/:id', 'tokens/:id', 'servicerequestupdates'].map((name) => `/open311/v2/${name}${end}`))
const parameter = /:[a-zA-Z]+(?:\{(?:[^{}]|\{[^{}]*\})*\})?/g

test('whatever a visitor puts into the address of any page, none of them fails', async () => {
  assert.ok(patterns.length > 80, `${patterns.length} addresses`)
  const failed: string[] = []
  for (const pattern of [...patterns, ...machine]) {
    asked = new Set()
    const known = pattern.replace(parameter, (part) => (part.startsWith(':number') ? matter?.number ?? '' : part.startsWith(':id') && pattern.startsWith('/places') ? unit?.id ?? '' : matter?.id ?? '')).replace(/\*$/, 'x')
    const first = await ask(known)
    if (first.status >= 500) failed.push(`${first.status} ${known}`)
    const names = [...asked], places = pattern.match(parameter)?.length ?? 0
    if (names.length + places === 0) continue
    const address = fc.record({
      parts: fc.array(value, { minLength: places, maxLength: places }), keep: fc.boolean(),
      query: names.length === 0 ? fc.constant<[string, string][]>([]) : fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), { minLength: places === 0 ? 1 : 0, maxLength: 3, selector: ([name]) => name }),
    }).map(({ parts, keep, query: given }) => {
      let at = 0
      const path = keep && names.length > 0 ? known : pattern.replace(parameter, () => (parts[at++] ?? 'x').replaceAll('/', '%2F') || 'x').replace(/\*$/, parts[0] ?? 'x')
      return `${path}?${given.map(([name, text]) => `${encodeURIComponent(name)}=${text.replaceAll('&', '%26').replaceAll('#', '%23')}`).join('&')}`
    })
    for (const path of fc.sample(address, 12 + 14 * names.length)) {
      const { status } = await ask(path)
      if (status >= 500) failed.push(`${status} ${path.slice(0, 200)}`)
    }
    for (const name of names) for (const text of odd) {
      if (!/^(0000|-{36}|__proto__|constructor|2026-01-01~xx|1~.*|9{40}|1e400|9999-12)$/.test(text)) continue
      const path = `${known}?${encodeURIComponent(name)}=${text}`
      const { status } = await ask(path)
      if (status >= 500) failed.push(`${status} ${path.slice(0, 200)}`)
    }
  }
  assert.deepEqual(failed, [])
})

test('a NUL in an address is refused in words, to people and to machines, and says nothing of our insides', async () => {
  for (const path of ['/matters?category=%00', '/search?q=%00', '/p/%00', '/matters/new?plate=%00']) {
    const { status, text } = await ask(path)
    assert.equal(status, 422, path)
    assert.match(text, /无法识别的文字/, path)
  }
  for (const path of ['requests/%00.json', 'tokens/%00.json', 'requests.json?service_request_id=%00', 'requests.json?service_code=%00']) {
    const { status, text } = await ask(`/open311/v2/${path}`)
    assert.equal(status, 400, path)
    assert.deepEqual(Object.keys((JSON.parse(text) as object[])[0] ?? {}), ['code', 'description'], path)
  }
})
