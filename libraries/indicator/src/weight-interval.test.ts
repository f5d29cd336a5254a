import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { comparableSum, comparableTopsis, comparableVikor } from './comparable.ts'
import type { Comparable, Figures } from './comparable.ts'
import { add, compare, decimal, divide, fraction, multiply, one, subtract, sum, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { firstOf, weightInterval } from './weight-interval.ts'

const half = fraction(1n, 2n)
const table = (rows: (number | null)[][]): Figures => rows.map(row => row.map(cell => (cell === null ? undefined : decimal(cell))))
const weightsOf = (parts: number[]): Fraction[] => { const all = parts.map(decimal), total = sum(all); return all.map(part => divide(part, total)) }

/** The weights when that of j becomes t and the others keep their proportions. */
const moved = (weights: Fraction[], j: number, t: Fraction): Fraction[] => {
  const rest = subtract(one, weights[j] as Fraction)
  return weights.map((weight, k) => (k === j ? t : rest.n === 0n ? divide(subtract(one, t), decimal(weights.length - 1)) : multiply(weight, divide(subtract(one, t), rest))))
}

const rows = (least: number, holes: boolean) => fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 })).chain(([units, leaves]) => fc.tuple(
  fc.array(fc.array(holes ? fc.option(fc.integer({ min: least, max: 9 }), { freq: 8 }) : fc.integer({ min: least, max: 9 }), { minLength: leaves, maxLength: leaves }), { minLength: units, maxLength: units }),
  fc.array(fc.integer({ min: 0, max: 6 }), { minLength: leaves, maxLength: leaves }).filter(parts => parts.some(part => part > 0)),
  fc.array(fc.constantFrom(1, -1), { minLength: leaves, maxLength: leaves }),
))

const methods: [string, boolean, (figures: Figures, types: number[]) => Comparable][] = [
  ['the weighted sum', false, figures => comparableSum(figures)],
  ['the weighted sum with missing figures', true, figures => comparableSum(figures)],
  ['TOPSIS by range', true, (figures, types) => comparableTopsis(figures, types, 'minmax', [])],
  ['TOPSIS by length', false, (figures, types) => comparableTopsis(figures, types, 'vector', [])],
  ['VIKOR', false, (figures, types) => comparableVikor(figures, types)],
]

/** Found by drawing: the greatest regret of the leader turns from one criterion to another before anything else changes. */
const turning: [(number | null)[][], number[], (1 | -1)[]] = [[[2, 7, 8, 1], [1, 1, 2, 3], [3, 6, 5, 6], [1, 3, 1, 1], [4, 1, 1, 9]], [3, 1, 0, 3], [1, 1, -1, -1]]

for (const [name, holes, comparableOf] of methods) {
  test(`${name}: inside the interval the first place stays, just outside it does not`, () => {
    fc.assert(fc.property(rows(1, holes), ([cells, parts, types]) => {
      const comparable = comparableOf(table(cells), types)
      const weights = weightsOf(parts)
      // Units that lack whatever weighs have no standing; the 80 % rule keeps them out.
      fc.pre(cells.every(row => row.some((cell, j) => cell !== null && (parts[j] as number) > 0)))
      let leads: number[]
      try {
        leads = firstOf(comparable, weights, half)
      } catch {
        return fc.pre(false)
      }
      const stays = (t: Fraction, j: number): boolean => {
        const now = moved(weights, j, t)
        // At the very ends of the scale a unit may lose all its figures; the first place is then looked at just inside.
        const first = (() => { try { return firstOf(comparable, now, half) } catch { return leads } })()
        return leads.every(lead => first.includes(lead))
      }
      weights.forEach((weight, j) => {
        const found = weightInterval(comparable, weights, new Set([j]), half)
        assert.ok(found)
        const nudge = fraction(1n, 10n ** 9n)
        const low = found.low.exact ?? decimal(found.low.value), high = found.high.exact ?? decimal(found.high.value)
        assert.ok(compare(low, add(weight, nudge)) <= 0 && compare(high, subtract(weight, nudge)) >= 0)
        for (const part of [0.02, 0.3, 0.5, 0.7, 0.98].map(decimal)) {
          const t = add(low, multiply(part, subtract(high, low)))
          if (compare(t, zero) > 0 && compare(t, one) < 0) assert.ok(stays(t, j), `inside, ${JSON.stringify([cells, parts, types, j, found.low.value, found.high.value])}`)
        }
        if (low.n > 0n) assert.ok(!stays(subtract(low, nudge), j), `below, ${JSON.stringify([cells, parts, types, j])}`)
        if (compare(high, one) < 0) assert.ok(!stays(add(high, nudge), j), `above, ${JSON.stringify([cells, parts, types, j])}`)
      })
    }), { numRuns: 150, examples: [[turning]] })
  })
}
