import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fairLottery, loadEngine, readPeople, readQuotas } from '../src/index.ts'
import type { Person, Quota, Rule } from '../src/index.ts'
import { drawMany } from './draws.ts'
import { pool } from './pools.ts'
import { startReference } from './reference.ts'

/*
 * npm run bench --workspace libraries/sortition [-- large]
 * Maximin and Nash of sortition-algorithms (Python, HiGHS) run beside ours, on the same people, where it can be installed
 * (`SORTITION_PYTHON` names a Python that has it). Its leximin needs Gurobi, so ours is held against published seconds.
 */
const patience = 60
const engine = await loadEngine()
const reference = await startReference(patience)
console.log(typeof reference === 'string' ? `${reference}: published seconds only` : `sortition-algorithms in the same run, stopped after ${patience} s`)

type Measured = { people: readonly Person[], quotas: readonly Quota[], size: number }

async function measure(name: string, { people, quotas, size }: Measured, rules: readonly Rule[], published: Partial<Record<Rule, string>>, beside: boolean): Promise<void> {
  for (const rule of rules) {
    let seconds = Infinity, found
    // The least of three runs, one where it takes long: other load only ever adds to it.
    for (let run = 0; run < 3 && (run === 0 || seconds < 3); run++) {
      const start = performance.now()
      found = fairLottery(engine, people, quotas, size, rule)
      seconds = Math.min(seconds, (performance.now() - start) / 1000)
    }
    if (!found) continue
    const ours = `${name.padEnd(22)} ${rule.padEnd(8)} ${seconds.toFixed(3).padStart(8)} s  gap ${found.gap.toExponential(1)}  ${String(found.lottery.length).padStart(5)} panels`
    const theirs = beside && rule !== 'leximin' && typeof reference !== 'string' ? await reference.ask(people, quotas, size, rule) : null
    const ratio = theirs === null ? published[rule] ?? '' : theirs.seconds === undefined ? `reference not done after ${patience} s: more than ${(patience / seconds).toFixed(0)} times` : `${(theirs.seconds / seconds).toFixed(0)} times as fast as the reference (${theirs.seconds.toFixed(1)} s, minimum ${theirs.minimum?.toFixed(6)}; ours ${found.minimum.toFixed(6)})`
    console.log(`${ours}  ${ratio}`)
  }
}

const all = ['maximin', 'leximin', 'nash'] as const
const shared = join(import.meta.dirname, '../../../../shared/data/sortition')
if (existsSync(shared)) {
  for (const [name, people, quotas, size, leximin] of [
    ['example_small 200/20', 'example_small_20/respondents.csv', 'example_small_20/categories.csv', 20, 'published: 2.7 s (Gurobi)'],
    ['sf fixture 150/22', 'sf_candidates.csv', 'sf_features.csv', 22, 'golden run: 5.3 s (HiGHS)'],
  ] as const) {
    const rules = readQuotas(readFileSync(join(shared, quotas), 'utf8'))
    await measure(name, { people: readPeople(readFileSync(join(shared, people), 'utf8'), rules), quotas: rules, size }, all, { leximin }, true)
  }
} else console.log('the shared folder with pools is not here; only made pools are measured')
await measure('made 300/45', pool(300, 45, [2, 4, 4, 6], 1), all, {}, true)
await measure('made 312/35', pool(312, 35, [2, 4, 4, 6, 3, 4, 3], 1), all, { leximin: 'a pool of that size, published: 19.6 s (Gurobi)' }, false)
await measure('made 400/40', pool(400, 40, [2, 4, 4, 6, 3], 1), all, { leximin: 'a pool of that size, published: 46.2 s (Gurobi)' }, false)
await measure('made 750/112', pool(750, 112, [2, 4, 4, 6], 1), all, { maximin: 'a pool of that size, published: 261 s (HiGHS)' }, false)
if (process.argv.includes('large')) {
  await measure('made 2000/200', pool(2000, 200, [2, 4, 4, 6], 1), all, { leximin: 'a pool of that size, published: 1162 s (Gurobi)' }, false)
  await measure('made 1700/110', pool(1700, 110, [2, 4, 4, 6, 3, 4, 3], 1), ['nash'], {}, false)
}
if (typeof reference !== 'string') reference.stop()
console.log(drawMany(engine, 1_000_000))
