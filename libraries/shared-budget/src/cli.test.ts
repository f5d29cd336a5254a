import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pbOf } from './testing/elections.ts'

const folder = mkdtempSync(join(tmpdir(), 'shared-budget-'))
after(() => rmSync(folder, { recursive: true }))
const file = join(folder, 'village.pb')
writeFileSync(file, pbOf({ budget: '90,5', costs: { north1: 30, north2: 30, north3: 30, south: 30 }, ballots: ['north1,north2,north3', 'north1,north2,north3', 'south', ''] }))
const run = (...args: string[]) => {
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, '../bin.mjs'), ...args], { encoding: 'utf8' })
  return { status, stdout, json: () => JSON.parse(stdout) as { winners: string[], rounds: { project: string, rho: string | null, payments: Record<string, string>, budgetLeft: string }[], leftover: string, error: Record<string, unknown> } }
}

test('one object with winners, rounds and what is left over', () => {
  const { status, stdout, json } = run(file, '--rule', 'mes', '--utility', 'cost', '--completion', 'add1', '--json')
  assert.equal(status, 0)
  assert.equal(stdout.trim().split('\n').length, 1)
  const { winners, rounds, leftover } = json()
  assert.deepEqual(Object.keys(json()), ['winners', 'rounds', 'leftover'])
  assert.deepEqual(winners, ['north1', 'north2', 'south'])
  assert.deepEqual(rounds[0], { project: 'north1', rho: '0.5', payments: { v0: '15', v1: '15' }, budgetLeft: '60.5' })
  assert.equal(leftover, '0.5')
})

test('the options reach the rules', () => {
  const explicit = join(folder, 'lot.txt')
  writeFileSync(explicit, 'north3\r\nnorth2, north1\n')
  const winners = (...args: string[]) => run(file, '--json', ...args).json().winners
  assert.deepEqual(winners('--rule', 'greedy'), ['north1', 'north2', 'north3'])
  assert.deepEqual(winners('--rule', 'greedy', '--ties', `max-votes,explicit:${explicit}`), ['north3', 'north2', 'north1'])
  assert.deepEqual(winners('--rule', 'phragmen'), ['north1', 'north2', 'south'])
  assert.deepEqual(winners('--rule', 'mes'), ['north1'])
  assert.deepEqual(winners('--rule', 'mes', '--completion', 'add1u', '--no-exhaustive', '--integral'), ['north1', 'north2', 'south'])
  assert.deepEqual(winners('--rule', 'mes', '--completion', 'add1', '--comparison'), ['north1', 'north2', 'north3'])
  assert.deepEqual(winners('--rule', 'streamlined', '--completion', 'add-opt'), ['north1', 'north2', 'south'])
})

test('bad input ends with 2 and one object that says what and where', () => {
  const refused = (...args: string[]) => {
    const { status, json } = run(...args)
    const { code, file, line, field } = json().error
    return [status, code, file, line, field]
  }
  const broken = join(folder, 'broken.pb')
  writeFileSync(broken, pbOf({ budget: 10, costs: { a: 'dear' }, ballots: ['a'] }))
  assert.deepEqual(refused(broken, '--rule', 'mes', '--json'), [2, 'COST_MALFORMED', broken, 7, 'cost'])
  assert.deepEqual(refused(join(folder, 'none.pb'), '--json').slice(0, 2), [2, 'FILE_UNREADABLE'])
  assert.deepEqual(refused(file, '--ties', 'refuse', '--json').slice(0, 2), [2, 'TIE_REFUSED'])
  assert.deepEqual(refused(file, '--utility', 'points', '--json'), [2, 'POINTS_NONE', file, null, 'utility'])
  assert.deepEqual(refused(file, '--rule', 'lottery', '--json'), [2, 'OPTION_UNKNOWN', null, null, 'rule'])
  assert.deepEqual(refused(file, '--ties', 'lexico,coin', '--json'), [2, 'OPTION_UNKNOWN', null, null, 'ties'])
  assert.deepEqual(refused(file, '--rule', 'greedy', '--completion', 'add1'), [2, 'COMPLETION_UNFIT', null, null, 'completion'])
  assert.deepEqual(refused('--json').slice(0, 2), [2, 'USAGE'])
  assert.deepEqual(refused(file, '--nonsense').slice(0, 2), [2, 'USAGE'])
})

test('without --json it reads as a report', () => {
  const { status, stdout } = run(file, '--rule', 'mes', '--completion', 'add1')
  assert.equal(status, 0)
  assert.match(stdout, /1\. north1: cost 30, 2 votes[^\n]*\n {5}2 voters paid 15 each/)
  assert.match(stdout, /- north3: cost 30, 2 votes\n {5}its supporters had [\d.]+ left together; they had spent 30 on north1 \(2 of them\)/)
})
