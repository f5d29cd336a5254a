import { jsonReader, parseJson } from '@gongzhi/bad-input'
import { ahp } from './ahp.ts'
import { criticWeights } from './critic.ts'
import type { Direction } from './decision-matrix.ts'
import { entropyWeights } from './entropy.ts'
import { readJudgement, readMatrix, readNumbers } from './read-numbers.ts'
import { tummalaLing } from './random-index.ts'
import { topsis } from './topsis.ts'
import { vikor } from './vikor.ts'

/** What one decision problem comes to. */
export type VectorResult = {
  entropy: number[], critic: number[], topsis_minmax: number[], topsis_vector: number[], vikor_v05: number[],
  ahp?: { weights: number[], cr: number },
}

/** One problem's answer. */
export type VectorAnswer = { id: string, result: VectorResult }

/**
 * Answers a list of decision problems ({"id","matrix","weights","types","ahp":{"matrix"}}; the pairwise judgements may be absent), or an
 * object that holds the list under `problems` or `vectors`. What the file expects is not looked at. Throws `BadInput` with file, line and field.
 */
export function answerVectors(text: string, file: string | null = null): VectorAnswer[] {
  const root = parseJson(text, file)
  const reader = jsonReader(text, file)
  const key = Array.isArray(root) ? undefined : 'problems' in reader.object(root, []) ? 'problems' : 'vectors'
  const start = key === undefined ? [] : [key]
  const list = reader.array(key === undefined ? root : (root as Record<string, unknown>)[key], start)
  if (list.length === 0) reader.refuse('PROBLEMS_EMPTY', 'there is no decision problem', start)
  const seen = new Set<string>()
  return list.map((item, at) => {
    const path = [...start, at]
    const problem = reader.object(item, path)
    const id = reader.text(problem.id, [...path, 'id'])
    if (seen.has(id)) reader.refuse('ID_TWICE', `the problem ${id} stands twice`, [...path, 'id'])
    seen.add(id)
    const matrix = readMatrix(reader, problem.matrix, [...path, 'matrix'])
    const weights = readNumbers(reader, problem.weights, [...path, 'weights'])
    const types = readNumbers(reader, problem.types, [...path, 'types']) as Direction[]
    const result: VectorResult = reader.at(path, () => ({
      entropy: entropyWeights(matrix),
      critic: criticWeights(matrix),
      topsis_minmax: topsis(matrix, weights, types, 'minmax'),
      topsis_vector: topsis(matrix, weights, types, 'vector'),
      vikor_v05: vikor(matrix, weights, types, { v: 0.5 }).q,
    }))
    if (problem.ahp === undefined || problem.ahp === null) return { id, result }
    const judged = [...path, 'ahp']
    const judgements = readMatrix(reader, reader.object(problem.ahp, judged).matrix, [...judged, 'matrix'], readJudgement(reader))
    const found = reader.at(judged, () => ahp(judgements, tummalaLing))
    return { id, result: { ...result, ahp: { weights: found.weights, cr: found.cr } } }
  })
}
