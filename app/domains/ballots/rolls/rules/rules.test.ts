import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ExclusiveUnit } from '../../property/rules/exclusive-unit.ts'
import { digestOfLines, publishedLine, sealOf } from './canonical-line.ts'
import { differencesOf } from './differences.ts'
import { headsOf } from './heads.ts'
import { squareMetres } from '../../property/rules/square-metres.ts'

const owner = (key: string) => ({ key, name: `业主${key}`, party: 'person' as const, share: null, representative: false })
const units = fc.uniqueArray(fc.record({
  door: fc.integer({ min: 1, max: 99 }), building: fc.integer({ min: 1, max: 3 }), area: fc.integer({ min: 1, max: 20_000 }), state: fc.constantFrom('sold' as const, 'undelivered' as const, 'unsold' as const),
  owners: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 2 }),
}), { selector: ({ building, door }) => `${building}/${door}`, minLength: 1, maxLength: 30 }).map((rows) => rows.map((row): ExclusiveUnit => ({
  id: '', estateId: 'e', key: `${row.building}/${row.door}`, building: `${row.building}号楼`, buildingUnitId: null, label: String(row.door), area: BigInt(row.area), areaSource: 'register', kind: 'dwelling', state: row.state,
  certificate: null, validFrom: '2026-01-01', owners: row.owners.map(owner),
})))

test('the digest of a roll does not depend on the order of its rows, and every changed sign changes it', () => {
  const line = fc.record({ number: fc.nat(), label: fc.string(), building: fc.option(fc.string()), sealed: fc.stringMatching(/^[0-9a-f]{64}$/) })
  fc.assert(fc.property(fc.uniqueArray(line, { selector: ({ number }) => number, minLength: 1, maxLength: 20 }), fc.infiniteStream(fc.nat()), (entries, order) => {
    const lines = entries.map(publishedLine), digest = digestOfLines(lines)
    const shuffled = lines.map((text) => [order.next().value ?? 0, text] as const).sort(([a], [b]) => a - b).map(([, text]) => text)
    assert.equal(digestOfLines(shuffled), digest)
    assert.notEqual(digestOfLines([`${lines[0]}x`, ...lines.slice(1)]), digest)
    assert.ok(lines.every((text) => !text.includes('\n') && text.split(',').length === 5))
  }))
})

test('heads keep the whole area, stand once each, and do not depend on the order of the register', () => {
  fc.assert(fc.property(units, (all) => {
    const heads = headsOf(all, { parkingCounts: false, headFor: 'owner' })
    assert.equal(heads.reduce((sum, { area }) => sum + area, 0n), all.reduce((sum, { area }) => sum + area, 0n))
    assert.equal(new Set(heads.map(({ key }) => key)).size, heads.length)
    assert.ok(heads.filter(({ developer }) => developer).length <= 1)
    const sold = new Set(all.filter(({ state }) => state === 'sold').map(({ owners }) => owners.map(({ key }) => key).sort().join('+')))
    assert.equal(heads.filter(({ developer }) => !developer).length, sold.size)
    assert.deepEqual(headsOf(all.toReversed(), { parkingCounts: false, headFor: 'owner' }).map(({ key }) => key), heads.map(({ key }) => key))
  }))
})

test('buyers of what is not delivered yet do not stand behind the developer, whom the unsold units name', () => {
  const base = { id: '', estateId: 'e', building: '1号楼', buildingUnitId: null, area: 1n, areaSource: 'register' as const, kind: 'dwelling' as const, certificate: null, validFrom: '' }
  const [developer] = headsOf([{ ...base, key: '1', label: '1', state: 'undelivered', owners: [owner('buyer')] }, { ...base, key: '2', label: '2', state: 'unsold', owners: [owner('dev')] }], { parkingCounts: false, headFor: 'owner' })
  assert.deepEqual([developer?.developer, developer?.area, developer?.owners.map(({ key }) => key)], [true, 2n, ['dev']])
})

test('a seal binds names, areas and doors, and nothing but the salt opens it', () => {
  const content = { salt: 's', number: 1, names: ['张三'], area: 8950n, holdings: [{ building: '1号楼', label: '101', area: 8950n, state: 'sold' as const }] }
  const seals = [content, { ...content, salt: 't' }, { ...content, names: ['张四'] }, { ...content, area: 8951n }, { ...content, holdings: [] }].map(sealOf)
  assert.equal(new Set(seals).size, seals.length)
})

test('two states of a roll differ head by head', () => {
  const entry = (headKey: string, area: bigint) => ({ headKey, number: 1, label: 'x', building: null, area, holdings: [], owners: [{ name: 'x' }] })
  const { added, struck, changed } = differencesOf([entry('a', 1n), entry('b', 1n), entry('c', 1n)], [entry('b', 2n), entry('c', 1n), entry('d', 1n)])
  assert.deepEqual([added.map(({ headKey }) => headKey), struck.map(({ headKey }) => headKey), changed.map(([, now]) => now.headKey)], [['d'], ['a'], ['b']])
})

test('areas are shown with two decimals and commas', () => {
  assert.deepEqual([squareMetres(8950n), squareMetres(7n), squareMetres(1_500_000), squareMetres(100_000_000n)], ['89.50', '0.07', '15,000.00', '1,000,000.00'])
})
