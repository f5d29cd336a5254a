import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readPb, shareBudget } from '../src/index.ts'
import type { Choice, Instance } from '../src/index.ts'
import { electionOf } from './large-election.ts'

/**
 * Prints how many times faster than pabutools, over all given elections: beside it, election by election in turns, where pip brings it
 * (`--quick`: not where pabutools needs more than two seconds); otherwise against the seconds of the golden file.
 */

type Rule = 'mes' | 'add1' | 'phragmen' | 'greedy'
type Case = { readonly file: string, readonly rule: Rule, readonly stated: number }

const folder = join(import.meta.dirname, '../../../../shared/data/pb')
const quick = process.argv.includes('--quick')
const choices: Record<Rule, Choice> = { mes: { rule: 'mes' }, add1: { rule: 'mes', completion: 'add1' }, phragmen: { rule: 'phragmen' }, greedy: { rule: 'greedy' } }
const keys: Record<Rule, string> = { mes: 'mes_cost', add1: 'mes_cost_add1', phragmen: 'phragmen', greedy: 'greedy_cost' }

/** Seconds of the whole call, ballots grouped anew each time: the median of three. */
function seconds(instance: Instance, choice: Choice): number {
  return [0, 1, 2].map(() => {
    const start = performance.now()
    shareBudget(instance, choice)
    return (performance.now() - start) / 1000
  }).sort((a, b) => a - b)[1] ?? 0
}

const told = (name: string, ours: number, theirs: number) => console.log(`${name.padEnd(64)} ${theirs.toFixed(3).padStart(9)} s ${ours.toFixed(4).padStart(8)} s ${(theirs / ours).toFixed(0).padStart(6)} x`)

/** pabutools in a virtual environment of its own, waiting for work; `undefined` where it cannot be installed. */
function pabutools(place: string): ChildProcess | undefined {
  const python = join(place, 'bin', 'python')
  const made = spawnSync('python3', ['-m', 'venv', place]).status === 0 && spawnSync(python, ['-m', 'pip', 'install', '-q', 'pabutools'], { timeout: 180_000 }).status === 0
  return made ? spawn(python, ['-u', join(import.meta.dirname, 'pabutools_seconds.py')], { stdio: ['pipe', 'pipe', 'ignore'] }) : undefined
}

/** One after the other, so that neither slows the other down. */
async function inTurns(reference: ChildProcess, cases: readonly Case[], read: (file: string) => Instance): Promise<void> {
  const answers = createInterface({ input: reference.stdout! })[Symbol.asyncIterator]()
  const sums = new Map<Rule, { ours: number, theirs: number, files: number }>()
  const total = (rule: Rule) => {
    const sum = sums.get(rule)
    if (sum) told(`${rule}, the sum of ${sum.files} elections`, sum.ours, sum.theirs)
  }
  for (const { file, rule } of cases) {
    reference.stdin!.write(`${rule} ${join(folder, 'files', file)}\n`)
    const answer = await answers.next()
    if (answer.done) throw new Error(`pabutools ended on ${file}`)
    const { seconds: theirs, winners } = JSON.parse(answer.value) as { seconds: number, winners: string[] }
    const instance = read(file), ours = seconds(instance, choices[rule])
    const found = shareBudget(instance, choices[rule]).winners.map(project => instance.projects[project]?.id)
    if (JSON.stringify(found) !== JSON.stringify(winners)) throw new Error(`other winners than pabutools: ${file} ${rule}`)
    told(`  ${rule} ${file.slice(0, 54)}`, ours, theirs)
    const sum = sums.get(rule) ?? { ours: 0, theirs: 0, files: 0 }
    sums.set(rule, { ours: sum.ours + ours, theirs: sum.theirs + theirs, files: sum.files + 1 })
    if (cases.filter(one => one.rule === rule).at(-1)?.file === file) total(rule)
  }
}

if (existsSync(folder)) {
  const golden = JSON.parse(readFileSync(join(folder, 'golden_pabutools.json'), 'utf8')) as Record<string, Record<string, number | undefined>>
  const instances = new Map<string, Instance>()
  const read = (file: string) => {
    const instance = instances.get(file) ?? readPb(readFileSync(join(folder, 'files', file), 'utf8'), file)
    instances.set(file, instance)
    return instance
  }
  // The two rules with a target first, the quickest elections first.
  const cases = (['mes', 'add1', 'greedy', 'phragmen'] as const).flatMap(rule => Object.entries(golden)
    .flatMap(([file, stated]) => (stated[`${keys[rule]}_s`] === undefined ? [] : [{ file, rule, stated: stated[`${keys[rule]}_s`] ?? 0 }])).sort((a, b) => a.stated - b.stated))
  const place = mkdtempSync(join(tmpdir(), 'pabutools-'))
  const reference = pabutools(place)
  try {
    if (reference) {
      console.log('pabutools beside it, in this run: its seconds, ours, how many times')
      await inTurns(reference, quick ? cases.filter(({ stated }) => stated < 2) : cases, read)
    } else {
      console.log('pabutools could not be installed here; against the seconds that the golden file states for it:')
      for (const rule of ['mes', 'add1', 'greedy', 'phragmen'] as const) {
        const mine = cases.filter(one => one.rule === rule)
        told(`${rule}, the sum of ${mine.length} elections`, mine.reduce((sum, { file }) => sum + seconds(read(file), choices[rule]), 0), mine.reduce((sum, { stated }) => sum + stated, 0))
      }
    }
  } finally {
    reference?.kill()
    rmSync(place, { recursive: true })
  }
  const of = (file: string, choice: Choice) => `${seconds(read(file), choice).toFixed(2)} s`
  console.log(`\nAdd1 on Toulouse 2024 in ${of('France_Toulouse_2024.pb', choices.add1)}`)
  for (const file of ['Poland_Swiecie_2023.pb', 'France_Toulouse_2024.pb']) console.log(`add-opt on ${file} in ${of(file, { rule: 'streamlined', completion: 'add-opt' })}`)
} else console.log('the shared folder with the elections of Pabulib is not here')

const large = electionOf({ voters: 90_494, projects: 160, seed: 2022 })
console.log(`an election of the size of Łódź 2022 (90,494 voters, 160 projects): Add1 in ${seconds(large, choices.add1).toFixed(2)} s`)
