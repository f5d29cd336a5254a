import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPb, shareBudget } from '../src/index.ts'
import type { Choice, Instance } from '../src/index.ts'
import { electionOf } from './large-election.ts'

/** Prints how many times faster than pabutools: beside it in one run where pip brings it, and against the seconds of the golden file. */

const folder = join(import.meta.dirname, '../../../../shared/data/pb')
const choices: Record<string, Choice> = { greedy: { rule: 'greedy' }, phragmen: { rule: 'phragmen' }, mes: { rule: 'mes' }, add1: { rule: 'mes', completion: 'add1' } }
const beside: [file: string, rule: string][] = [
  ...['Poland_Swiecie_2023.pb', 'France_Toulouse_2024.pb', 'Poland_Warszawa_2020_Wawer.pb', 'Poland_Warszawa_2020_Praga-Poludnie.pb'].map((file): [string, string] => [file, 'mes']),
  ...['Poland_Swiecie_2023.pb', 'Poland_Warszawa_2019_Stare_Miasto.pb', 'Poland_Lodz_2024_Chojny-Dabrowa.pb', 'Poland_Warszawa_2017_Nowa_Praga_z_Pelcowizna.pb'].map((file): [string, string] => [file, 'add1']),
  ['France_Toulouse_2024.pb', 'phragmen'], ['France_Toulouse_2024.pb', 'greedy'],
]

/** Seconds of the whole call, ballots grouped anew each time: the median of three. */
function seconds(instance: Instance, choice: Choice): number {
  return [0, 1, 2].map(() => {
    const start = performance.now()
    shareBudget(instance, choice)
    return (performance.now() - start) / 1000
  }).sort((a, b) => a - b)[1] ?? 0
}

function ofPabutools(): { file: string, rule: string, seconds: number, winners: string[] }[] {
  const place = mkdtempSync(join(tmpdir(), 'pabutools-'))
  try {
    const python = join(place, 'bin', 'python')
    const made = spawnSync('python3', ['-m', 'venv', place]).status === 0 && spawnSync(python, ['-m', 'pip', 'install', '-q', 'pabutools'], { timeout: 90_000 }).status === 0
    if (!made) return []
    const { stdout } = spawnSync(python, [join(import.meta.dirname, 'pabutools_seconds.py'), ...beside.flatMap(([file, rule]) => [join(folder, 'files', file), rule])], { encoding: 'utf8', timeout: 140_000 })
    return stdout.split('\n').filter(line => line.startsWith('{')).map(line => JSON.parse(line))
  } finally {
    rmSync(place, { recursive: true })
  }
}

const told = (name: string, ours: number, theirs: number) => console.log(`${name.padEnd(62)} ${theirs.toFixed(2).padStart(8)} s ${ours.toFixed(4).padStart(8)} s  ${(theirs / ours).toFixed(0).padStart(6)} x`)

if (existsSync(folder)) {
  const read = (file: string) => readPb(readFileSync(join(folder, 'files', file), 'utf8'), file)
  const measured = ofPabutools()
  console.log(measured.length > 0 ? 'pabutools beside it, in this run:' : 'pabutools could not be installed here; only the seconds of the golden file follow.')
  for (const { file, rule, seconds: theirs, winners } of measured) {
    const instance = read(file.slice(file.lastIndexOf('/') + 1)), choice = choices[rule] ?? { rule: 'mes' }
    const ours = shareBudget(instance, choice).winners.map(project => instance.projects[project]?.id)
    if (JSON.stringify(ours) !== JSON.stringify(winners)) throw new Error(`other winners than pabutools: ${file} ${rule}`)
    told(`${rule} ${instance.file?.slice(0, 50)}`, seconds(instance, choice), theirs)
  }
  console.log('\nagainst the seconds that the golden file states for pabutools, over all files:')
  const golden = JSON.parse(readFileSync(join(folder, 'golden_pabutools.json'), 'utf8')) as Record<string, Record<string, number | undefined>>
  const keys: [string, string][] = [['greedy_cost', 'greedy'], ['phragmen', 'phragmen'], ['mes_cost', 'mes'], ['mes_cost_add1', 'add1']]
  const instances = new Map(Object.keys(golden).map(file => [file, read(file)]))
  for (const [key, rule] of keys) {
    let ours = 0, theirs = 0
    for (const [file, instance] of instances) {
      const stated = golden[file]?.[`${key}_s`]
      if (stated === undefined) continue
      ours += seconds(instance, choices[rule] ?? { rule: 'mes' })
      theirs += stated
    }
    told(`${rule}, all files`, ours, theirs)
  }
  const toulouse = instances.get('France_Toulouse_2024.pb')
  if (toulouse) told('add1 Toulouse 2024', seconds(toulouse, { rule: 'mes', completion: 'add1' }), golden['France_Toulouse_2024.pb']?.['mes_cost_add1_s'] ?? 0)
} else console.log('the shared folder with the elections of Pabulib is not here')

const large = electionOf({ voters: 90_494, projects: 160, seed: 2022 })
console.log(`\nan election of the size of Łódź 2022 (90,494 voters, 160 projects): Add1 in ${seconds(large, { rule: 'mes', completion: 'add1' }).toFixed(2)} s`)
