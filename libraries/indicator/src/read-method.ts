import { BadInput } from '@gongzhi/bad-input'
import type { JsonPath, JsonReader } from '@gongzhi/bad-input'
import { checkJudgements } from './ahp.ts'
import { compare, decimal, fraction, one } from './fraction.ts'
import type { BootstrapPlan, Combination, Method, Weighting } from './method.ts'
import { randomIndexTables, tummalaLing } from './random-index.ts'
import type { Ties } from './rank.ts'
import { checkKeys } from './read-keys.ts'
import { readJudgement, readMatrix } from './read-numbers.ts'
import { branchesOf } from './tree.ts'
import type { Branch } from './tree.ts'

/** Weights by hand, the weighted sum of scores, at least 4/5 of the weight, equal units share a rank. */
export const defaultMethod: Method = {
  weighting: 'hand', ranking: 'sum', normalisation: 'vector', v: fraction(1n, 2n), judgements: new Map(), prioritisation: 'eigenvector',
  randomIndex: tummalaLing, least: fraction(4n, 5n), ties: 'shared', phase: 'both',
}

const keys = ['weights', 'ranking', 'normalisation', 'v', 'judgements', 'prioritisation', 'randomIndex', 'combine', 'least', 'ties', 'phase', 'bootstrap']
const weightings: readonly Weighting[] = ['hand', 'ahp', 'entropy', 'critic']

/** Reads a method: an object, or a text of parts such as "entropy+topsis-minmax". Throws `BadInput`: `METHOD_UNKNOWN`, `METHOD_KEY_UNKNOWN` and so on. */
export function readMethod(reader: JsonReader, value: unknown, path: JsonPath, tree: Branch): Method {
  if (value === undefined || value === null) return defaultMethod
  if (typeof value === 'string') return readWords(reader, value, path)
  const method = reader.object(value, path)
  for (const key of Object.keys(method)) if (!keys.includes(key)) reader.refuse('METHOD_KEY_UNKNOWN', `a method has ${keys.join(', ')}, not ${key}`, [...path, key])
  const choice = <T extends string>(key: string, all: readonly T[], otherwise: T): T => {
    const given = method[key]
    if (given === undefined) return otherwise
    return all.find(one => one === given) ?? reader.refuse('METHOD_UNKNOWN', `${key} is ${all.join(' or ')}, not ${JSON.stringify(given)}`, [...path, key])
  }
  const weights = choice('weights', [...weightings, 'combined'], method.judgements === undefined ? method.combine === undefined ? 'hand' : 'combined' : 'ahp')
  const ranking = choice('ranking', ['sum', 'topsis', 'topsis-minmax', 'topsis-vector', 'vikor'], 'sum')
  const part = (key: string, otherwise: Method['v']) => {
    if (method[key] === undefined) return otherwise
    const found = decimal(reader.number(method[key], [...path, key]))
    return found.n < 0n || compare(found, one) > 0 ? reader.refuse('RANGE', `${key} lies between 0 and 1`, [...path, key]) : found
  }
  const table = choice('randomIndex', Object.keys(randomIndexTables), tummalaLing.name)
  const judgements = readJudgements(reader, method.judgements, [...path, 'judgements'], tree)
  if (weights === 'ahp' && judgements.size === 0) reader.refuse('JUDGEMENTS_MISSING', 'AHP needs pairwise judgements: "judgements": {branch: [[...]]}', path)
  return {
    ...defaultMethod,
    weighting: weights === 'combined' ? readCombination(reader, method.combine, [...path, 'combine']) : weights,
    ranking: ranking.startsWith('topsis') ? 'topsis' : ranking as 'sum' | 'vikor',
    normalisation: ranking === 'topsis-minmax' ? 'minmax' : ranking === 'topsis-vector' ? 'vector' : choice('normalisation', ['vector', 'minmax'], 'vector'),
    v: part('v', defaultMethod.v), least: part('least', defaultMethod.least), judgements,
    prioritisation: choice('prioritisation', ['eigenvector', 'geometric-mean'], 'eigenvector'),
    randomIndex: randomIndexTables[table] ?? tummalaLing,
    ties: Array.isArray(method.ties) ? method.ties.map((id, i) => reader.text(id, [...path, 'ties', i])) : choice<string>('ties', ['shared', 'dense', 'refuse'], 'shared') as Ties,
    phase: choice('phase', ['both', 'everyday', 'emergency'], 'both'),
    ...(method.bootstrap === undefined ? {} : { bootstrap: readBootstrap(reader, method.bootstrap, [...path, 'bootstrap']) }),
  }
}

function readWords(reader: JsonReader, text: string, path: JsonPath): Method {
  let method = defaultMethod
  for (const word of text.toLowerCase().split(/[\s+,]+/).map(word => word.replace('_', '-'))) {
    if (word === 'combined') method = { ...method, weighting: readCombination(reader, undefined, path) }
    else if (word !== 'ahp' && (weightings as readonly string[]).includes(word)) method = { ...method, weighting: word as Weighting }
    else if (word === 'sum' || word === 'vikor' || word === 'topsis') method = { ...method, ranking: word }
    else if (word === 'topsis-minmax' || word === 'topsis-vector') method = { ...method, ranking: 'topsis', normalisation: word === 'topsis-minmax' ? 'minmax' : 'vector' }
    else reader.refuse('METHOD_UNKNOWN', word === 'ahp' ? 'AHP needs judgements: write the method as an object' : `a method is made of hand, entropy, critic, combined and sum, topsis-vector, topsis-minmax, vikor, not ${JSON.stringify(word)}`, path)
  }
  return method
}

function readJudgements(reader: JsonReader, value: unknown, path: JsonPath, tree: Branch): Method['judgements'] {
  if (value === undefined || value === null) return new Map()
  // A bare matrix compares the first level.
  const byBranch = Array.isArray(value) ? { [tree.id]: value } : reader.object(value, path)
  return new Map(Object.entries(byBranch).map(([id, given]) => {
    const at = Array.isArray(value) ? path : [...path, id]
    const branch = branchesOf(tree).find(one => one.id === id || (id === 'root' && one === tree)) ?? reader.refuse('BRANCH_UNKNOWN', `the tree has no branch ${id}`, at)
    const matrix = readMatrix(reader, given, at, readJudgement(reader))
    if (matrix.length !== branch.children.length) reader.refuse('JUDGEMENTS_LENGTH', `${id} has ${branch.children.length} children, here are judgements of ${matrix.length}`, at)
    try {
      checkJudgements(matrix)
    } catch (error) {
      if (!(error instanceof BadInput)) throw error
      const steps = [...(error.field ?? '').matchAll(/\[(\d+)\]/g)].map(([, step]) => Number(step))
      reader.refuse(error.code, error.message, [...at, ...steps])
    }
    return [branch.id, matrix]
  }))
}

function readCombination(reader: JsonReader, value: unknown, path: JsonPath): Combination {
  if (value === undefined || value === null) return { of: ['hand', 'entropy'], by: 'product' }
  const given = Array.isArray(value) ? { of: value as unknown[] } : reader.object(value, path)
  checkKeys(reader, given, ['of', 'by', 'parts'], path)
  const of = reader.array(given.of, [...path, 'of']).map((name, i) => weightings.find(one => one === name) ?? reader.refuse('METHOD_UNKNOWN', `a weighting is ${weightings.join(', ')}, not ${JSON.stringify(name)}`, [...path, 'of', i]))
  if (of.length === 0) reader.refuse('COMBINATION_EMPTY', 'there is nothing to combine', [...path, 'of'])
  const by = given.by ?? (given.parts === undefined ? 'product' : 'mean')
  if (by !== 'product' && by !== 'mean') return reader.refuse('METHOD_UNKNOWN', `weights combine by product or mean, not ${JSON.stringify(by)}`, [...path, 'by'])
  if (given.parts === undefined) return { of, by }
  const parts = reader.array(given.parts, [...path, 'parts']).map((part, i) => decimal(reader.number(part, [...path, 'parts', i])))
  if (parts.length !== of.length || parts.some(part => part.n < 0n) || parts.every(part => part.n === 0n)) reader.refuse('PARTS_MALFORMED', 'there is one part per weighting, none below 0, not all 0', [...path, 'parts'])
  return { of, by, parts }
}

function readBootstrap(reader: JsonReader, value: unknown, path: JsonPath): BootstrapPlan {
  const plan = reader.object(value, path)
  checkKeys(reader, plan, ['seed', 'draws', 'of'], path)
  const of = plan.of ?? 'answers'
  if (of !== 'answers' && of !== 'indicators') return reader.refuse('METHOD_UNKNOWN', `answers or indicators are drawn again, not ${JSON.stringify(of)}`, [...path, 'of'])
  const seed = reader.text(plan.seed, [...path, 'seed'])
  if (seed.trim() === '') reader.refuse('SEED_EMPTY', 'a seed is a text that others can read', [...path, 'seed'])
  return { seed, draws: plan.draws === undefined ? 1000 : reader.whole(plan.draws, [...path, 'draws'], 1), of }
}
