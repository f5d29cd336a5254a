import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { addOne, addOneByStepping } from './add-one.ts'
import { electorateOf } from './electorate.ts'
import { EqualShares } from './equal-shares.ts'
import { winnersOf } from './exhaustive.ts'
import type { Instance } from './instance.ts'
import { readPb } from './read-pb.ts'
import { shareBudget } from './rule.ts'
import type { Choice } from './rule.ts'
import { tieOrder } from './ties.ts'
import { writePb } from './write-pb.ts'

const folder = join(import.meta.dirname, '../../../../shared/data/pb')
const skip = existsSync(folder) ? false : 'the shared folder with the elections of Pabulib is not here'
const golden = <T>(name: string): [file: string, golden: T][] => Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, T>)
const read = (file: string): Instance => readPb(readFileSync(join(folder, 'files', file), 'utf8'), file)
const ids = (instance: Instance, chosen: readonly number[]) => chosen.map(project => instance.projects[project]?.id ?? '')
const winners = (instance: Instance, choice: Choice) => ids(instance, shareBudget(instance, choice).winners)

const ofPabutools: Record<string, Choice> = {
  greedy_cost: { rule: 'greedy' }, greedy_card: { rule: 'greedy', utility: 'cardinality' }, phragmen: { rule: 'phragmen' },
  mes_cost: { rule: 'mes' }, mes_card: { rule: 'mes', utility: 'cardinality' }, mes_cost_add1: { rule: 'mes', completion: 'add1' },
}

test('every election is read, and its winners by every rule are those of pabutools, in order', { skip }, () => {
  let compared = 0
  for (const [file, expected] of golden<{ n: number, m: number, budget: string, type: string } & Record<string, unknown>>('golden_pabutools.json')) {
    const instance = read(file)
    assert.deepEqual([instance.ballots.length, instance.projects.length, instance.voteType], [expected.n, expected.m, expected.type], file)
    assert.deepEqual(readPb(writePb(instance), file), instance, file)
    for (const [key, choice] of Object.entries(ofPabutools)) {
      if (!expected[key]) continue
      assert.deepEqual(winners(instance, choice), expected[key], `${file} ${key}`)
      compared += 1
    }
  }
  assert.ok(compared > 200)
})

test('equal shares and both completions choose the sets that equalshares.net chooses', { skip }, () => {
  // There its Add1 begins with whole units and asks another exhaustiveness of two elections; see the README.
  const apart = (file: string) => /Zabrze_2020_Osiedle_Tadeusza_Kotarbinskiego|Warszawa_2019_Las/.test(file)
  for (const [file, expected] of golden<Record<string, string[] | undefined>>('golden_equalshares_net.json')) {
    const instance = read(file)
    const same = (key: string, choice: Partial<Choice>) => {
      if (expected[key]) assert.deepEqual(winners(instance, { rule: 'mes', ties: ['min-cost', 'max-votes'], ...choice }).sort(), expected[key].toSorted(), `${file} ${key}`)
    }
    same('none_frac', {})
    same('none_float', {})
    if (!apart(file)) same('add1_frac', { completion: 'add1' })
    same('add1u_float', { completion: 'add1u' })
  }
})

test('the official winners of Świecie come out', { skip }, () => {
  const instance = read('Poland_Swiecie_2023.pb'), at = instance.projectColumns.indexOf('selected')
  const official = instance.projects.filter(({ cells }) => cells[at] === '1').map(({ id }) => id)
  assert.ok(official.length > 10)
  assert.deepEqual(winners(instance, { rule: 'mes', completion: 'add1' }).sort(), official.sort())
})

test('on every small election Add1 that leaps ends where Add1 that steps ends', { skip }, () => {
  for (const [file, { type }] of golden<{ type: string, mes_cost_add1?: string[] }>('golden_pabutools.json')) {
    const text = readFileSync(join(folder, 'files', file), 'utf8')
    if (text.length > 70_000 || type === 'ordinal') continue
    const instance = readPb(text, file)
    for (const utility of ['cost', 'cardinality', ...(type === 'cumulative' ? ['points' as const] : [])] as const) {
      const electorate = electorateOf(instance, utility), rule = new EqualShares(instance, electorate, tieOrder(instance, electorate.votes))
      for (const exhaustive of utility === 'cost' ? [true, false] : [true]) {
        const leapt = addOne(rule, { exhaustive }), stepped = addOneByStepping(rule, { exhaustive })
        assert.deepEqual([winnersOf(leapt), leapt.endowment], [winnersOf(stepped), stepped.endowment], `${file} ${utility}`)
      }
    }
  }
})
