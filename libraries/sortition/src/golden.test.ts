import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { faultsOf } from './certificate.ts'
import { loadEngine } from './engine.ts'
import { readPeople } from './person.ts'
import { readQuotas } from './quota.ts'
import { fairLottery } from './select-panel.ts'

const shared = join(import.meta.dirname, '../../../../shared/data/sortition')
const skip = existsSync(shared) ? false : 'the shared folder with pools and golden results is not here'
const read = (file: string) => readFileSync(join(shared, file), 'utf8')
const engine = await loadEngine()

for (const [name, peopleFile, quotasFile] of [
  ['example_small_20', 'example_small_20/respondents.csv', 'example_small_20/categories.csv'],
  ['sf_fixture_22', 'sf_candidates.csv', 'sf_features.csv'],
] as const) {
  test(`${name}: the golden minimum and leximin probabilities, certified`, { skip }, () => {
    const golden = JSON.parse(read('golden_leximin.json'))[name] as { k: number, maximin: number, prob_by_type: Record<string, number> }
    const quotas = readQuotas(read(quotasFile))
    const people = readPeople(read(peopleFile), quotas)
    for (const rule of ['maximin', 'leximin', 'nash'] as const) {
      const found = fairLottery(engine, people, quotas, golden.k, rule)
      assert.ok(found.gap <= 1e-9)
      assert.ok(Math.abs(Object.values(found.probabilities).reduce((sum, p) => sum + p, 0) - golden.k) < 1e-9)
      assert.ok(found.certificate)
      assert.deepEqual(faultsOf(found.pool, found.lottery, found.certificate), [])
      if (!('upper' in found.certificate)) continue
      assert.ok(Math.abs(found.minimum - golden.maximin) <= 1e-9)
      assert.equal(found.certificate.upper, name === 'sf_fixture_22' ? '1/11' : '1/10')
      if (rule === 'maximin') continue
      for (const person of people) {
        const type = person.quotas.map(at => quotas[at]?.value.toLowerCase()).join('|')
        assert.ok(Math.abs((found.probabilities[person.id] ?? NaN) - (golden.prob_by_type[type] ?? NaN)) <= 1e-6, type)
      }
    }
  })
}
