import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadEngine } from './engine.ts'
import { announceDraw, faultsOfRecord, takeSeed } from './order-of-events.ts'
import { readPeople } from './person.ts'
import { readQuotas } from './quota.ts'
import { drawReplacements } from './replacements.ts'
import { drawPanel, fairLottery } from './select-panel.ts'

const engine = await loadEngine()
const quotas = readQuotas('feature,value,min,max\nsex,f,2,2\nsex,m,2,2\nage,young,1,3\nage,old,1,3\n')
const people = readPeople(`id,sex,age,home\n${Array.from({ length: 20 }, (_, i) => `p${i},${i % 2 ? 'm' : 'f'},${i % 3 ? 'old' : 'young'},h${i % 9}`).join('\n')}\n`, quotas, { id: 'id', household: 'home' })
const source = { name: 'the lottery of the state, evening draw', address: 'https://example.org/draws', knownFrom: '2026-10-08T21:00:00+08:00' }
const draw = { people, quotas, size: 4, rule: 'leximin' as const, source, announcedAt: '2026-10-01T09:00:00+08:00' }

test('list and source are announced before the seed can be known, then anyone repeats the draw', () => {
  const record = takeSeed(announceDraw(draw), '07 11 23 31', '2026-10-08T13:00:01Z')
  assert.deepEqual(faultsOfRecord(record, people, quotas), [])
  const first = drawPanel(fairLottery(engine, people, quotas, 4, 'leximin'), record.seed)
  assert.deepEqual(drawPanel(fairLottery(engine, [...people].reverse(), quotas, 4, 'leximin'), record.seed), first)
})

test('a source that is known already, a seed taken too early and unclear instants are refused', () => {
  assert.throws(() => announceDraw({ ...draw, announcedAt: '2026-10-08T13:00:00Z' }), { code: 'SOURCE_NOT_IN_FUTURE' })
  assert.throws(() => takeSeed(announceDraw(draw), '07', '2026-10-08T12:59:59Z'), { code: 'SEED_TOO_EARLY' })
  assert.throws(() => takeSeed(announceDraw(draw), ' ', '2026-10-08T13:00:00Z'), { code: 'SEED_MISSING' })
  assert.throws(() => announceDraw({ ...draw, announcedAt: '2026-10-01' }), { code: 'INSTANT_MALFORMED', field: 'announcedAt' })
  assert.throws(() => announceDraw({ ...draw, source: { ...source, address: '' } }), { code: 'SOURCE_MISSING' })
})

test('a list or a record changed after the announcement is found out', () => {
  const record = takeSeed(announceDraw(draw), '07', '2026-10-09T00:00:00Z')
  assert.equal(faultsOfRecord(record, people.slice(1), quotas).length, 1)
  assert.equal(faultsOfRecord(record, people, quotas.map((quota, at) => (at ? quota : { ...quota, min: 1 }))).length, 1)
  assert.equal(faultsOfRecord({ ...record, value: '08' }, people, quotas).length, 1)
  assert.equal(faultsOfRecord({ ...record, announcement: { ...record.announcement, announcedAt: '2026-10-08T22:00:00+08:00' } }, people, quotas).length, 2)
})

test('who declined is replaced within quotas and households, and who stays keeps their seat', () => {
  const { panel } = drawPanel(fairLottery(engine, people, quotas, 4, 'leximin'), 'seed')
  const declined = panel.slice(0, 2)
  const found = drawReplacements(engine, { people, quotas, size: 4, panel, declined, rule: 'leximin' }, 'seed')
  const members = found.panel.map(id => people.find(person => person.id === id))
  assert.equal(found.replacements.length, 2)
  assert.ok(panel.slice(2).every(id => found.panel.includes(id)) && declined.every(id => !found.panel.includes(id)))
  assert.equal(new Set(members.map(person => person?.household)).size, 4)
  quotas.forEach(({ min, max }, at) => {
    const count = members.filter(person => person?.quotas.includes(at)).length
    assert.ok(count >= min && count <= max)
  })
  assert.deepEqual(drawReplacements(engine, { people, quotas, size: 4, panel, declined, rule: 'leximin' }, 'seed').panel, found.panel)
  assert.throws(() => drawReplacements(engine, { people, quotas, size: 4, panel, declined: [], rule: 'leximin' }, 'seed'), { code: 'NOBODY_DECLINED' })
  assert.throws(() => drawReplacements(engine, { people, quotas, size: 4, panel, declined: ['x'], rule: 'leximin' }, 'seed'), { code: 'PERSON_UNKNOWN', field: 'declined[0]' })
})
