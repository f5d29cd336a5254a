import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { answerFile } from './answer.ts'
import { bootstrapRanks } from './bootstrap.ts'
import { defaultTree } from './default-tree.ts'
import { consistencyOf, explain } from './explain.ts'
import { indicatorsOf } from './tree.ts'
import { topsis } from './topsis.ts'
import { vikor } from './vikor.ts'
import { entropyWeights } from './entropy.ts'
import { criticWeights } from './critic.ts'

const answer = (file: object) => answerFile(JSON.stringify(file)).answer
const flat = (...leaves: object[]) => leaves.map((leaf, i) => ({ id: `i${i + 1}`, target: 100, ...leaf }))
const near = (found: readonly number[], wanted: readonly number[]) => found.forEach((x, i) => assert.ok(Math.abs(x - (wanted[i] as number)) < 1e-12, `${found} is not ${wanted}`))

test('positive, negative and interval indicators score as the handbook says', () => {
  const tree = flat({ target: 80 }, { direction: 'negative', target: 30 }, { direction: 'interval', best: [4, 12], limits: [0, 24] }, { direction: 'interval', best: [4, 8] })
  const scores = (values: number[]) => [0, 1, 2, 3].map(at => answer({ tree: [{ ...(tree[at] as object), id: 'x' }], units: ['u'], values: { u: { x: values[at] } } }).scores.u)
  assert.deepEqual(scores([60, 60, 3, 2]), [75, 50, 75, 50])
  assert.deepEqual(scores([90, 15, 12, 16]), [100, 100, 100, 50])
  assert.deepEqual(scores([0, 0, 30, 5]), [0, 100, 0, 100])
})

test('weights by hand are shares of their siblings on every level', () => {
  const tree = [{ id: 'a', weight: 3, children: [{ id: 'a1', weight: 1, target: 1 }, { id: 'a2', weight: 2, target: 1 }] }, { id: 'b', weight: 1, children: [{ id: 'b1', target: 1 }, { id: 'b2', target: 1 }] }]
  assert.deepEqual(answer({ tree, units: ['u'], values: { u: [1, 1, 1, 1] } }).weights, { a1: 0.25, a2: 0.5, b1: 0.125, b2: 0.125 })
})

test('missing figures: at least 80 % of the weight makes a total, one part in a thousand less does not', () => {
  const file = (weight: number) => ({ tree: flat({ weight }, { weight: 1000 - weight }), units: ['u', 'v'], values: { u: { i1: 50 }, v: { i1: 60, i2: 90 } } })
  const enough = answer(file(800))
  assert.deepEqual([enough.scores.u, enough.ranks.u, enough.missing], [50, 2, [{ unit: 'u', indicators: [{ id: 'i2', reason: 'absent' }], available: 0.8, scored: true }]])
  const short = answer(file(799))
  assert.deepEqual([short.scores.u, short.ranks, short.missing[0]?.scored], [null, { u: null, v: 1 }, false])
  assert.deepEqual(answer({ ...file(799), method: { least: 0.5 } }).ranks, { u: 2, v: 1 })
  const none = answer({ ...file(800), values: { u: {}, v: {} } })
  assert.deepEqual([none.ranks, none.intervals, none.missing.length], [{ u: null, v: null }, { i1: null, i2: null }, 2])
})

test('fewer than 10 answers are withheld and count as missing; fewer than 30 are marked', () => {
  const file = { tree: flat({}), units: ['a', 'b', 'c'], values: { a: { i1: { value: 50, n: 9 } }, b: { i1: { counts: [5, 5, 0, 0, 0] } }, c: { i1: { answers: [...Array.from({ length: 30 }, () => 40), null] } } } }
  const { answer: found, evaluated } = answerFile(JSON.stringify(file))
  assert.deepEqual(found.scores, { a: null, b: 90, c: 40 })
  assert.deepEqual(found.missing, [{ unit: 'a', indicators: [{ id: 'i1', reason: 'withheld' }], available: 0, scored: false }])
  assert.deepEqual(evaluated.forReference, [{ unit: 'b', indicator: 'i1', n: 10 }])
})

test('equal units are what the method says: decimals are compared exactly', () => {
  // In floating point 0.1 + 0.2 is not 0.3.
  const file = (ties: unknown) => ({ tree: [{ id: 'x', target: 1 }, { id: 'y', target: 1 }, { id: 'z', target: 1 }], units: ['p', 'q', 'r'], values: { p: [0.1, 0.2, 0], q: [0.3, 0, 0], r: [0, 0, 0.1] }, method: { ties } })
  assert.deepEqual(answer(file('shared')).ranks, { p: 1, q: 1, r: 3 })
  assert.deepEqual(answer(file('dense')).ranks, { p: 1, q: 1, r: 2 })
  assert.deepEqual(answer(file(['q', 'p'])).ranks, { p: 2, q: 1, r: 3 })
  assert.throws(() => answer(file('refuse')), { code: 'TIE_REFUSED' })
  assert.throws(() => answer(file(['q'])), { code: 'TIE_UNLISTED' })
  assert.deepEqual(answer({ tree: flat({}, {}), units: ['p', 'q'], values: { p: [5, 5], q: [5, 5] }, method: 'vikor' }).ranks, { p: 1, q: 1 })
})

test('TOPSIS, VIKOR, entropy and CRITIC in a file are those of the library', () => {
  const matrix = [[7, 3, 4], [2, 8, 6], [5, 5, 1], [9, 1, 2]]
  const file = (method: unknown) => answer({ tree: flat({ weight: 5, target: null }, { weight: 3, type: -1 }, { weight: 2, type: 'benefit' }), units: ['a', 'b', 'c', 'd'], values: matrix, method })
  const [weights, types] = [[0.5, 0.3, 0.2], [1, -1, 1] as (1 | -1)[]]
  near(Object.values(file('topsis_minmax').scores) as number[], topsis(matrix, weights, types, 'minmax'))
  near(Object.values(file({ ranking: 'topsis', normalisation: 'vector' }).scores) as number[], topsis(matrix, weights, types, 'vector'))
  near(Object.values(file({ ranking: 'vikor', v: 0.3 }).scores) as number[], vikor(matrix, weights, types, { v: 0.3 }).q)
  near(Object.values(file('entropy').weights), entropyWeights(matrix))
  near(Object.values(file('critic+vikor').weights), criticWeights(matrix))
  const product = weights.map((weight, j) => weight * (entropyWeights(matrix)[j] ?? 0))
  near(Object.values(file('combined').weights), product.map(part => part / product.reduce((a, b) => a + b)))
  near(Object.values(file({ combine: { of: ['hand', 'critic'], parts: [3, 1] } }).weights), weights.map((weight, j) => 0.75 * weight + 0.25 * (criticWeights(matrix)[j] ?? 0)))
})

test('AHP weighs the branches that have judgements, and says which to reconsider', () => {
  const tree = [{ id: 'a', children: flat({ weight: 1 }, { weight: 3 }) }, { id: 'b', target: 1 }, { id: 'c', target: 1 }]
  const file = JSON.stringify({ tree, units: ['u', 'v'], values: { u: [1, 2, 1, 0], v: [2, 1, 0, 1] }, method: { weights: 'ahp', randomIndex: 'saaty', judgements: { root: [[1, '2', 2], ['1/2', 1, 9], ['1/2', '1/9', 1]] } } })
  const { answer: found, evaluated, evaluation } = answerFile(file)
  const [root] = consistencyOf(evaluation, evaluated)
  assert.ok(root && root.cr > 0.1 && !root.acceptable && root.reconsider.length === 3)
  assert.deepEqual([root.randomIndex, root.branch], ['saaty', 'root'])
  assert.ok(Math.abs((found.weights.i2 as number) / (found.weights.i1 as number) - 3) < 1e-12)
})

test('an emergency is judged by its own indicators', () => {
  const file = (phase: string) => answer({ tree: flat({}, { phase: 'emergency' }), units: ['u'], values: { u: [40, 90] }, method: { phase } })
  assert.deepEqual([file('everyday').scores.u, file('emergency').scores.u, file('both').scores.u], [40, 90, 65])
  assert.deepEqual(Object.keys(file('emergency').weights), ['i2'])
})

test('intervals: the classical case by hand', () => {
  // a leads while 60 w + 40 (1 - w) >= 50, that is w >= 1/2; at 1/2 the place is shared.
  const found = answer({ tree: flat({ weight: 7 }, { weight: 3 }), units: ['a', 'b'], values: { a: [60, 40], b: [50, 50] } })
  assert.deepEqual(found.intervals.i1, { low: 0.5, high: 1, lowExact: '1/2', highExact: '1', lowChallengers: ['b'], highChallengers: [] })
  assert.deepEqual(found.intervals.i2, { low: 0, high: 0.5, lowExact: '0', highExact: '1/2', lowChallengers: [], highChallengers: ['b'] })
})

test('intervals: where an order of ties decides, it says whose first place is to stay', () => {
  const file = (ties: unknown) => answer({ tree: flat({}, {}), units: ['a', 'b'], values: { a: [60, 40], b: [40, 60] }, method: { ties } }).intervals.i1
  assert.deepEqual([file('shared')?.low, file('shared')?.high], [0.5, 0.5])
  assert.deepEqual([file(['a', 'b'])?.low, file(['a', 'b'])?.high], [0.5, 1])
  assert.deepEqual([file(['b', 'a'])?.low, file(['b', 'a'])?.high], [0, 0.5])
})

test('a rank reversal is told: without the outlier, two others change places', () => {
  const file = { tree: flat({ target: null }, { target: null }), units: ['a', 'b', 'c'], values: { a: [10, 60], b: [40, 40], c: [0, 0] }, method: 'topsis-minmax' }
  const found = [[100, 0], [0, 100], [500, 1]].map(c => { const { evaluation } = answerFile(JSON.stringify({ ...file, values: { ...file.values, c } })); return explain(evaluation).reversals.reversals })
  assert.ok(found.flat().some(({ without, a, b }) => without === 'c' && a === 'a' && b === 'b'))
  const { evaluation } = answerFile(JSON.stringify({ ...file, tree: flat({}, {}), method: 'sum' }))
  assert.deepEqual(explain(evaluation).reversals, { reversals: [], undefinedWithout: [] })
})

test('ranks under repeated drawing: the same seed gives the same, and a clear lead stays', () => {
  const answers = (n: number, high: number) => ({ answers: Array.from({ length: n }, (_, i) => (i % 2 ? high : high - 20)) })
  const file = { tree: flat({}), units: ['a', 'b', 'c'], values: { a: { i1: answers(60, 100) }, b: { i1: answers(60, 70) }, c: { i1: answers(60, 69) } } }
  const draw = (seed: string, of: 'answers' | 'indicators' = 'answers') => bootstrapRanks(answerFile(JSON.stringify(file)).evaluation, { seed, draws: 200, of })
  assert.deepEqual(draw('7'), draw('7'))
  assert.notDeepEqual(draw('7'), draw('8'))
  const [a, b, c] = draw('7')
  assert.deepEqual([a?.parts, a?.low, a?.high], [[1, 0, 0], 1, 1])
  assert.ok((b?.parts[1] ?? 0) > 0.5 && (c?.parts[1] ?? 0) > 0.1)
  assert.deepEqual(draw('7', 'indicators').map(one => one.parts[one.rank - 1]), [1, 1, 1])
})

test('counts of whole cities are read as such, and more draws than can be made are refused', () => {
  const file = { tree: flat({}), units: ['a', 'b'], values: { a: { i1: { counts: [900_000_000, 0, 0, 0, 100_000_000] } }, b: { i1: { counts: [10, 10, 10, 0, 0] } } } }
  const { answer: found, evaluation } = answerFile(JSON.stringify(file))
  assert.deepEqual(found.scores, { a: 90, b: 80 })
  assert.throws(() => bootstrapRanks(evaluation, { seed: '1', draws: 10, of: 'answers' }), { code: 'DRAWS_TOO_MANY', field: 'method.bootstrap.draws' })
  // Counts are drawn as the same answers one by one would be.
  const draw = (one: object) => bootstrapRanks(answerFile(JSON.stringify({ ...file, values: { a: { i1: { value: 79 } }, b: { i1: one } } })).evaluation, { seed: '3', draws: 100, of: 'answers' })
  const spread = draw({ counts: [10, 10, 10, 0, 0] })
  assert.deepEqual(spread, draw({ answers: [100, 80, 60].flatMap(value => Array.from({ length: 10 }, () => value)) }))
  assert.ok((spread[0]?.parts[0] ?? 0) > 0.1 && (spread[0]?.parts[1] ?? 0) > 0.1)
})

test('the values may be rows or a matrix, in any order', () => {
  const tree = flat({}, {})
  const byName = answer({ tree, units: ['u', 'v'], values: { v: { i2: 1, i1: 2 }, u: { i1: 3, i2: 4 } } })
  assert.deepEqual(answer({ tree: { children: tree }, units: [{ id: 'u' }, { id: 'v' }], values: [[3, 4], [2, 1]] }), byName)
  assert.deepEqual(answer({ tree, units: ['u', 'v'], values: [{ unit: 'v', indicator: 'i2', value: 1 }, { unit: 'u', indicator: 'i2', value: 4 }, { unit: 'v', indicator: 'i1', value: 2 }, { unit: 'u', indicator: 'i1', value: 3, n: 40 }] }), byName)
})

const good = { tree: flat({}, {}), units: ['u', 'v'], values: { u: { i1: 1, i2: 2 }, v: { i1: 3, i2: 4 } }, method: {} as unknown }
test('keys of the file itself stay unless one slip makes them another', () => {
  assert.deepEqual(answer({ ...good, title: 'a year', tree: flat({ description: 'x', colour: 'red' }, { tags: [] }) }), answer(good))
})

const broken: [change: object, code: string, field: string][] = [
  [{ tree: 'none' }, 'TREE_UNKNOWN', 'tree'], [{ tree: [] }, 'CHILDREN_EMPTY', 'tree'], [{ tree: undefined }, 'OBJECT_EXPECTED', 'tree'],
  [{ tree: flat({}, { id: 'i1' }) }, 'ID_TWICE', 'tree[1].id'], [{ tree: flat({ weight: -1 }, {}) }, 'WEIGHT_NEGATIVE', 'tree[0].weight'],
  [{ tree: flat({ direction: 'up' }, {}) }, 'SENSE_UNKNOWN', 'tree[0].direction'], [{ tree: flat({ direction: 'interval' }, {}) }, 'INTERVAL_MISSING', 'tree[0]'],
  [{ tree: flat({ direction: 'interval', best: [3, 1] }, {}) }, 'INTERVAL_ORDER', 'tree[0].best'], [{ tree: flat({ source: 'X' }, {}) }, 'SOURCE_UNKNOWN', 'tree[0].source'],
  [{ tree: flat({ wieght: 3 }, {}) }, 'KEY_UNKNOWN', 'tree[0].wieght'], [{ methods: 'topsis' }, 'KEY_UNKNOWN', 'methods'], [{ values: { u: { i1: { Value: 3 } } } }, 'KEY_UNKNOWN', 'values.u.i1.Value'],
  [{ values: { u: { i1: { points: 3 } } } }, 'FIGURE_MALFORMED', 'values.u.i1'],
  [{ tree: flat({ pace: 'slow' }, {}) }, 'CHOICE_UNKNOWN', 'tree[0].pace'], [{ tree: flat({ weight: 1 }, {}) }, 'WEIGHT_MISSING', 'i2'], [{ tree: flat({ weight: 0 }, { weight: 0 }) }, 'WEIGHTS_ZERO', 'root'],
  [{ units: [] }, 'UNITS_EMPTY', 'units'], [{ units: ['u', 'u'] }, 'ID_TWICE', 'units[1]'], [{ values: { w: {} } }, 'UNIT_UNKNOWN', 'values.w'],
  [{ values: { u: { i3: 1 } } }, 'INDICATOR_UNKNOWN', 'values.u.i3'], [{ values: { u: { i1: '1' } } }, 'NUMBER_EXPECTED', 'values.u.i1'], [{ values: { u: { i1: -1, i2: 1 } } }, 'VALUE_NEGATIVE', 'values.u.i1'],
  [{ values: [[1, 2]] }, 'VALUES_LENGTH', 'values'], [{ values: [[1], [2, 3]] }, 'ROW_LENGTH', 'values[0]'], [{ values: { u: { i1: { counts: [1] } } } }, 'COUNTS_LENGTH', 'values.u.i1.counts'],
  [{ method: 'best' }, 'METHOD_UNKNOWN', 'method'], [{ method: { weigths: 'hand' } }, 'METHOD_KEY_UNKNOWN', 'method.weigths'], [{ method: { ranking: 'x' } }, 'METHOD_UNKNOWN', 'method.ranking'],
  [{ method: { v: 2 } }, 'RANGE', 'method.v'], [{ method: { weights: 'ahp' } }, 'JUDGEMENTS_MISSING', 'method'], [{ method: { judgements: { x: [[1]] } } }, 'BRANCH_UNKNOWN', 'method.judgements.x'],
  [{ method: { judgements: { root: [[1]] } } }, 'JUDGEMENTS_LENGTH', 'method.judgements.root'], [{ method: { judgements: { root: [[1, 2], [2, 1]] } } }, 'JUDGEMENTS_NOT_RECIPROCAL', 'method.judgements.root[1][0]'],
  [{ method: { judgements: { root: [[1, 'x'], [2, 1]] } } }, 'JUDGEMENT_MALFORMED', 'method.judgements.root[0][1]'], [{ method: { bootstrap: { draws: 3 } } }, 'TEXT_EXPECTED', 'method.bootstrap.seed'],
  [{ values: { u: { i1: 1, i2: 2 }, v: { i1: 1, i2: 2 } }, method: 'topsis' }, 'NO_DIFFERENCE', 'values'], [{ values: { u: { i1: 1, i2: 2 } }, method: 'entropy' }, 'TOO_FEW_ALTERNATIVES', 'values'],
  [{ values: { u: { i1: -1, i2: 2 }, v: { i1: 1, i2: 2 } }, method: 'entropy' }, 'VALUE_NOT_POSITIVE', 'values.u.i1'], [{ values: { u: [0, 1], v: [0, 2] }, method: 'topsis' }, 'COLUMN_ZERO', 'i1'],
]

test('a file that no honest answer can be given on is refused by code and field', () => {
  for (const [change, code, field] of broken) assert.throws(() => answerFile(JSON.stringify({ ...good, ...change }), 'f.json'), { code, field, file: 'f.json' }, `${code} ${field}`)
})

test('the command line prints the five parts, a report without --json, and ends with 2 on a broken file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'indicator-'))
  const run = (file: object | string, ...options: string[]) => {
    const name = join(folder, 'file.json')
    writeFileSync(name, typeof file === 'string' ? file : JSON.stringify(file, null, 1))
    return spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), name, ...options], { encoding: 'utf8' })
  }
  const values = Object.fromEntries(['u', 'v'].map((unit, i) => [unit, Object.fromEntries(indicatorsOf(defaultTree).map((leaf, j) => [leaf.id, (17 * j + 40 * i) % 90]))]))
  const { status, stdout } = run({ tree: 'default', units: ['u', 'v'], values, method: { weights: 'hand' } }, '--json')
  assert.equal(status, 0)
  const printed = JSON.parse(stdout) as { weights: Record<string, number>, ranks: Record<string, number> }
  assert.deepEqual(Object.keys(printed), ['weights', 'scores', 'ranks', 'intervals', 'missing'])
  assert.ok(Math.abs(Object.values(printed.weights).reduce((a, b) => a + b) - 1) < 1e-12)
  assert.deepEqual(Object.values(printed.ranks).sort(), [1, 2])
  assert.match(run(readFileSync(join(import.meta.dirname, '../examples/neighbourhoods.json'), 'utf8')).stdout, /Hill[\s\S]*the interval in which the first place stays[\s\S]*Lake: satisfied withheld/)
  const bad = run({ ...good, values: { u: { i1: 'x' } } }, '--json')
  const { error } = JSON.parse(bad.stdout) as { error: { code: string, line: number, field: string } }
  assert.deepEqual([bad.status, error.code, error.field], [2, 'NUMBER_EXPECTED', 'values.u.i1'])
  assert.ok(error.line > 1)
  const none = run('{"tree":', '--json')
  assert.deepEqual([none.status, (JSON.parse(none.stdout) as { error: { code: string } }).error.code], [2, 'JSON_MALFORMED'])
})
