import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { faultsOf } from './certificate.ts'
import { loadEngine } from './engine.ts'
import type { Rule } from './fair-shares.ts'
import { QuotasInfeasible } from './least-change.ts'
import type { Person } from './person.ts'
import { readPeople } from './person.ts'
import type { Quota } from './quota.ts'
import { readQuotas } from './quota.ts'
import { drawPanel, fairLottery } from './select-panel.ts'
import { pool } from '../bench/pools.ts'
import { allPanels, isPanel, smallPool, textbookLeximin } from './testing/small-pools.ts'

const engine = await loadEngine()
const few = { numRuns: 50, seed: 20_261_122 }

/** The lottery, or nothing where the quotas cannot be met. */
function lotteryOrNone(people: readonly Person[], quotas: readonly Quota[], size: number, rule: Rule) {
  try {
    return fairLottery(engine, people, quotas, size, rule)
  } catch (error) {
    if (error instanceof QuotasInfeasible) return null
    throw error
  }
}

const quotas = readQuotas('feature,value,min,max\nsex,f,1,1\nsex,m,1,1\nage,young,1,1\nage,old,1,1\n')

test('who is scarce and wanted sits often, and nobody less than must be', () => {
  // One young woman among three old ones, three young men and one old man: panels are (young f, old m) or (old f, young m).
  const people = readPeople('sex,age\nf,young\nf,old\nf,old\nf,old\nm,young\nm,young\nm,young\nm,old\n', quotas)
  const found = fairLottery(engine, people, quotas, 2, 'leximin')
  assert.deepEqual(found.probabilities, { 1: 0.25, 2: 0.25, 3: 0.25, 4: 0.25, 5: 0.25, 6: 0.25, 7: 0.25, 8: 0.25 })
  assert.ok(found.certificate && 'upper' in found.certificate)
  assert.equal(found.certificate.upper, '1/4')
  // The product wants each type of panel as often as it has people: 2 of 8 and 6 of 8.
  assert.deepEqual(Object.values(fairLottery(engine, people, quotas, 2, 'nash').probabilities).map(p => Number(p.toFixed(9))), [0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25])
})

test('a chair sits always, the others in turn', () => {
  const rule = readQuotas('feature,value,min,max\nrole,chair,1,1\nrole,left,0,2\nrole,right,0,2\nside,a,0,1\nside,b,0,1\nside,c,1,1\n')
  const people = readPeople('role,side\nchair,c\nleft,a\nright,b\nright,b\n', rule)
  const leximin = fairLottery(engine, people, rule, 2, 'leximin').probabilities
  assert.deepEqual(Object.values(leximin).map(p => Number(p.toFixed(12))), [1, 1 / 3, 1 / 3, 1 / 3].map(p => Number(p.toFixed(12))))
})

test('leximin equals the textbook over all panels, and every lot is a panel', () => {
  let met = 0
  fc.assert(fc.property(smallPool, ({ people, quotas: some, size }) => {
    const panels = allPanels(people, some, size)
    const found = lotteryOrNone(people, some, size, 'leximin')
    assert.equal(found === null, panels.length === 0)
    if (!found) return
    met += 1
    for (const lot of found.lottery) assert.ok(isPanel(lot.people.flatMap(at => found.pool.people[at] ?? []), some))
    assert.equal(found.lottery.reduce((sum, lot) => sum + lot.tickets, 0), found.tickets)
    textbookLeximin(engine, people.length, panels).forEach((p, at) => assert.ok(Math.abs(p - (found.probabilities[`p${at}`] ?? NaN)) < 1e-6, `p${at}: ${p} and ${found.probabilities[`p${at}`]}`))
    assert.ok(found.gap <= 1e-9)
  }), few)
  assert.ok(met > 10, `${met} pools could be met`)
})

test('the certificate of maximin holds, and by trying all panels none weighs more', () => {
  fc.assert(fc.property(smallPool, ({ people, quotas: some, size }) => {
    const found = lotteryOrNone(people, some, size, 'maximin')
    if (!found) return
    const { certificate } = found
    assert.ok(certificate && 'upper' in certificate)
    assert.deepEqual(faultsOf(found.pool, found.lottery, certificate), [])
    for (const panel of allPanels(people, some, size)) {
      assert.ok(panel.reduce((sum, at) => sum + BigInt(certificate.weights[`p${at}`] ?? '0'), 0n) <= BigInt(certificate.heaviest))
    }
    const [over = 0, under = 1] = certificate.gap.split('/').map(Number)
    assert.ok(over / under <= 1e-9 && over >= 0, certificate.gap)
  }), { ...few, numRuns: 120 })
})

test('where fractions of people would do better than people, the proof forks and still holds', () => {
  const vectors = ['0000', '1100', '0011', '1001', '1011', '0111', '0110', '0010', '0110', '0011', '0010', '1100']
  const people = vectors.map((vector, at): Person => ({ id: `p${at}`, quotas: [...vector].map((digit, feature) => 2 * feature + Number(digit)), household: null }))
  const tight = Array.from({ length: 8 }, (_, at): Quota => {
    const count = people.slice(0, 6).filter(person => person.quotas.includes(at)).length
    return { feature: `f${Math.floor(at / 2)}`, value: `${at % 2}`, min: count, max: count, minFlex: null, maxFlex: null, line: null }
  })
  const { certificate, pool: of, lottery, minimum } = fairLottery(engine, people, tight, 6, 'maximin')
  assert.ok(certificate && 'type' in certificate.proof)
  assert.equal(minimum, 0.5)
  assert.deepEqual(faultsOf(of, lottery, certificate), [])
  const fewer = certificate.proof.fewer
  assert.notDeepEqual(faultsOf(of, lottery, { ...certificate, proof: fewer }), [])
})

test('Nash: over all panels, none weighs more than everybody', () => {
  fc.assert(fc.property(smallPool, ({ people, quotas: some, size }) => {
    const found = lotteryOrNone(people, some, size, 'nash')
    if (!found) return
    assert.ok(found.certificate && found.gap <= 1e-9, `${found.gap}`)
    assert.deepEqual(faultsOf(found.pool, found.lottery, found.certificate), [])
    const sitting = people.filter(({ id }) => !found.excluded.includes(id))
    for (const panel of allPanels(people, some, size)) {
      assert.ok(panel.reduce((sum, at) => sum + 1 / (found.probabilities[`p${at}`] ?? NaN), 0) <= sitting.length + 1e-8)
    }
  }), few)
})

test('pools of all sizes, with households: every rule ends, is proven, and keeps to quotas and households', () => {
  for (let shape = 0; shape < 24; shape++) {
    const made = pool(8 + 2 * shape, 2 + (shape % 13), [2, 3, 1 + (shape % 4), 2].slice(0, 1 + (shape % 4)), 1 + (shape % 2))
    const homes = made.people.map((person, at) => ({ ...person, household: at % 5 < 2 ? `h${at % 7}` : null }))
    for (const rule of ['maximin', 'leximin', 'nash'] as const) {
      const found = lotteryOrNone(homes, made.quotas, made.size, rule)
      if (!found) continue
      assert.ok(found.certificate && found.gap <= 1e-9, `${shape}, ${rule}: ${found.gap}`)
      assert.deepEqual(faultsOf(found.pool, found.lottery, found.certificate), [], `${shape}, ${rule}`)
    }
  }
})

test('Nash: a forged certificate is found out', () => {
  const people = readPeople('sex,age\nf,young\nf,old\nf,old\nm,young\nm,young\nm,old\n', quotas)
  const { pool: of, lottery, certificate } = fairLottery(engine, people, quotas, 2, 'nash')
  assert.ok(certificate && !('upper' in certificate))
  assert.deepEqual(faultsOf(of, lottery, certificate), [])
  assert.notDeepEqual(faultsOf(of, lottery, { ...certificate, gap: '-1/5' }), [])
  assert.notDeepEqual(faultsOf(of, lottery, { ...certificate, heaviest: `${BigInt(certificate.heaviest) / 2n}` }), [])
  assert.notDeepEqual(faultsOf(of, lottery.slice(1), certificate), [])
})

test('a forged certificate or lottery is found out', () => {
  const people = readPeople('sex,age\nf,young\nf,old\nf,old\nm,young\nm,young\nm,old\n', quotas)
  const { pool: of, lottery, certificate } = fairLottery(engine, people, quotas, 2, 'maximin')
  assert.ok(certificate)
  assert.deepEqual(faultsOf(of, lottery, certificate), [])
  assert.notDeepEqual(faultsOf(of, lottery, { ...certificate, upper: '1/5' }), [])
  assert.notDeepEqual(faultsOf(of, lottery, { ...certificate, heaviest: `${BigInt(certificate.heaviest) - 1n}` }), [])
  assert.notDeepEqual(faultsOf(of, lottery.slice(1), certificate), [])
  assert.notDeepEqual(faultsOf(of, lottery.map(lot => ({ ...lot, people: [0, 1] })), certificate), [])
})

test('in many draws no quota is broken, and everybody comes as often as their probability says', () => {
  const rule = readQuotas('feature,value,min,max\nsex,f,2,3\nsex,m,1,2\nage,young,1,2\nage,old,2,3\n')
  const people = readPeople(`id,sex,age,home\n${Array.from({ length: 24 }, (_, i) => `p${i},${i % 3 ? 'm' : 'f'},${i % 5 ? 'old' : 'young'},${i % 4 === 0 ? `h${i % 8}` : ''}`).join('\n')}\n`, rule, { id: 'id', household: 'home' })
  const found = fairLottery(engine, people, rule, 4, 'leximin')
  const personOf = new Map(people.map(person => [person.id, person]))
  const draws = 20_000
  const came = new Map<string, number>()
  for (let i = 0; i < draws; i++) {
    const { panel } = drawPanel(found, `draw ${i}`)
    assert.ok(isPanel(panel.flatMap(id => personOf.get(id) ?? []), rule))
    for (const id of panel) came.set(id, (came.get(id) ?? 0) + 1)
  }
  for (const [id, p] of Object.entries(found.probabilities)) {
    // 99.9 % for one person is 3.3 standard deviations; for 24 at once 3.9 and one draw. The seeds are fixed: this passes always or never.
    assert.ok(Math.abs((came.get(id) ?? 0) - draws * p) <= 3.9 * Math.sqrt(draws * p * (1 - p)) + 1, `${id}: ${came.get(id)} of ${draws}, ${p}`)
  }
})

test('the same seed gives the same panel whatever the order of the list, another seed another', () => {
  const people = readPeople(`id,sex,age\n${Array.from({ length: 40 }, (_, i) => `p${i},${i % 2 ? 'm' : 'f'},${i % 3 ? 'old' : 'young'}`).join('\n')}\n`, quotas, { id: 'id' })
  const one = fairLottery(engine, people, quotas, 2, 'leximin'), other = fairLottery(engine, [...people].reverse(), quotas, 2, 'leximin')
  assert.equal(one.listDigest, other.listDigest)
  assert.deepEqual(drawPanel(one, 'seed'), drawPanel(other, 'seed'))
  assert.notDeepEqual(drawPanel(one, 'seed').ticket, drawPanel(one, 'seed 2').ticket)
  assert.notEqual(one.listDigest, fairLottery(engine, people.slice(1), quotas, 2, 'leximin').listDigest)
  assert.throws(() => drawPanel(one, ' '), { code: 'SEED_MISSING' })
})
