import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countStv, pairwise, readBlt, schulze } from '../src/index.ts'

/** The same made-up election every time: 100,000 full ballots over 30 candidates, some better liked than others. */
function madeUp(papers: number, candidates: number, seats: number): string {
  let seed = 12_345
  const chance = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0) / 2 ** 32
  const lines = [`${candidates} ${seats}`]
  for (let b = 0; b < papers; b++) {
    const order = Array.from({ length: candidates }, (_, c) => c + 1)
    for (let i = candidates - 1; i > 0; i--) {
      const j = Math.floor(chance() * chance() * (i + 1))
      const [x = 0, y = 0] = [order[i], order[j]]
      order[i] = y
      order[j] = x
    }
    lines.push(`1 ${order.join(' ')} 0`)
  }
  return [...lines, '0', ...Array.from({ length: candidates }, (_, c) => `"C${c + 1}"`), '"made up"', ''].join('\n')
}

/** Seconds of the fastest of several runs: what the work takes when nothing else is in the way. */
function fastest(run: () => unknown, runs = 9): number {
  let best = Infinity
  for (let i = 0; i < runs; i++) {
    const before = performance.now()
    run()
    best = Math.min(best, performance.now() - before)
  }
  return best / 1000
}

const seconds = (value: number) => (value < 1 ? `${(value * 1000).toFixed(2)} ms` : `${value.toFixed(2)} s`)

function against(reference: { [name: string]: number } | null, name: string, own: number): void {
  const other = reference?.[name]
  console.log(`${name.padEnd(34)} ${seconds(own).padStart(10)}${other === undefined ? '' : `   reference ${seconds(other).padStart(10)}   ratio ${(other / own).toFixed(0)}`}`)
}

/** pref_voting in a virtual environment of its own, on the same ballots; `null` where it cannot be had. */
function prefVoting(blt: string): { [name: string]: number } | null {
  const folder = mkdtempSync(join(tmpdir(), 'tally-bench-'))
  try {
    const run = (command: string, ...args: string[]) => spawnSync(command, args, { encoding: 'utf8', timeout: 110_000 })
    if (run('python3', '-m', 'venv', folder).status !== 0) return null
    const python = join(folder, 'bin/python')
    if (run(python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'pref_voting').status !== 0) return null
    writeFileSync(join(folder, 'small.blt'), blt)
    const { status, stdout, stderr } = run(python, join(import.meta.dirname, 'reference.py'), join(folder, 'small.blt'))
    if (status !== 0) console.log(`pref_voting did not run: ${stderr.trim().split('\n').at(-1)}`)
    return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null') as { [name: string]: number } : null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const text = madeUp(100_000, 30, 5)
const large = readBlt(text)
console.log('100,000 ballots x 30 candidates: the first run of this process, then the fastest of 9')
against(null, 'first Scottish STV (below 100 ms)', fastest(() => countStv(large, 'scotland'), 1))
against(null, 'first matrix of pairs', fastest(() => pairwise(large.ballots), 1))
const pairs = pairwise(large.ballots)
against(null, 'reading BLT', fastest(() => readBlt(text)))
against(null, 'matrix of pairs (below 50 ms)', fastest(() => pairwise(large.ballots)))
against(null, 'Schulze after it', fastest(() => schulze(pairs, 'winning-votes')))
against(null, 'Scottish STV (below 100 ms)', fastest(() => countStv(large, 'scotland')))

const ward = join(import.meta.dirname, '../../../../shared/data/voting/stv/blt/scotland/Linn-2007.blt')
if (existsSync(ward)) {
  const election = readBlt(readFileSync(ward, 'utf8'), ward)
  console.log('\nGlasgow 2007, Linn')
  for (const rule of ['scotland', 'wigm-prf', 'meek-prf', 'wigm-rational', 'meek-rational'] as const) against(null, rule, fastest(() => countStv(election, rule), 3))
}

const small = madeUp(5000, 10, 3)
const smallElection = readBlt(small)
console.log('\n5,000 ballots x 10 candidates, beside pref_voting')
const reference = prefVoting(small)
if (!reference) console.log('pref_voting could not be installed here; our own times only')
const smallPairs = pairwise(smallElection.ballots)
against(reference, 'pairs', fastest(() => pairwise(smallElection.ballots)))
against(reference, 'pairs and Schulze', fastest(() => schulze(pairwise(smallElection.ballots), 'margins')))
against(reference, 'Scottish STV', fastest(() => countStv(smallElection, 'scotland')))
against(null, 'Schulze alone', fastest(() => schulze(smallPairs, 'margins')))
