import { BadInput, jsonReader, parseJson } from '@gongzhi/bad-input'
import { readText } from '@gongzhi/bad-input/cli'
import { ahp } from './ahp.ts'
import { answerFile } from './answer.ts'
import { bootstrapRanks } from './bootstrap.ts'
import { consistencyOf, explain, reconsiderOf } from './explain.ts'
import { rake } from './raking.ts'
import { randomIndexTables } from './random-index.ts'
import { readJudgement, readMatrix } from './read-numbers.ts'
import { atSurvey, readMargins, readSurvey } from './read-survey.ts'
import { linesOf, report, treeLines } from './report.ts'
import { sampleSize } from './sample-size.ts'
import { surveyOf } from './survey.ts'
import { shippedTrees } from './default-tree.ts'
import { answerVectors } from './vectors.ts'

/** Options as they stand on the command line. */
type Options = Readonly<Record<string, string | boolean | undefined>>

/** A verb of the command line: its options that take a text, whether it needs a file, and what it prints. */
export type Verb = { readonly usage: string, readonly texts: readonly string[], readonly file: boolean, readonly run: (file: string, options: Options, json: boolean) => string }

const text = (options: Options, key: string): string | undefined => {
  const found = options[key]
  if (found === '') throw new BadInput('USAGE', `--${key} is empty`, { field: key })
  return typeof found === 'string' ? found : undefined
}

const number = (options: Options, key: string): number | undefined => {
  const found = text(options, key)
  if (found === undefined) return undefined
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(found) || !Number.isFinite(Number(found))) throw new BadInput('NUMBER_EXPECTED', `--${key} is a number, not ${JSON.stringify(found)}`, { field: key })
  return Number(found)
}

const choice = <T extends string>(options: Options, key: string, all: readonly T[]): T | undefined => {
  const found = text(options, key)
  return found === undefined ? undefined : all.find(one => one === found) ?? (() => { throw new BadInput('USAGE', `--${key} is ${all.join(' or ')}, not ${found}`, { field: key }) })()
}

const needed = <T>(found: T | undefined, key: string): T => {
  if (found === undefined) throw new BadInput('USAGE', `--${key} is missing`, { field: key })
  return found
}

/** Without the keys that nothing was said of. */
const said = <T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }

const printed = (answer: object, json: boolean): string => (json ? JSON.stringify(answer) : linesOf(answer).join('\n'))

/** The evaluation of a file, which needs no verb. */
export const evaluation: Verb = {
  usage: 'indicator FILE.json [--json [--explain]]', texts: [], file: true,
  run: (file, options, json) => {
    const { answer, evaluated, evaluation: given, reader } = answerFile(readText(file), file)
    const explained = () => reader.at([], () => explain(given, evaluated))
    if (!json) return report(answer, evaluated, explained())
    if (options.explain === true) return JSON.stringify({ ...answer, explanation: explained() })
    // What the method itself asks for is answered too.
    const { bootstrap, ranking } = given.method
    return JSON.stringify({
      ...answer,
      ...(evaluated.consistency.size > 0 ? { consistency: consistencyOf(given, evaluated) } : {}),
      ...(ranking === 'vikor' ? { compromise: evaluated.compromise } : {}),
      ...(bootstrap ? { bootstrap: reader.at([], () => bootstrapRanks(given, bootstrap)) } : {}),
    })
  },
}

export const verbs: Readonly<Record<string, Verb>> = {
  vectors: {
    usage: 'indicator vectors FILE [--json]', texts: [], file: true,
    run: (file, _, json) => {
      const results = answerVectors(readText(file), file)
      return json ? JSON.stringify({ results }) : linesOf(Object.fromEntries(results.map(({ id, result }) => [id, result]))).join('\n')
    },
  },
  sensitivity: {
    usage: 'indicator sensitivity FILE.json [--json]', texts: [], file: true,
    run: (file, _, json) => {
      const { answer, evaluated, evaluation: given, reader } = answerFile(readText(file), file)
      const { branchIntervals, reversals } = reader.at([], () => explain({ ...given, method: { ...given.method, bootstrap: undefined } }, evaluated))
      const first = evaluated.units.flatMap(({ id, rank }) => (rank === 1 ? [id] : []))
      return printed({ first, intervals: answer.intervals, branchIntervals, ...reversals }, json)
    },
  },
  bootstrap: {
    usage: 'indicator bootstrap FILE.json --seed TEXT [--draws N] [--of answers|indicators] [--json]', texts: ['seed', 'draws', 'of'], file: true,
    run: (file, options, json) => {
      const { evaluation: given, reader } = answerFile(readText(file), file)
      const planned = given.method.bootstrap
      const draws = number(options, 'draws') ?? planned?.draws ?? 1000
      if (!(Number.isSafeInteger(draws) && draws > 0)) throw new BadInput('WHOLE_NUMBER_EXPECTED', `--draws is a whole number above 0, not ${draws}`, { field: 'draws' })
      const plan = { seed: needed(text(options, 'seed') ?? planned?.seed, 'seed'), draws, of: choice(options, 'of', ['answers', 'indicators']) ?? planned?.of ?? 'answers' }
      return printed({ ...plan, ranks: reader.at([], () => bootstrapRanks(given, plan)) }, json)
    },
  },
  ahp: {
    usage: `indicator ahp FILE.json [--by eigenvector|geometric-mean] [--random-index ${Object.keys(randomIndexTables).join('|')}] [--json]`, texts: ['by', 'random-index'], file: true,
    run: (file, options, json) => {
      const table = randomIndexTables[choice(options, 'random-index', Object.keys(randomIndexTables)) ?? 'tummala-ling'] as typeof randomIndexTables[string]
      const by = choice(options, 'by', ['eigenvector', 'geometric-mean']) ?? 'eigenvector'
      const content = readText(file), root = parseJson(content, file), reader = jsonReader(content, file)
      const path = Array.isArray(root) ? [] : ['matrix']
      const { matrix, names } = Array.isArray(root) ? { matrix: root, names: undefined } : reader.object(root, [])
      const judgements = readMatrix(reader, matrix, path, readJudgement(reader))
      const found = reader.at(path, () => inside(() => ahp(judgements, table, by)))
      const named = names === undefined ? judgements.map((_, i) => i) : reader.array(names, ['names']).map((name, i) => reader.text(name, ['names', i]))
      if (named.length !== judgements.length) reader.refuse('NAMES_LENGTH', `there are ${judgements.length} things compared and ${named.length} names`, ['names'])
      const { acceptable, reconsider } = reconsiderOf(found, judgements, table)
      return printed({ by, ...found, acceptable, reconsider: reconsider.map(one => ({ ...one, i: named[one.i], j: named[one.j] })) }, json)
    },
  },
  survey: {
    usage: 'indicator survey FILE.csv --value COLUMN [--weight COLUMN] [--stratum COLUMN] [--cluster COLUMN] [--by COLUMN] [--margins FILE.json [--cap N] [--rounds N] [--tolerance N]] [--json]',
    texts: ['value', 'weight', 'stratum', 'cluster', 'by', 'margins', 'cap', 'rounds', 'tolerance'], file: true,
    run: (file, options, json) => {
      const { rows, raked } = rakedSurvey(file, options, { value: needed(text(options, 'value'), 'value'), stratum: text(options, 'stratum'), cluster: text(options, 'cluster'), by: text(options, 'by') })
      const { weights = rows.map(row => row.weight ?? 1), ...raking } = raked ?? {}
      return printed({ ...surveyOf(rows, weights, file), ...(raked ? { raking } : {}) }, json)
    },
  },
  rake: {
    usage: 'indicator rake FILE.csv --margins FILE.json [--weight COLUMN] [--cap N] [--rounds N] [--tolerance N] [--json]', texts: ['margins', 'weight', 'cap', 'rounds', 'tolerance'], file: true,
    run: (file, options, json) => {
      needed(text(options, 'margins'), 'margins')
      return printed(rakedSurvey(file, options, {}).raked as object, json)
    },
  },
  'sample-size': {
    usage: 'indicator sample-size --margin N [--z N] [--part N] [--population N] [--deff N] [--json]', texts: ['margin', 'z', 'part', 'population', 'deff'], file: false,
    run: (file, options, json) => {
      if (file !== '') throw new BadInput('USAGE', `no file is read. ${verbs['sample-size']?.usage}`, { field: 'FILE' })
      const wish = said({ z: number(options, 'z'), part: number(options, 'part'), population: number(options, 'population'), deff: number(options, 'deff') })
      return printed({ answers: sampleSize({ margin: needed(number(options, 'margin'), 'margin'), ...wish }) }, json)
    },
  },
  tree: {
    usage: `indicator tree [${Object.keys(shippedTrees).join('|')}] [--json]`, texts: [], file: false,
    run: (name, _, json) => {
      const tree = shippedTrees[name === '' ? 'default' : name]
      if (!tree || !Object.hasOwn(shippedTrees, name === '' ? 'default' : name)) throw new BadInput('TREE_UNKNOWN', `the trees that ship are ${Object.keys(shippedTrees).join(', ')}, not ${name}`, { field: 'FILE' })
      return json ? JSON.stringify(tree) : treeLines(tree).join('\n')
    },
  },
}

/** The judgements of a file stand at its root or under `matrix`: what is refused of `matrix[i][j]` is told from there. */
function inside<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof BadInput && error.field?.startsWith('matrix')) throw new BadInput(error.code, error.message, { field: error.field.slice('matrix'.length) })
    throw error
  }
}

/** The rows of a survey, and their raked weights where margins are given. */
function rakedSurvey(file: string, options: Options, columns: { value?: string | undefined, stratum?: string | undefined, cluster?: string | undefined, by?: string | undefined }) {
  const marginsFile = text(options, 'margins')
  const margins = marginsFile === undefined ? undefined : { file: marginsFile, text: readText(marginsFile) }
  const wanted = margins && readMargins(margins.text, margins.file)
  const rows = readSurvey(readText(file), file, { ...columns, weight: text(options, 'weight') }, Object.keys(wanted ?? {}))
  const plan = said({ cap: number(options, 'cap'), rounds: number(options, 'rounds'), tolerance: number(options, 'tolerance') })
  for (const key of Object.keys(plan)) if (!margins) throw new BadInput('USAGE', `--${key} is about raking, which needs --margins`, { field: key })
  return { rows, raked: wanted && margins ? atSurvey(rows, file, margins, () => rake(rows, wanted, plan)) : undefined }
}
