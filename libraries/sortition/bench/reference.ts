import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Person, Quota, Rule } from '../src/index.ts'

/** What the reference said: its seconds and least probability, or nothing where it was stopped or failed. */
export type Answer = { readonly seconds?: number, readonly minimum?: number }

/** sortition-algorithms in a Python of its own, or why there is none. */
export async function startReference(patience: number): Promise<string | { ask: (people: readonly Person[], quotas: readonly Quota[], size: number, rule: Rule) => Promise<Answer>, stop: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'sortition-bench-'))
  const clear = () => rmSync(folder, { recursive: true, force: true })
  let python = process.env['SORTITION_PYTHON'] ?? ''
  if (!python) {
    python = join(folder, 'bin', 'python')
    const made = spawnSync('python3', ['-m', 'venv', folder]).status === 0 && existsSync(python)
    const installed = made && spawnSync(python, ['-m', 'pip', 'install', '--quiet', 'sortition-algorithms==0.12.15', 'highspy', 'cvxpy'], { timeout: 300_000 }).status === 0
    if (!installed) {
      clear()
      return 'sortition-algorithms could not be installed here'
    }
  }
  const child = spawn(python, [join(import.meta.dirname, 'reference.py')], { stdio: ['pipe', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async ask(people, quotas, size, rule) {
      const features = [...new Set(quotas.map(({ feature }) => feature))]
      const row = (cells: readonly unknown[]) => cells.map(cell => JSON.stringify(String(cell))).join()
      const valueOf = (person: Person, feature: string) => quotas[person.quotas.find(at => quotas[at]?.feature === feature) ?? -1]?.value
      const task = {
        size, rule, seconds: patience,
        people: [row(['id', ...features]), ...people.map(person => row([`p${person.id}`, ...features.map(feature => valueOf(person, feature))]))].join('\n'),
        quotas: [row(['feature', 'value', 'min', 'max']), ...quotas.map(({ feature, value, min, max }) => row([feature, value, min, max]))].join('\n'),
      }
      child.stdin.write(`${JSON.stringify(task)}\n`)
      const { value } = await lines.next()
      return JSON.parse(value ?? '{}') as Answer
    },
    stop() {
      child.stdin.end()
      clear()
    },
  }
}
