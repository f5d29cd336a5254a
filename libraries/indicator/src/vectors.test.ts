import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { answerVectors } from './vectors.ts'
import type { VectorAnswer, VectorResult } from './vectors.ts'

const golden = join(import.meta.dirname, '../../../../shared/data/mcda/golden_pymcdm.json')
const absent = existsSync(golden) ? false : 'the shared folder with the decision problems is not here'
const cli = join(import.meta.dirname, 'cli.ts')

type Numbers = number | number[]
const near = (found: Numbers, wanted: Numbers, within = 1e-10): void => {
  const [a, b] = [[found].flat(), [wanted].flat()]
  assert.equal(a.length, b.length)
  a.forEach((x, i) => assert.ok(Math.abs(x - (b[i] as number)) <= within * Math.max(Math.abs(b[i] as number), 1e-6), `${x} is not ${b[i]}`))
}

test('the 20 golden problems come out within 1e-10, from the command line too', { skip: absent }, () => {
  const text = readFileSync(golden, 'utf8')
  const problems = JSON.parse(text) as (VectorResult & { id: string, ahp: { weights: number[], cr: number } })[]
  const answers = answerVectors(text)
  assert.deepEqual(answers.map(({ id }) => id), problems.map(({ id }) => id))
  answers.forEach(({ result }, i) => {
    const wanted = problems[i] as (typeof problems)[number]
    for (const key of ['entropy', 'critic', 'topsis_minmax', 'topsis_vector', 'vikor_v05'] as const) near(result[key], wanted[key])
    near(result.ahp?.weights ?? [], wanted.ahp.weights)
    near(result.ahp?.cr ?? NaN, wanted.ahp.cr)
  })
  const { status, stdout } = spawnSync(process.execPath, [cli, 'vectors', golden, '--json'], { encoding: 'utf8' })
  assert.equal(status, 0)
  assert.deepEqual(JSON.parse(stdout), { results: answers })
})

const problem = { id: 'a', matrix: [[1, 9, 3], [2, 5, 4], [4, 7, 1]], weights: [0.5, 0.3, 0.2], types: [1, -1, 1], ahp: { matrix: [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]] } }

test('what a file expects is not looked at, and judgements may be absent', () => {
  const { ahp: _, ...plain } = problem
  const one = answerVectors(JSON.stringify([{ ...problem, entropy: [9], critic: null }]))[0] as VectorAnswer
  near(one.result.ahp?.weights ?? [], [4 / 7, 2 / 7, 1 / 7])
  near(one.result.ahp?.cr ?? NaN, 0, 1e-3)
  assert.deepEqual(Object.keys(one.result), ['entropy', 'critic', 'topsis_minmax', 'topsis_vector', 'vikor_v05', 'ahp'])
  const { ahp: __, ...rest } = one.result
  assert.deepEqual(answerVectors(JSON.stringify({ problems: [plain] })), [{ id: 'a', result: rest }])
})

test('a degenerate problem is refused with code, line and field, and the command line ends with 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'indicator-'))
  const refused: [change: object, code: string, field: string][] = [
    [{ matrix: [[1, 9, 3], [2, 5, 3], [4, 7, 3]] }, 'CRITERION_CONSTANT', '[0].matrix[0][2]'],
    [{ matrix: [[1, 9, 3], [2, 5, 4], [4, 7, 0]] }, 'VALUE_NOT_POSITIVE', '[0].matrix[2][2]'],
    [{ matrix: [[1, 9, 3], [2, 5, -4], [4, 7, 1]] }, 'VALUE_NOT_POSITIVE', '[0].matrix[1][2]'],
    [{ matrix: [[1, 9, 3], [2, 5], [4, 7, 1]] }, 'ROW_LENGTH', '[0].matrix[1]'],
    [{ matrix: [[1, 9, 3]] }, 'TOO_FEW_ALTERNATIVES', '[0].matrix'],
    [{ matrix: [] }, 'MATRIX_EMPTY', '[0].matrix'],
    [{ matrix: [[]] }, 'MATRIX_EMPTY', '[0].matrix'],
    [{ matrix: [[1, 1, 1], [1, 1, 1]] }, 'NO_VARIATION', '[0].matrix'],
    [{ matrix: [[1, 9, 3], [2, null, 4], [4, 7, 1]] }, 'NUMBER_EXPECTED', '[0].matrix[1][1]'],
    [{ matrix: undefined }, 'LIST_EXPECTED', '[0].matrix'],
    [{ weights: [0.5, 0.5] }, 'WEIGHTS_LENGTH', '[0].weights'],
    [{ weights: [0.5, 0.3, 0.3] }, 'WEIGHTS_NOT_ONE', '[0].weights'],
    [{ weights: [0.5, 0.7, -0.2] }, 'WEIGHT_NEGATIVE', '[0].weights[2]'],
    [{ types: [1, -1] }, 'TYPES_LENGTH', '[0].types'],
    [{ types: [1, -1, 0] }, 'TYPE_UNKNOWN', '[0].types[2]'],
    [{ matrix: [[1, 9, 3], [1, 9, 4], [1, 9, 1]] }, 'CRITERION_CONSTANT', '[0].matrix[0][0]'],
    [{ ahp: { matrix: [[1, 2], [2, 1]] } }, 'JUDGEMENTS_NOT_RECIPROCAL', '[0].ahp.matrix[1][0]'],
    [{ ahp: { matrix: [[1, 0], [0, 1]] } }, 'JUDGEMENT_NOT_POSITIVE', '[0].ahp.matrix[0][1]'],
    [{ ahp: { matrix: [[1, 2], [0.5]] } }, 'JUDGEMENTS_NOT_SQUARE', '[0].ahp.matrix[1]'],
    [{ ahp: { matrix: [[2, 2], [0.5, 1]] } }, 'JUDGEMENTS_NOT_RECIPROCAL', '[0].ahp.matrix[0][0]'],
    [{ ahp: { matrix: Array.from({ length: 16 }, () => Array.from({ length: 16 }, () => 1)) } }, 'RANDOM_INDEX_UNKNOWN', '[0].ahp.matrix'],
    [{ id: 3 }, 'TEXT_EXPECTED', '[0].id'],
  ]
  for (const [change, code, field] of refused) {
    assert.throws(() => answerVectors(JSON.stringify([{ ...problem, ...change }], null, 1), 'f.json'), { code, field, file: 'f.json' }, `${code} ${field}`)
  }
  for (const empty of ['[]', '{"problems":[]}']) assert.throws(() => answerVectors(empty, 'f.json'), { code: 'PROBLEMS_EMPTY' })
  assert.throws(() => answerVectors(JSON.stringify([problem, problem])), { code: 'ID_TWICE', field: '[1].id' })
  const file = join(folder, 'vectors.json')
  writeFileSync(file, JSON.stringify([{ ...problem, types: [1, -1, 0] }], null, 1))
  const { status, stdout } = spawnSync(process.execPath, [cli, 'vectors', file, '--json'], { encoding: 'utf8' })
  assert.equal(status, 2)
  const { error } = JSON.parse(stdout) as { error: { code: string, file: string, line: number, field: string } }
  assert.deepEqual([error.code, error.file, error.field], ['TYPE_UNKNOWN', file, '[0].types[2]'])
  assert.match(readFileSync(file, 'utf8').split('\n')[error.line - 1] ?? '', /^\s+0$/)
})
