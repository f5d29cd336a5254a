import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { criticWeights, decimal, defaultMethod, defaultTree, entropyWeights, evaluate, indicatorsOf, publicDraws, topsis, vikor } from '../src/index.ts'
import { answerOf } from '../src/answer.ts'
import type { Direction, Figure } from '../src/index.ts'

/** 5,000 alternatives by 20 criteria beside pymcdm in one run (in a virtual environment of its own), and a whole evaluation with its exact intervals. */
const [alternatives, criteria] = [5000, 20]
const drawn = publicDraws('indicator bench')
const matrix = Array.from({ length: alternatives }, () => Array.from({ length: criteria }, () => 1 + drawn.below(999_000) / 1000))
const weights = Array.from({ length: criteria }, () => 1 / criteria)
const types = Array.from({ length: criteria }, (_, j): Direction => (j % 3 === 0 ? -1 : 1))

const ours: Record<string, () => unknown> = {
  entropy: () => entropyWeights(matrix),
  critic: () => criticWeights(matrix),
  topsis_minmax: () => topsis(matrix, weights, types, 'minmax'),
  topsis_vector: () => topsis(matrix, weights, types, 'vector'),
  vikor_v05: () => vikor(matrix, weights, types),
}

/** The least time of up to 200 runs or 3 seconds: other load only ever adds to it. The reference is taken in the same way. */
function least(run: () => unknown): number {
  const end = performance.now() + 3000
  let found = Infinity
  for (let i = 0; i < 200 && performance.now() < end; i += 1) {
    const begin = performance.now()
    run()
    found = Math.min(found, performance.now() - begin)
  }
  return found
}

/** The reference's own times, or why there are none. `INDICATOR_PYTHON` names a Python that has pymcdm. */
function reference(folder: string): { version: string, milliseconds: Record<string, number> } | string {
  const file = join(folder, 'problem.json')
  writeFileSync(file, JSON.stringify({ matrix, weights, types }))
  let python = process.env.INDICATOR_PYTHON ?? ''
  if (!python) {
    python = join(folder, 'venv', 'bin', 'python')
    if (spawnSync('python3', ['-m', 'venv', join(folder, 'venv')]).status !== 0 || !existsSync(python)) return 'no virtual environment of Python could be made here'
    if (spawnSync(python, ['-m', 'pip', 'install', '--quiet', 'pymcdm==1.4.0'], { timeout: 120_000 }).status !== 0) return 'pymcdm could not be installed here'
  }
  const { status, stdout, stderr, error } = spawnSync(python, [join(import.meta.dirname, 'against_pymcdm.py'), file], { encoding: 'utf8', timeout: 60_000 })
  return status === 0 ? JSON.parse(stdout) as { version: string, milliseconds: Record<string, number> } : `pymcdm did not run: ${error?.message ?? stderr.trim().split('\n').at(-1)}`
}

const folder = mkdtempSync(join(tmpdir(), 'indicator-bench-'))
try {
  const beside = reference(folder)
  // The reference's published times on a machine of this kind stand in where it cannot be run.
  const published: Record<string, number> = { entropy: 1.4, critic: 47, topsis_minmax: 53, topsis_vector: 53, vikor_v05: 50 }
  const theirs = typeof beside === 'string' ? published : beside.milliseconds
  console.log(typeof beside === 'string' ? `${beside}: compared with times measured earlier, not in this run` : `pymcdm ${beside.version} in the same run`)
  for (const [name, run] of Object.entries(ours)) {
    const taken = least(run)
    console.log(`${name.padEnd(14)} ${alternatives} x ${criteria}: ${taken.toFixed(2)} ms, pymcdm ${theirs[name]?.toFixed(2)} ms: ${((theirs[name] ?? NaN) / taken).toFixed(1)} times`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

for (const ranking of ['sum', 'topsis', 'vikor'] as const) {
  const units = Array.from({ length: 100 }, (_, i) => `unit ${i}`)
  const figures = units.map(() => indicatorsOf(defaultTree).map((): Figure => ({ value: decimal(1 + drawn.below(990) / 10) })))
  const method = { ...defaultMethod, ranking }
  const evaluation = { tree: defaultTree, units, figures, method }
  const ranks = least(() => evaluate(evaluation)), all = least(() => answerOf(evaluate(evaluation), method))
  console.log(`default tree, 100 units, ${ranking}: exact ranks ${ranks.toFixed(0)} ms, with the 36 exact intervals ${all.toFixed(0)} ms: ${(all / ranks).toFixed(1)} times`)
}
