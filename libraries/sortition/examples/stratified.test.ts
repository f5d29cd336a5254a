import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fairLottery, loadEngine, readPeople, readQuotas } from '../src/index.ts'

/*
 * With one feature and fixed seats for each value a fair lottery is the stratified sample of Neyman, "On the two different
 * aspects of the representative method", Journal of the Royal Statistical Society 97, 1934: seats over people, by stratum.
 */
test('one feature, fixed seats: every rule is Neyman\'s stratified sample', async () => {
  const quotas = readQuotas('feature,value,min,max\nbuilding,north,2,2\nbuilding,south,3,3\nbuilding,tower,5,5\n')
  const strata = { north: 7, south: 4, tower: 40 }
  const people = readPeople(`building\n${Object.entries(strata).flatMap(([name, count]) => Array<string>(count).fill(name)).join('\n')}\n`, quotas)
  const engine = await loadEngine()
  for (const rule of ['maximin', 'leximin', 'nash'] as const) {
    const { probabilities, gap } = fairLottery(engine, people, quotas, 10, rule)
    people.forEach(({ id, quotas: [stratum] }) => assert.ok(Math.abs((probabilities[id] ?? NaN) - [2 / 7, 3 / 4, 5 / 40][stratum ?? -1]!) < 1e-12))
    assert.ok(gap <= 1e-12)
  }
})

/*
 * Who volunteers is not who lives here: Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair algorithms for selecting citizens'
 * assemblies", Nature 596, 2021, show that the probability of volunteers of scarce kinds must rise, and that leximin never
 * gives the least of all less than the seats of the most numerous kind over its people allow.
 */
test('among few young and many old volunteers, half the seats each: the old get what their seats allow, the young the rest', async () => {
  const quotas = readQuotas('feature,value,min,max\nage,young,5,5\nage,old,5,5\nsex,f,5,5\nsex,m,5,5\n')
  const kinds = [['young,f', 4], ['young,m', 8], ['old,f', 60], ['old,m', 28]] as const
  const people = readPeople(`age,sex\n${kinds.flatMap(([kind, count]) => Array<string>(count).fill(kind)).join('\n')}\n`, quotas)
  const { probabilities, minimum, certificate } = fairLottery(await loadEngine(), people, quotas, 10, 'leximin')
  // x young women in the mean make 5 - x old women and x old men: (5 - x) / 60 = x / 28, so x = 140/88, and the least is 5/88.
  assert.ok(Math.abs(minimum - 5 / 88) < 1e-12)
  assert.ok(certificate && 'upper' in certificate)
  assert.equal(certificate.upper, '5/88')
  const youngWoman = 28 * 5 / 88 / 4
  assert.ok(Math.abs((probabilities['1'] ?? NaN) - youngWoman) < 1e-12)
})
