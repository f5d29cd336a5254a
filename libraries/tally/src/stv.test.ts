import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { ballotsOf } from './ballots.ts'
import { readBlt } from './blt.ts'
import type { Election } from './blt.ts'
import { rankingsOf } from './equal-ranks.ts'
import { stvJson } from './stv-json.ts'
import { countStv, stvRules } from './stv.ts'
import type { StvRule } from './stv.ts'

const blt = (head: string, ballots: string[], names: string) => readBlt([head, ...ballots.map(ballot => `${ballot} 0`), '0', ...names.split(' ').map(name => `"${name}"`), '"small"'].join('\n'))
const elected = (election: Election, rule: StvRule) => stvJson(election, countStv(election, rule)).winners

test('Scotland: the surplus goes on at a value cut off after five decimals', () => {
  // 10 papers, 2 seats: quota 4. A has 7, surplus 3: each paper goes on at 3/7 = 0.42857.
  const election = blt('3 2', ['5 1 2', '2 1', '3 3'], 'A B C')
  const { stages, quota } = countStv(election, 'scotland')
  assert.equal(quota, '4.00000')
  const after = stages.find(({ action }) => action === 'Surplus transferred: A (3.00000)')
  assert.deepEqual([after?.votes.get(1), after?.nontransferable, after?.residual, after?.surplus], ['2.14285', '0.85714', '0.00001', '3.00000'])
  assert.deepEqual(elected(election, 'scotland'), ['A', 'C'])
})

test('those elected together stand by votes, then in the order of the file', () => {
  assert.deepEqual(elected(blt('4 3', ['4 1', '9 2', '4 3', '1 4'], 'A B C D'), 'meek-prf'), ['B', 'A', 'C'])
  assert.deepEqual(elected(blt('2 3', ['1 1', '2 2'], 'A B'), 'scotland'), ['B', 'A'])
})

test('a tie is broken by the most recent stage at which those tied differed, otherwise by the lot of the file', () => {
  const prior = countStv(blt('4 1', ['1 1 2', '2 2', '3 3', '5 4'], 'A B C D'), 'scotland')
  assert.ok(prior.stages.some(({ action }) => action === 'Break tie by prior stage (defeat low candidate): [B, C] -> B'))
  const lot = (head: string) => countStv(blt(head, ['2 1', '2 2', '3 3'], 'A B C'), 'scotland').stages.find(({ action }) => action.startsWith('Break tie'))?.action
  assert.equal(lot('3 1'), 'Break tie by lot (defeat low candidate): [A, B] -> A')
  assert.equal(lot('3 1\n[tie 2 1 3]'), 'Break tie by lot (defeat low candidate): [A, B] -> B')
})

test('equal ranks are split evenly in exact fractions and refused in decimals', () => {
  const election = blt('3 1', ['3 1=2=3', '2 2=3 1', '1 1'], 'A B C')
  assert.deepEqual([...countStv(election, 'meek-rational').stages[0]?.votes ?? []], [[0, '2.000000000000'], [1, '2.000000000000'], [2, '2.000000000000']])
  assert.deepEqual([...countStv(election, 'wigm-rational').stages[0]?.votes ?? []], [[0, '2.000000000000'], [1, '2.000000000000'], [2, '2.000000000000']])
  for (const rule of ['scotland', 'wigm-prf', 'meek-prf'] as const) assert.throws(() => countStv(election, rule), { code: 'EQUAL_RANKS', line: 2 })
})

test('papers that rank nobody who stands are not counted, and without any paper nothing is', () => {
  const election = blt('3 1\n-3', ['5 3', '4', '1 3 1', '2 2'], 'A B C')
  assert.deepEqual([countStv(election, 'scotland').papers, countStv(election, 'scotland').quota, elected(election, 'scotland')], [3, '2.00000', ['B']])
  assert.throws(() => countStv(blt('2 1\n-2', ['5 2'], 'A B'), 'scotland'), { code: 'NO_BALLOTS' })
})

test('WIGM names a tie of surpluses otherwise than Scotland does', () => {
  const election = blt('4 3', ['4 1 4', '4 2 4', '1 3', '2 4'], 'A B C D')
  const first = (rule: StvRule) => countStv(election, rule).stages.find(({ action }) => action.startsWith('Break tie'))?.action
  assert.equal(first('scotland'), 'Break tie by lot (largest surplus): [A, B] -> A')
  for (const rule of ['wigm-prf', 'wigm-rational'] as const) assert.equal(first(rule), 'Break tie (surplus): [A, B] -> A')
})

test('Belenios: blank papers count for the quota, and equal ranks are not known', () => {
  // 6 papers, 1 seat: quota 4, which 3 do not reach; without the blank ones it would be 3.
  const election = blt('2 1', ['3 1', '1 2 1', '2'], 'A B')
  const { quota, papers, stages } = countStv(election, 'belenios')
  assert.deepEqual([quota, papers, stages[0]?.nontransferable, stages[1]?.action], ['4.000000000000', 6, '2.000000000000', 'Lose: B'])
  assert.equal(countStv(election, 'scotland').stages[1]?.action, 'Elect, transfer pending: A')
  assert.throws(() => countStv(blt('2 1', ['3 1=2', '1 1'], 'A B'), 'belenios'), { code: 'EQUAL_RANKS', line: 2 })
  assert.throws(() => countStv(blt('2 1', ['10000001 1'], 'A B'), 'belenios'), { code: 'TOO_LARGE' })
})

test('Belenios: floating-point numbers decide as they do there, and a stage says so', () => {
  // 1 + 1/3 + 1/3 + 1/3 is less than 2 in floating-point numbers: D does not reach the quota. belenios-tool 2.0: E; F; A; B; C; D.
  const election = blt('6 2', ['1 5 1 6 4 2 3', '1 5 2 1 6 4 3', '1 3 6 2 1', '1 5 6 2 4 3 1', '1 4 6 5'], 'A B C D E F')
  const { stages, winners } = countStv(election, 'belenios')
  const actions = stages.map(({ action }) => action).filter(action => !/^(Transfer|Begin|Count)/.test(action))
  assert.deepEqual(actions, ['Win: E', 'TieLose: [F, B, A] -> F', 'Lose: F', 'Lose: A', 'Lose: B', 'Rounding decides; in fractions Win: [D] -> D', 'Lose: C', 'Win: D'])
  assert.deepEqual(winners, [4, 3])
  // In its order, what came from a winner lies before, what came from a loser after: B has 2.4, A 2.4000000000000004.
  const order = blt('4 2', ['1 2 4 1 3', '1 4 2 1 3', '1 3', '1 4 2 1', '2 4 3 1', '1 4 3', '1 2 4', '2 1 2 3'], 'A B C D')
  assert.ok(countStv(order, 'belenios').stages.some(({ action }) => action === 'Rounding decides; in fractions TieLose: [B, A] -> B'))
})

test('Meek in exact fractions ends where fractions grow long, and still knows a tie', () => {
  const election = blt('5 4', ['41 1 2 3 4', '41 1 2 3 5', '29 2 3 1 4', '29 2 3 1 5', '23 3 1 2 4', '23 3 1 2 5', '17 1 3 2 4', '17 1 3 2 5', '5 4', '5 5'], 'A B C D E')
  const { stages, winners } = countStv(election, 'meek-rational')
  assert.ok(stages.some(({ action }) => action === 'Break tie (defeat): [D, E] -> D'))
  assert.deepEqual(winners, [0, 1, 2, 4])
})

test('Meek in exact fractions counts to more decimals where 400 do not settle it', () => {
  // Nearly every vote is lost on the way, so that each step leaves far fewer decimals certain.
  const { stages, winners } = countStv(blt('6 5\n[tie 3 1 5 2 6 4]', ['1 1 2', '1 1 4 6'], 'A B C D E F'), 'meek-rational')
  const last = stages.at(-1)
  assert.deepEqual(winners, [0, 1, 3, 5, 4])
  assert.deepEqual([...last?.votes.values() ?? [], last?.quota], ['0.000000000068', '0.000000000068', '0.000000000000', '0.000000000068', '0.000000000000', '0.000000000068', '0.000000000045'])
})

test('the command line prints names, stages and totals, or where the file is wrong', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tally-')), 'a.blt')
  writeFileSync(file, '\uFEFF3 2\r\n4 1 2 0\r\n2 3 0\r\n0\r\n"甲"\r\n"乙"\r\n"丙"\r\n"选举"\r\n')
  const run = (...args: string[]) => {
    const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), 'stv', ...args], { encoding: 'utf8' })
    return { status, stdout }
  }
  const { status, stdout } = run(file, '--rule', 'scotland', '--json')
  const told = JSON.parse(stdout) as { winners: string[], stages: object[] }
  assert.deepEqual([status, told.winners, Object.keys(told)], [0, ['甲', '丙'], ['winners', 'stages']])
  assert.deepEqual(told.stages[1], {
    action: 'Elect, transfer pending: 甲', votes: { 甲: '4.00000', 乙: '0.00000', 丙: '2.00000' }, states: { 甲: 'Pending', 乙: 'Hopeful', 丙: 'Hopeful' }, nontransferable: '0.00000', residual: '0.00000', surplus: '0.00000',
  })
  assert.match(run(file, '--rule', 'meek-prf').stdout, /elected: 甲, 丙\n$/)
  const refused = run(file, '--rule', 'dice', '--json')
  assert.deepEqual([refused.status, (JSON.parse(refused.stdout) as { error: { code: string, field: string } }).error.code], [2, 'RULE_UNKNOWN'])
})

const elections = fc.record({
  candidates: fc.integer({ min: 1, max: 6 }),
  seats: fc.integer({ min: 1, max: 4 }),
  papers: fc.array(fc.record({ order: fc.array(fc.nat(5), { minLength: 1, maxLength: 6 }), weight: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 14 }),
}).map(({ candidates, seats, papers }): Election => ({
  title: '', seats, tiedLine: null, withdrawn: new Set<number>(),
  names: Array.from({ length: candidates }, (_, c) => `c${c}`),
  lot: Array.from({ length: candidates }, (_, c) => c),
  ballots: ballotsOf(candidates, papers.map(({ order, weight }) => ({ weight, ranking: [...new Set(order.map(c => c % candidates))] }))),
}))

test('property: as many are elected as there are seats or candidates, and no vote is made or lost at any stage', () => {
  fc.assert(fc.property(elections, fc.constantFrom(...stvRules), (election, rule) => {
    const { stages, winners, papers } = countStv(election, rule)
    const able = rule === 'belenios' ? new Set(election.ballots.ranked).size : election.names.length
    assert.equal(new Set(winners).size, Math.min(election.seats, able))
    const last = stages.at(-1)
    for (const winner of winners) assert.equal(last?.states.get(winner), 'Elected')
    for (const stage of rule === 'meek-prf' ? stages.slice(-1) : stages) {
      const sum = [...stage.votes.values(), stage.nontransferable ?? '0', stage.residual].reduce((total, votes) => total + Number(votes), 0)
      assert.ok(Math.abs(sum - papers) < 1e-6, `${stage.action}: ${sum} of ${papers}`)
    }
  }), { numRuns: 300 })
})

test('property: equal papers apart or together, in any order, come to the same', () => {
  fc.assert(fc.property(elections, fc.constantFrom(...stvRules), (election, rule) => {
    const apart = rankingsOf(election.ballots).reverse().flatMap(({ ranking, weight }) => Array.from({ length: weight }, () => ({ ranking })))
    assert.deepEqual(countStv({ ...election, ballots: ballotsOf(election.names.length, apart) }, rule), countStv(election, rule))
  }), { numRuns: 150 })
})
