import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toNumber, written } from './fraction.ts'
import { publicationOf } from './publication.ts'
import { rake } from './raking.ts'
import { sampleSize } from './sample-size.ts'
import { satisfaction } from './satisfaction.ts'
import { surveyMean } from './survey-mean.ts'

const near = (a: number | null | undefined, b: number, within = 1e-12) => assert.ok(typeof a === 'number' && Math.abs(a - b) <= within, `${a} is not ${b}`)

test('a simple random sample: the textbook mean and error, and a design effect of 1', () => {
  const found = surveyMean([2, 4, 4, 4, 5, 5, 7, 9].map(value => ({ value })))
  near(found.mean, 5)
  near(found.error, Math.sqrt(32 / 7 / 8))
  near(found.deff, 1)
  near(found.kish, 1)
  near(found.effective, 8)
})

test('unequal weights cost what Kish says', () => {
  const found = surveyMean([{ value: 1, weight: 1 }, { value: 2, weight: 3 }])
  near(found.mean, 1.75)
  near(found.kish, 2 * 10 / 16)
})

test('answers that repeat within a cluster are worth one each: the design effect is the size of the cluster', () => {
  const values = [10, 20, 40, 70, 30]
  const cluster = surveyMean(values.flatMap((value, c) => [0, 1, 2, 3].map(() => ({ value, cluster: `house ${c}` }))))
  const one = surveyMean(values.map(value => ({ value })))
  near(cluster.error, one.error as number)
  // (m/(m-1)) over (n/(n-1)) of the same variance, m clusters of n answers.
  near(cluster.deff, (5 / 4) / (20 / 19) * 4)
})

test('strata whose answers agree leave no error; a stratum with one cluster cannot tell', () => {
  near(surveyMean([1, 1, 5, 5].map(value => ({ value, stratum: String(value) }))).error, 0)
  const single = surveyMean([{ value: 1, stratum: 'a' }, { value: 2, stratum: 'b' }, { value: 3, stratum: 'b' }])
  assert.deepEqual([single.mean, single.error, single.deff, single.interval], [2, null, null, null])
  assert.deepEqual([surveyMean([{ value: 3 }]).error, surveyMean([{ value: 3 }, { value: 3 }]).deff], [null, null])
})

test('a survey of nobody, an answer that is no number and a weight of 0 are refused', () => {
  assert.throws(() => surveyMean([]), { code: 'ANSWERS_NONE' })
  assert.throws(() => surveyMean([{ value: NaN }]), { code: 'NUMBER_EXPECTED', field: 'answers[0].value' })
  assert.throws(() => surveyMean([{ value: 1 }, { value: 1, weight: 0 }]), { code: 'WEIGHT_NOT_POSITIVE', field: 'answers[1].weight' })
})

test('raking meets both margins, and says how', () => {
  const people = ['mo', 'mo', 'mo', 'my', 'wo', 'wy', 'wy', 'wy'].map(([sex = '', age = '']) => ({ categories: { sex, age } }))
  const found = rake(people, { sex: { m: 0.48, w: 0.52 }, age: { y: 300, o: 700 } })
  assert.ok(found.converged && found.worst === null && found.gap <= 1e-9)
  assert.equal(found.gaps.length, found.rounds)
  const part = (is: (one: typeof people[number]) => boolean) => people.reduce((sum, one, i) => sum + (is(one) ? found.weights[i] as number : 0), 0) / 8
  near(part(one => one.categories.sex === 'm'), 0.48, 1e-9)
  near(part(one => one.categories.age === 'o'), 0.7, 1e-9)
  near(found.weights.reduce((a, b) => a + b), 8, 1e-9)
  assert.ok(found.kish > 1 && found.least < 1 && found.greatest > 1)
})

test('margins that contradict each other are told as not converged, with the worst of them', () => {
  const found = rake([{ categories: { a: 'x', b: 'p' } }, { categories: { a: 'y', b: 'q' } }], { a: { x: 0.5, y: 0.5 }, b: { p: 0.9, q: 0.1 } }, { rounds: 50 })
  assert.deepEqual([found.converged, found.rounds, found.worst?.variable], [false, 50, 'a'])
  near(found.gap, 0.4, 1e-9)
  assert.ok(found.weights.every(Number.isFinite))
})

test('what raking cannot use is refused by name', () => {
  const one = { categories: { a: 'x' } }
  const refused = (run: () => unknown) => { try { run() } catch (error) { return [(error as { code: string }).code, (error as { field: string }).field] } return [] }
  assert.deepEqual(refused(() => rake([], { a: { x: 1 } })), ['RESPONDENTS_NONE', 'respondents'])
  assert.deepEqual(refused(() => rake([one], { a: { x: 0.5, y: 0.5 } })), ['CATEGORY_UNANSWERED', 'margins.a.y'])
  assert.deepEqual(refused(() => rake([one], { a: { y: 1 } })), ['CATEGORY_UNKNOWN', 'respondents[0].categories.a'])
  assert.deepEqual(refused(() => rake([one], { b: { y: 1 } })), ['CATEGORY_MISSING', 'respondents[0].categories.b'])
  assert.deepEqual(refused(() => rake([one], { a: { x: -1 } })), ['MARGIN_NEGATIVE', 'margins.a.x'])
  assert.deepEqual(refused(() => rake([one], { a: { x: 0 } })), ['MARGIN_EMPTY', 'margins.a'])
  assert.deepEqual(refused(() => rake([{ ...one, weight: -1 }], { a: { x: 1 } })), ['WEIGHT_NOT_POSITIVE', 'respondents[0].weight'])
})

test('raking keeps the odds ratio of a table and meets its margins: the closed form of two by two', () => {
  // Counts 10 20 / 30 40 have the odds ratio 2/3; with margins of 1/2 the first cell p solves p^2 / (1/2 - p)^2 = 2/3.
  const people = [['m', 'y', 10], ['m', 'o', 20], ['w', 'y', 30], ['w', 'o', 40]].flatMap(([sex, age, n]) => Array.from({ length: n as number }, () => ({ categories: { sex: sex as string, age: age as string } })))
  const { weights, effective, kish } = rake(people, { sex: { m: 1, w: 1 }, age: { y: 50, o: 50 } })
  const root = Math.sqrt(2 / 3)
  near(10 * (weights[0] as number) / 100, root / (1 + root) / 2, 1e-9)
  near(effective, 100 / kish)
  near(effective, weights.reduce((a, b) => a + b) ** 2 / weights.reduce((sum, weight) => sum + weight * weight, 0), 1e-9)
})

test('weights above the cap are cut and raked again, and what the margins then lack is told', () => {
  const people = Array.from({ length: 40 }, (_, i) => ({ categories: { sex: i < 10 ? 'm' : 'w', age: i % 4 === 0 ? 'y' : 'o' }, weight: i === 0 ? 30 : 1 }))
  const margins = { sex: { m: 0.5, w: 0.5 }, age: { y: 0.5, o: 0.5 } }
  const free = rake(people, margins), held = rake(people, margins, { cap: 4 })
  assert.ok(free.converged && free.capped === 0 && free.greatest > 6)
  assert.ok(held.converged && held.capped === 1 && Math.abs(held.greatest - 4) < 1e-6 && held.effective > free.effective)
  const tight = rake(people, { sex: { m: 0.9, w: 0.1 } }, { cap: 2, rounds: 100 })
  assert.deepEqual([tight.converged, tight.capped, tight.worst?.variable], [false, 10, 'sex'])
  assert.ok(Math.abs(tight.greatest - 2) < 1e-9)
  assert.throws(() => rake(people, margins, { cap: 1 }), { code: 'CAP_RANGE' })
})

test('margins in people that come to different numbers of people are refused, parts and per cent are not', () => {
  const people = [{ categories: { a: 'x', b: 'p' } }, { categories: { a: 'y', b: 'q' } }]
  assert.throws(() => rake(people, { a: { x: 400, y: 600 }, b: { p: 500, q: 400 } }), { code: 'MARGINS_DISAGREE', field: 'margins.b' })
  assert.throws(() => rake(people, {}), { code: 'MARGINS_NONE' })
  assert.ok(rake(people, { a: { x: 40, y: 60 }, b: { p: 0.4, q: 0.6 } }).converged)
})

test('raking to the margins a sample has changes nothing, whatever the sample', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y')), { minLength: 1, maxLength: 30 }), pairs => {
    const count = (at: 0 | 1) => Object.fromEntries([...new Set(pairs.map(pair => pair[at]))].map(key => [key, pairs.filter(pair => pair[at] === key).length]))
    const found = rake(pairs.map(([p, q]) => ({ categories: { p, q } })), { p: count(0), q: count(1) })
    assert.ok(found.converged && found.weights.every(weight => Math.abs(weight - 1) < 1e-6))
  }), { numRuns: 100 })
})

test('five answers make a score and a part that is satisfied, by the scale that is named', () => {
  assert.deepEqual([written(satisfaction([20, 30, 20, 5, 5]).score), toNumber(satisfaction([20, 30, 20, 5, 5]).satisfied)], ['575/8', 0.875])
  assert.equal(toNumber(satisfaction([0, 0, 1, 1, 0], '100-75-50-25-0').score), 37.5)
  assert.throws(() => satisfaction([0, 0, 0, 0, 0]), { code: 'ANSWERS_NONE' })
  assert.throws(() => satisfaction([1, 2, 3]), { code: 'COUNTS_LENGTH' })
  assert.throws(() => satisfaction([1, 2, 3, 4, -1]), { code: 'COUNT_MALFORMED', field: 'counts[4]' })
})

test('below 30 is for reference, below 10 is withheld', () => {
  assert.deepEqual([9, 10, 29, 30].map(n => publicationOf(n)), ['withheld', 'for-reference', 'for-reference', 'shown'])
})

test('sample sizes are those of the handbook', () => {
  const five = (population?: number) => sampleSize({ margin: 0.05, ...(population ? { population } : {}) })
  assert.deepEqual([five(), five(3000), five(1000), five(500), sampleSize({ margin: 0.03 })], [385, 341, 278, 218, 1068])
  assert.equal(sampleSize({ margin: 0.05, deff: 2 }), 769)
  assert.equal(sampleSize({ margin: 0.05, population: 1 }), 1)
  assert.throws(() => sampleSize({ margin: 0 }), { code: 'MARGIN_RANGE' })
})
