import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BadInput } from '@gongzhi/bad-input'
import { writeFraction } from './decimal.ts'
import { electorateOf } from './electorate.ts'
import { preferences } from './comparison.ts'
import { fraction } from './fraction.ts'
import { lossesOf } from './losses.ts'
import { report } from './report.ts'
import { shareBudget } from './rule.ts'
import type { Choice } from './rule.ts'
import { small } from './testing/elections.ts'
import type { Small } from './testing/elections.ts'

const winners = (election: Small, choice: Choice) => {
  const instance = small(election)
  return shareBudget(instance, choice).winners.map(project => instance.projects[project]?.id).join(' ')
}
const times = (count: number, ballot: string) => Array.from({ length: count }, () => ballot)

// The running example of Lackner and Skowron, "Multi-Winner Voting with Approval Preferences" (Springer 2023): twelve voters, a committee of four.
const committee: Small = {
  budget: 4, costs: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 },
  ballots: [...times(3, 'a,b'), ...times(3, 'a,c'), ...times(2, 'a,d'), ...times(2, 'b,c,f'), 'e', 'g'],
}

test('the committee of the literature: loads of Phragmén, prices of equal shares', () => {
  const instance = small(committee)
  const phragmen = shareBudget(instance, { rule: 'phragmen' })
  assert.deepEqual(phragmen.rounds.map(({ project, rho }) => [instance.projects[project]?.id, rho]), [
    ['a', fraction(1n, 8n)], ['b', fraction(11n, 40n)], ['c', fraction(77n, 200n)], ['d', fraction(5n, 8n)],
  ])
  const mes = shareBudget(instance, { rule: 'mes', utility: 'cardinality' })
  assert.deepEqual(mes.rounds.map(({ project, rho }) => [instance.projects[project]?.id, rho]), [['a', fraction(1n, 8n)], ['b', fraction(1n, 5n)]])
  assert.equal(winners(committee, { rule: 'greedy' }), 'a b c d')
})

test('two thirds cannot take all of the money', () => {
  const village: Small = { budget: 90, costs: { north1: 30, north2: 30, north3: 30, south: 30 }, ballots: [...times(6, 'north1,north2,north3'), ...times(3, 'south')] }
  assert.equal(winners(village, { rule: 'greedy' }), 'north1 north2 north3')
  assert.equal(winners(village, { rule: 'mes' }), 'north1 north2 south')
})

test('who has not enough for an equal share gives all he has, and the others share the rest; streamlined, nobody gives less than the others', () => {
  const instance = small({ budget: 30, costs: { x: 8, y: 20 }, ballots: ['x,y', 'x,y', 'y'] })
  const rounds = (choice: Choice) => shareBudget(instance, { utility: 'cardinality', ...choice }).rounds.map(({ project, rho, payments }) => [instance.projects[project]?.id, rho, payments.map(({ ballots, each }) => [ballots, fraction(each.num, each.den)])])
  const first = ['x', fraction(4n), [[[0, 1], fraction(4n)]]]
  assert.deepEqual(rounds({ rule: 'mes' }), [first, ['y', fraction(8n), [[[2], fraction(8n)], [[0, 1], fraction(6n)]]]])
  assert.deepEqual(rounds({ rule: 'streamlined' }), [first])
  assert.deepEqual(rounds({ rule: 'streamlined', completion: 'add-opt' }), [['x', fraction(4n), [[[0, 1], fraction(4n)]]], ['y', fraction(20n, 3n), [[[0, 1, 2], fraction(20n, 3n)]]]])
})

test('free projects that somebody wants are funded, unwanted ones only by rules that go by the list', () => {
  const election: Small = { budget: 10, costs: { dear: 11, free: 0, unwanted: 5, paid: 4 }, ballots: ['free,paid,dear', 'paid'] }
  assert.equal(winners(election, { rule: 'mes' }), 'free paid')
  assert.equal(winners(election, { rule: 'greedy' }), 'free paid unwanted')
  assert.equal(winners(election, { rule: 'phragmen' }), 'free paid unwanted')
})

test('a great many voters with the same ballot are no hindrance', () => {
  const instance = small({ budget: 10, costs: { a: 4, b: 4 }, ballots: ['a,b', ...times(200_000, 'a')] })
  for (const rule of ['phragmen', 'mes', 'streamlined', 'greedy'] as const) assert.equal(shareBudget(instance, { rule }).rounds[0]?.payments.reduce((sum, { ballots }) => sum + ballots.length, 0) ?? 0, rule === 'greedy' ? 0 : 200_001)
})

test('Phragmén ends as soon as one of those tied for next does not fit', () => {
  const election: Small = { budget: 10, costs: { a: 4, b: 8, c: 4 }, ballots: ['a', 'b', 'b', 'c'] }
  assert.equal(winners(election, { rule: 'phragmen' }), 'a')
  assert.equal(winners(election, { rule: 'phragmen', ties: ['max-cost'] }), 'b')
})

test('ties go by the rules in the order given, by code point at last, or are refused', () => {
  const election: Small = { budget: 10, costs: { 'b': 10, 'B': 10, 'é': 10, '10': 10, '9': 10, '\u{1F600}': 10, '\uFF5E': 10 }, ballots: ['b,B,é,10,9,\u{1F600},\uFF5E'] }
  const first = (ties: Choice['ties']) => winners(election, { rule: 'mes', ...(ties ? { ties } : {}) })
  assert.equal(first(undefined), '10')
  assert.equal(first([{ explicit: ['\u{1F600}', '\uFF5E'] }]), '\u{1F600}')
  assert.equal(first([{ explicit: ['é'] }, 'lexico']), 'é')
  assert.throws(() => first(['max-votes', 'refuse']), error => error instanceof BadInput && error.code === 'TIE_REFUSED' && /10, 9, B, b, é, ～, 😀/u.test(error.message))
  assert.throws(() => first([{ explicit: ['nothing'] }]), error => error instanceof BadInput && error.code === 'TIE_PROJECT_UNKNOWN')
  assert.throws(() => first([{ explicit: ['b', 'b'] }]), error => error instanceof BadInput && error.code === 'TIE_PROJECT_TWICE')
  const costs: Small = { budget: 6, costs: { a: 3, b: 6, c: 2 }, ballots: ['a,b,c'] }
  assert.equal(winners(costs, { rule: 'mes', ties: ['max-cost'] }), 'b')
  assert.equal(winners(costs, { rule: 'mes', ties: ['min-cost'] }), 'c a')
  assert.equal(winners(costs, { rule: 'mes', ties: ['min-cost', 'refuse'] }), 'c a')
})

test('a difference that no double shows still decides', () => {
  const election: Small = { budget: '36028797018963980', costs: { a: '9007199254740993', b: '9007199254740992' }, ballots: ['a,b', 'a,b'] }
  assert.equal(winners(election, { rule: 'mes', utility: 'cardinality' }), 'b a')
  assert.throws(() => winners({ ...election, costs: { a: '9007199254740993', b: '9007199254740993' } }, { rule: 'mes', utility: 'cardinality', ties: ['refuse'] }), BadInput)
  // Exactly affordable, and one unit short of it.
  assert.equal(winners({ budget: '9007199254740993', costs: { a: '9007199254740993' }, ballots: times(3, 'a') }, { rule: 'mes' }), 'a')
  assert.equal(winners({ budget: '9007199254740993', costs: { a: '9007199254740994' }, ballots: times(3, 'a') }, { rule: 'mes' }), '')
})

test('points may have many decimals, as far as their sums stay exact', () => {
  const points = (...each: string[]): Small => ({ budget: 20, costs: { a: 15, b: 15 }, ballots: each.map(points => ['a,b', points] as const), voteType: 'cumulative' })
  assert.equal(winners(points('3.333333333334,3.333333333333', '3,3'), { rule: 'mes', utility: 'points' }), 'a')
  assert.equal(winners(points('3.333333333333,3.333333333334', '3,3'), { rule: 'mes', utility: 'points' }), 'b')
  assert.throws(() => winners(points('3.3333333333333333,3'), { rule: 'mes', utility: 'points' }), error => error instanceof BadInput && error.code === 'POINTS_TOO_LARGE')
  assert.throws(() => winners(points('1e300,3'), { rule: 'greedy', utility: 'points' }), error => error instanceof BadInput && error.code === 'POINTS_TOO_LARGE')
})

test('Add1 goes on without the exhaustive stop as long as the budget pays, Add1U gives the rest to the most votes', () => {
  const election: Small = { budget: 100, costs: { a: 60, b: 45, c: 30, d: 35 }, ballots: [...times(4, 'a,c'), ...times(3, 'b,d'), ...times(2, 'c'), 'd'] }
  for (const choice of [{}, { exhaustive: false }, { integral: true }]) assert.equal(winners(election, { rule: 'mes', completion: 'add1', ...choice }), 'c d')
  assert.equal(winners({ ...election, budget: 112 }, { rule: 'mes', completion: 'add1u' }), 'c d b')
  const votes: Small = { budget: 10, costs: { a: 7, b: 3, c: 2 }, ballots: ['a', 'b', 'b', 'c', 'c', 'c'] }
  assert.equal(winners(votes, { rule: 'mes' }), 'c b')
  assert.equal(winners({ ...votes, costs: { a: 7, b: 3, c: 2, z: 5 } }, { rule: 'mes', completion: 'add1u' }), 'c b z')
})

test('a project that nobody supports does not keep Add1 from stopping', () => {
  const election: Small = { budget: 38, costs: { a: 4, b: 4, c: 22, d: 17, unwanted: 7 }, ballots: ['a,b,c,d', ''] }
  assert.equal(winners(election, { rule: 'mes', completion: 'add1' }), 'a b d')
  assert.equal(winners(election, { rule: 'mes', completion: 'add1', exhaustive: false }), 'a b c')
})

test('voters without any winner count in the comparison', () => {
  const instance = small({ budget: 10, costs: { a: 10, b: 5, c: 5 }, ballots: ['a', 'a', 'a', 'b', 'c', 'b,c'] })
  const electorate = electorateOf(instance, 'cost')
  assert.deepEqual(preferences(electorate, [0], [1, 2], 'winners'), { first: 3, second: 3 })
  assert.deepEqual(preferences(electorate, [1], [0, 2], 'winners'), { first: 1, second: 4 })
  const split: Small = { budget: 12, costs: { big: 12, b: 3, c: 3, d: 3 }, ballots: [...times(5, 'big'), 'b,c', 'b,d', 'c,d', 'c'] }
  assert.equal(winners(split, { rule: 'mes' }), 'c')
  assert.equal(winners(split, { rule: 'mes', comparison: 'winners' }), 'big')
  assert.equal(winners({ ...split, ballots: split.ballots.slice(2) }, { rule: 'mes', comparison: 'any' }), 'c')
})

test('why a popular project lost is told: what its supporters had left, and where the rest went', () => {
  const instance = small({ budget: 90, costs: { pool: 80, path: 30, bench: 6 }, ballots: [...times(5, 'path,pool'), ...times(3, 'pool,bench'), 'bench'] })
  const outcome = shareBudget(instance, { rule: 'mes' })
  const [loss, ...others] = lossesOf(instance, electorateOf(instance, 'cost'), outcome)
  assert.equal(others.length, outcome.winners.length === 1 ? 1 : 0)
  assert.ok(loss)
  const words = report(instance, outcome)
  assert.match(words, /Not funded, by votes/)
  assert.match(words, new RegExp(`its supporters had ${writeFraction(loss.supportersHave ?? fraction(0n), 8)} left together`))
})
