import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { answerFile } from './answer.ts'
import { bootstrapRanks } from './bootstrap.ts'
import { rake } from './raking.ts'
import { surveyMean } from './survey-mean.ts'

const folder = mkdtempSync(join(tmpdir(), 'indicator-'))
const file = (name: string, content: object | string): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 1))
  return path
}
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...args], { encoding: 'utf8' })
  assert.equal(stderr, '')
  return { status, stdout }
}
const answer = (...args: string[]): unknown => {
  const { status, stdout } = run(...args, '--json')
  assert.equal(status, 0, stdout)
  return JSON.parse(stdout)
}
const refusal = (...args: string[]): unknown[] => {
  const { status, stdout } = run(...args, '--json')
  assert.equal(status, 2, stdout)
  const { code, file: place, line, field } = (JSON.parse(stdout) as { error: { code: string, file: string | null, line: number | null, field: string | null } }).error
  return [code, place && place.slice(folder.length + 1), line, field]
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const people = Array.from({ length: 60 }, (_, i) => ({ sex: i % 3 ? 'w' : 'm', age: i % 5 ? 'o' : 'y', hood: i < 40 ? 'East' : i < 55 ? 'West' : 'Lake', house: `h${i >> 1}`, score: i % 7 === 6 ? '' : 20 * (i % 6), weight: 1 + i % 2 }))
const survey = file('survey.csv', `\uFEFFscore,hood,"sex",age,house,weight\r\n${people.map(one => [one.score, one.hood, `"${one.sex}"`, one.age, one.house, one.weight].join(',')).join('\r\n')}\r\n\r\n`)
const margins = file('margins.json', { sex: { m: 0.5, w: 0.5 }, age: { y: 30, o: 70 } })
const evaluation = { tree: [{ id: 'x', target: 100 }, { id: 'y', target: 100 }], units: ['p', 'q', 'r'], values: { p: [60, 40], q: [50, 50], r: [10, 100] } }

test('survey: the means of all and of each group, with what clusters cost; small groups are marked or withheld', () => {
  const found = answer('survey', survey, '--value', 'score', '--by', 'hood', '--cluster', 'house') as { all: object, groups: Record<string, object> }
  const answered = people.flatMap(one => (one.score === '' ? [] : [{ value: one.score as number, cluster: one.house, hood: one.hood }]))
  assert.deepEqual(found.all, plain({ unanswered: 8, publication: 'shown', ...surveyMean(answered) }))
  const west = answered.filter(({ hood }) => hood === 'West')
  assert.deepEqual(found.groups, plain({
    East: { unanswered: 5, publication: 'shown', ...surveyMean(answered.filter(({ hood }) => hood === 'East')) },
    Lake: { unanswered: 1, publication: 'withheld', n: 4 }, West: { unanswered: 15 - west.length, publication: 'for-reference', ...surveyMean(west) },
  }))
})

test('rake, and a survey by raked weights: the weights of the library, and how they came about', () => {
  const wanted = rake(people.map(({ sex, age, weight }) => ({ categories: { sex, age }, weight })), { sex: { m: 0.5, w: 0.5 }, age: { y: 30, o: 70 } })
  assert.deepEqual(answer('rake', survey, '--margins', margins, '--weight', 'weight'), plain(wanted))
  const { all, raking } = answer('survey', survey, '--value', 'score', '--margins', margins, '--weight', 'weight') as { all: { mean: number }, raking: object }
  const { weights, ...told } = wanted
  assert.deepEqual(raking, plain(told))
  assert.equal(all.mean, surveyMean(people.flatMap(({ score }, i) => (score === '' ? [] : [{ value: score as number, weight: weights[i] as number }]))).mean)
  const held = answer('rake', survey, '--margins', margins, '--cap', '1.2', '--rounds', '7') as { converged: boolean, rounds: number, greatest: number, capped: number }
  assert.deepEqual([held.converged, held.rounds, held.capped > 0, Math.abs(held.greatest - 1.2) < 1e-9], [false, 7, true, true])
  assert.match(run('rake', survey, '--margins', margins).stdout, /^weights: \[[\s\S]*converged: true\n/)
})

test('a survey that cannot be read is refused where it is broken', () => {
  const csv = (rows: string) => file('broken.csv', `score,sex,age,weight,house\n${rows}\n`)
  assert.deepEqual(refusal('survey', csv('1,m,y,1,h\n"1,5",m,y,1,h'), '--value', 'score'), ['NUMBER_EXPECTED', 'broken.csv', 3, 'score'])
  assert.deepEqual(refusal('survey', csv('1,m,y,0,h'), '--value', 'score', '--weight', 'weight'), ['WEIGHT_NOT_POSITIVE', 'broken.csv', 2, 'weight'])
  assert.deepEqual(refusal('survey', csv('1,m,y,1,'), '--value', 'score', '--cluster', 'house'), ['CELL_EMPTY', 'broken.csv', 2, 'house'])
  assert.deepEqual(refusal('survey', csv('1,m,y,1,h'), '--value', 'points'), ['COLUMN_MISSING', 'broken.csv', 1, 'points'])
  assert.deepEqual(refusal('survey', csv(',m,y,1,h'), '--value', 'score').slice(0, 2), ['ANSWERS_NONE', 'broken.csv'])
  assert.deepEqual(refusal('survey', csv(''), '--value', 'score'), ['RESPONDENTS_NONE', 'broken.csv', 1, null])
  assert.deepEqual(refusal('rake', csv('1,m,y,1,h\n1,x,y,1,h'), '--margins', margins), ['CATEGORY_UNKNOWN', 'broken.csv', 3, 'sex'])
  assert.deepEqual(refusal('rake', csv('1,m,y,1,h\n1,,y,1,h'), '--margins', margins), ['CATEGORY_MISSING', 'broken.csv', 3, 'sex'])
  assert.deepEqual(refusal('rake', csv('1,m,y,1,h'), '--margins', margins), ['CATEGORY_UNANSWERED', 'margins.json', 4, 'sex.w'])
  assert.deepEqual(refusal('rake', survey, '--margins', file('many.json', '{"sex": {"m": 400, "w": 600},\n"age": {"y": 300, "o": 600}}')), ['MARGINS_DISAGREE', 'many.json', 2, 'age'])
  assert.deepEqual(refusal('rake', survey, '--margins', file('word.json', '{"sex": {"m": "half"}}')), ['NUMBER_EXPECTED', 'word.json', 1, 'sex.m'])
  assert.deepEqual(refusal('rake', survey), ['USAGE', null, null, 'margins'])
  assert.deepEqual(refusal('survey', survey, '--value', 'score', '--cap', '3'), ['USAGE', null, null, 'cap'])
})

test('sensitivity: intervals of leaves and branches, reversals, and whose first place it is', () => {
  const path = file('evaluation.json', { ...evaluation, method: 'topsis-minmax' })
  const found = answer('sensitivity', path) as { first: string[], intervals: object, branchIntervals: object, reversals: unknown[], undefinedWithout: unknown[] }
  assert.deepEqual(Object.keys(found), ['first', 'intervals', 'branchIntervals', 'reversals', 'undefinedWithout'])
  const { answer: whole } = answerFile(JSON.stringify({ ...evaluation, method: 'topsis-minmax' }))
  assert.deepEqual(found.intervals, plain(whole.intervals))
  assert.deepEqual(found.first, evaluation.units.filter(unit => whole.ranks[unit] === 1))
})

test('bootstrap: ranks drawn again from the seed that is given', () => {
  const path = file('evaluation.json', evaluation)
  const plan = { seed: 'today', draws: 40, of: 'indicators' } as const
  assert.deepEqual(answer('bootstrap', path, '--seed', 'today', '--draws', '40', '--of', 'indicators'), plain({ ...plan, ranks: bootstrapRanks(answerFile(JSON.stringify(evaluation)).evaluation, plan) }))
  assert.deepEqual(refusal('bootstrap', path), ['USAGE', null, null, 'seed'])
  assert.deepEqual(refusal('bootstrap', path, '--seed', '1', '--draws', 'many'), ['NUMBER_EXPECTED', null, null, 'draws'])
  assert.deepEqual(refusal('bootstrap', path, '--seed', '1').slice(0, 2), ['ANSWERS_NONE', 'evaluation.json'])
})

test('ahp: weights by either method with the table that is named, and which judgement to reconsider', () => {
  const path = file('judgements.json', '{"matrix": [[1, 3, "1/3"],\n["1/3", 1, 3],\n[3, "1/3", 1]]}')
  const found = answer('ahp', path, '--random-index', 'saaty', '--by', 'geometric-mean') as { cr: number, randomIndex: string, acceptable: boolean, reconsider: unknown[] }
  assert.ok(Math.abs(found.cr - 2 / 3 / 0.58) < 1e-12 && !found.acceptable && found.reconsider.length === 3)
  assert.deepEqual(refusal('ahp', file('judgements.json', '[[1, 2],\n[2, 1]]')), ['JUDGEMENTS_NOT_RECIPROCAL', 'judgements.json', 2, '[1][0]'])
  assert.deepEqual(refusal('ahp', file('judgements2.json', '{"names": ["a"], "matrix": [[1, 2], [0.5, 1]]}')), ['NAMES_LENGTH', 'judgements2.json', 1, 'names'])
  assert.deepEqual(refusal('ahp', path, '--by', 'guess'), ['USAGE', null, null, 'by'])
})

test('the examples are answered', () => {
  const at = (name: string) => join(import.meta.dirname, '../examples', name)
  const survey = answer('survey', at('survey.csv'), '--value', 'score', '--by', 'hood', '--cluster', 'house', '--margins', at('margins.json')) as { groups: Record<string, { publication: string }>, raking: { converged: boolean } }
  assert.deepEqual([Object.entries(survey.groups).map(([name, { publication }]) => `${name} ${publication}`), survey.raking.converged], [['East for-reference', 'Lake withheld', 'West for-reference'], true])
  const house = answer('ahp', at('house.json'), '--random-index', 'saaty') as { weights: number[], reconsider: { i: string, j: string }[] }
  assert.deepEqual([house.weights.indexOf(Math.max(...house.weights)), house.reconsider[0]?.i, house.reconsider[0]?.j], [7, 'neighbourhood', 'condition'])
  assert.deepEqual((answer('sensitivity', at('neighbourhoods.json')) as { first: string[] }).first, ['Hill'])
})

test('sample-size, tree and help; VIKOR is answered with its compromise', () => {
  assert.deepEqual(answer('sample-size', '--margin', '0.05', '--population', '1000'), { answers: 278 })
  assert.deepEqual(refusal('sample-size', '--margin', '5%'), ['NUMBER_EXPECTED', null, null, 'margin'])
  assert.equal((answer('tree', 'emergency') as { id: string }).id, 'emergency-response')
  assert.match(run('tree').stdout, /F22 .* \(20 hours per volunteer; .*own choice/)
  assert.deepEqual(refusal('tree', 'toString'), ['TREE_UNKNOWN', null, null, 'FILE'])
  assert.match(run('--help').stdout, /^indicator FILE\.json[\s\S]*indicator rake /)
  const { compromise } = answer(file('vikor.json', { ...evaluation, values: { ...evaluation.values, r: [10, 45] }, method: 'vikor' })) as { compromise: object }
  assert.deepEqual(compromise, { set: ['q'], advantage: true, stability: true })
  for (const args of [[], ['a.json', 'b.json'], ['vectors'], ['rake', 'a', 'b'], ['--seed', '3', 'a.json'], ['tree', '--explain']]) assert.equal(refusal(...args)[0], 'USAGE')
})
