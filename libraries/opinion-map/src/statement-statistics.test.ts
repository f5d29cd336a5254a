import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isClearDifference, isClearShare } from './significance.ts'
import { differenceTest, shareTest, statisticsOf } from './statement-statistics.ts'

const near = (found: number | undefined, wanted: number) => assert.ok(Math.abs((found ?? NaN) - wanted) < 1e-12, `${found} is not ${wanted}`)

test('statistics of two groups, worked by hand', () => {
  const [first, second] = statisticsOf([{ agree: 8, disagree: 1, seen: 10 }, { agree: 2, disagree: 6, seen: 10 }])
  near(first?.pa, 9 / 12)
  near(first?.pd, 2 / 12)
  near(first?.pat, 2 * Math.sqrt(11) * (9 / 11 - 0.5))
  near(first?.pdt, 2 * Math.sqrt(11) * (2 / 11 - 0.5))
  near(first?.ra, (9 / 12) / (3 / 12))
  near(first?.rd, (2 / 12) / (7 / 12))
  const pooled = 12 / 22
  near(first?.rat, (9 / 11 - 3 / 11) / Math.sqrt(pooled * (1 - pooled) * (2 / 11)))
  near(second?.rat, -(first?.rat ?? 0))
})

test('a group alone, and one that nobody of has seen the statement, have statistics that are numbers', () => {
  assert.deepEqual(statisticsOf([{ agree: 0, disagree: 0, seen: 0 }]), [{ agree: 0, disagree: 0, seen: 0, pa: 0.5, pd: 0.5, pat: 1, pdt: 1, ra: 1, rd: 1, rat: 0, rdt: 0 }])
  const [, everybody] = statisticsOf([{ agree: 5, disagree: 0, seen: 5 }, { agree: 3, disagree: 0, seen: 3 }])
  assert.equal(everybody?.rat, 0)
})

const counts = fc.integer({ min: 0, max: 5000 }).chain(seen => fc.tuple(fc.integer({ min: 0, max: seen }), fc.constant(seen)))

test('every statistic is finite, and the exact decisions agree with the doubles wherever these are clear', () => {
  fc.assert(fc.property(counts, counts, ([n, of], [m, others]) => {
    const pat = shareTest(n, of)
    const rat = differenceTest(n, of, m, others)
    assert.ok(Number.isFinite(pat) && Number.isFinite(rat))
    near(rat + differenceTest(m, others, n, of), 0)
    if (Math.abs(pat - 1.2816) > 1e-6) assert.equal(isClearShare(n, of), pat > 1.2816)
    if (Math.abs(rat - 1.2816) > 1e-6) assert.equal(isClearDifference(n, of, m, others), rat > 1.2816)
  }), { numRuns: 500 })
})

test('just below, at and just above the threshold the decision is exact', () => {
  // (2n + 1 - of)^2 x 10^8 against 12816^2 (of + 1), which meet where of + 1 = 625^2 x 4 k^2 and 2n + 1 - of = 801 x 2 k.
  const of = 625 ** 2 * 4 - 1
  const n = (of - 1 + 801 * 2) / 2
  assert.equal(n, Math.floor(n))
  assert.equal(isClearShare(n, of), false)
  assert.equal(isClearShare(n + 1, of), true)
})
