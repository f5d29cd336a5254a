import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fairLottery, loadEngine, readPeople, readQuotas } from '../src/index.ts'
import type { Rule } from '../src/index.ts'
import { pool } from './pools.ts'

/*
 * npm run bench --workspace libraries/sortition
 * The reference (sortition-algorithms, Python) cannot stand beside this: leximin there needs Gurobi. Its published seconds
 * are compared instead: maximin with HiGHS by its own documentation (pools of these shapes, not the same people), leximin
 * by the replication of Flanigan et al. (2021), and the seconds that the golden results took with HiGHS natively.
 */
const engine = await loadEngine()
const shared = join(import.meta.dirname, '../../../../shared/data/sortition')

function measure(name: string, run: (rule: Rule) => { gap: number, lots: number }, rule: Rule, reference: number | null, whose: string): void {
  const start = performance.now()
  const { gap, lots } = run(rule)
  const seconds = (performance.now() - start) / 1000
  const ratio = reference === null ? 'no reference' : `${(reference / seconds).toFixed(1)} times as fast as ${whose} (${reference} s, published)`
  console.log(`${name.padEnd(28)} ${rule.padEnd(8)} ${seconds.toFixed(3).padStart(8)} s  gap ${gap.toExponential(1)}  ${String(lots).padStart(5)} panels  ${ratio}`)
}

if (existsSync(shared)) {
  for (const [name, people, quotas, size, leximin, maximin] of [
    ['example_small 200/20', 'example_small_20/respondents.csv', 'example_small_20/categories.csv', 20, 2.7, null],
    ['sf fixture 150/22', 'sf_candidates.csv', 'sf_features.csv', 22, 5.301, 3.25],
  ] as const) {
    const rules = readQuotas(readFileSync(join(shared, quotas), 'utf8'))
    const list = readPeople(readFileSync(join(shared, people), 'utf8'), rules)
    const run = (rule: Rule) => {
      const found = fairLottery(engine, list, rules, size, rule)
      return { gap: found.fair.gap, lots: found.lottery.length }
    }
    measure(name, run, 'maximin', maximin, 'sortition-algorithms with HiGHS')
    measure(name, run, 'leximin', leximin, size === 20 ? 'the replication with Gurobi' : 'the golden run with HiGHS')
    measure(name, run, 'nash', null, '')
  }
} else console.log('the shared folder with pools is not here; only made pools are measured')

for (const [people, size, maximin] of [[150, 22, 3.25], [300, 45, 30.3], [500, 75, 148], [750, 112, 261]] as const) {
  const made = pool(people, size, [2, 4, 4, 6], 1)
  const run = (rule: Rule) => {
    const found = fairLottery(engine, made.people, made.quotas, made.size, rule)
    return { gap: found.fair.gap, lots: found.lottery.length }
  }
  measure(`made ${people}/${size}`, run, 'maximin', maximin, 'sortition-algorithms with HiGHS')
  measure(`made ${people}/${size}`, run, 'leximin', null, '')
}
