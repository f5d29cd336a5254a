import { jsonReader, parseJson } from '@gongzhi/bad-input'
import type { JsonPath, JsonReader } from '@gongzhi/bad-input'
import type { Evaluation } from './evaluate.ts'
import { figureOfAnswers } from './figure.ts'
import type { Figure } from './figure.ts'
import { decimal } from './fraction.ts'
import { checkKeys } from './read-keys.ts'
import { readMethod } from './read-method.ts'
import { readTree } from './read-tree.ts'
import { satisfaction, satisfactionScales } from './satisfaction.ts'
import type { SatisfactionScale } from './satisfaction.ts'
import { indicatorsOf } from './tree.ts'

/** Reads {"tree","units","values","method"}; see the README for every form of each. Throws `BadInput` with file, line and field. */
export function readEvaluation(text: string, file: string | null = null): { evaluation: Evaluation, reader: JsonReader } {
  const reader = jsonReader(text, file)
  const top = reader.object(parseJson(text, file), [])
  checkKeys(reader, top, ['tree', 'units', 'values', 'method'], [])
  const tree = readTree(reader, top.tree, ['tree'])
  const units = readUnits(reader, top.units, top.values)
  const values = readValues(reader, top.values, units, indicatorsOf(tree).map(one => one.id))
  return { evaluation: { tree, units, figures: values, method: readMethod(reader, top.method, ['method'], tree) }, reader }
}

function readUnits(reader: JsonReader, value: unknown, values: unknown): string[] {
  // Without a list, the units are those that have values.
  const list = value === undefined && typeof values === 'object' && values !== null && !Array.isArray(values) ? Object.keys(values) : reader.array(value, ['units'])
  if (list.length === 0) reader.refuse('UNITS_EMPTY', 'there is no unit to evaluate', ['units'])
  const units = list.map((unit, i) => (typeof unit === 'string' ? unit : reader.text(reader.object(unit, ['units', i]).id, ['units', i, 'id'])))
  units.forEach((id, i) => { if (units.indexOf(id) !== i) reader.refuse('ID_TWICE', `the unit ${id} stands twice`, ['units', i]) })
  return units
}

/** By unit and indicator; or a list of rows {unit, indicator, value}; or a matrix in the order of the units and of the leaves. */
function readValues(reader: JsonReader, value: unknown, units: readonly string[], leaves: readonly string[]): (Figure | undefined)[][] {
  const figures = units.map(() => leaves.map((): Figure | undefined => undefined))
  const put = (unit: number, leaf: string, cell: unknown, path: JsonPath) => {
    const j = leaves.indexOf(leaf)
    if (j < 0) reader.refuse('INDICATOR_UNKNOWN', `the tree has no indicator ${leaf}`, path)
    const row = figures[unit] as (Figure | undefined)[]
    if (row[j] !== undefined) reader.refuse('VALUE_TWICE', `${units[unit]} has two values of ${leaf}`, path)
    row[j] = readFigure(reader, cell, path)
  }
  const unitAt = (id: string, path: JsonPath): number => (units.includes(id) ? units.indexOf(id) : reader.refuse('UNIT_UNKNOWN', `there is no unit ${id}`, path))
  if (!Array.isArray(value)) {
    for (const [id, cells] of Object.entries(reader.object(value, ['values']))) {
      const path = ['values', id], unit = unitAt(id, path)
      if (Array.isArray(cells)) putRow(cells, unit, path)
      else for (const [leaf, cell] of Object.entries(reader.object(cells, path))) put(unit, leaf, cell, [...path, leaf])
    }
    return figures
  }
  if (value.length !== units.length && Array.isArray(value[0])) reader.refuse('VALUES_LENGTH', `there are ${units.length} units and ${value.length} rows of values`, ['values'])
  value.forEach((row: unknown, i) => {
    const path = ['values', i]
    if (Array.isArray(row)) return putRow(row, i, path)
    const named = reader.object(row, path)
    const unit = unitAt(reader.text(named.unit, [...path, 'unit']), [...path, 'unit'])
    put(unit, reader.text(named.indicator, [...path, 'indicator']), 'value' in named && named.n === undefined ? named.value : named, path)
  })
  return figures

  function putRow(row: unknown[], unit: number, path: JsonPath): void {
    if (row.length !== leaves.length) reader.refuse('ROW_LENGTH', `the row has ${row.length} values, the tree ${leaves.length} indicators`, path)
    row.forEach((cell, j) => put(unit, leaves[j] as string, cell, [...path, j]))
  }
}

/** A number; null where there is none; {"value","n"} for a figure of n respondents; {"answers"} or {"counts","scale"} for what they said. */
function readFigure(reader: JsonReader, cell: unknown, path: JsonPath): Figure | undefined {
  if (cell === null || cell === undefined) return undefined
  if (typeof cell !== 'object') return { value: decimal(reader.number(cell, path)) }
  const given = reader.object(cell, path)
  checkKeys(reader, given, ['value', 'n', 'answers', 'counts', 'scale', 'unit', 'indicator'], path)
  if (!['value', 'n', 'answers', 'counts'].some(key => key in given)) reader.refuse('FIGURE_MALFORMED', 'a figure has value, n, answers or counts', path)
  if (given.counts !== undefined) {
    const counts = reader.array(given.counts, [...path, 'counts']).map((count, i) => reader.whole(count, [...path, 'counts', i]))
    const scale = given.scale ?? '100-80-60-30-0'
    if (typeof scale !== 'string' || !(scale in satisfactionScales)) return reader.refuse('SCALE_UNKNOWN', `a scale is ${Object.keys(satisfactionScales).join(' or ')}, not ${JSON.stringify(scale)}`, [...path, 'scale'])
    const points = satisfactionScales[scale as SatisfactionScale]
    if (counts.length === 5 && counts.every(count => count === 0)) return { n: 0 }
    const { n, score } = reader.at(path, () => satisfaction(counts, scale as SatisfactionScale))
    return { value: score, n, answers: counts.map((times, i) => ({ value: decimal(points[i] as number), times })) }
  }
  if (given.answers !== undefined) {
    // An answer of null is "don't know": it leaves the denominator.
    return figureOfAnswers(reader.array(given.answers, [...path, 'answers']).flatMap((answer, i) => (answer === null ? [] : [reader.number(answer, [...path, 'answers', i])])))
  }
  const n = given.n === undefined || given.n === null ? {} : { n: reader.whole(given.n, [...path, 'n']) }
  return given.value === null || given.value === undefined ? n : { value: decimal(reader.number(given.value, [...path, 'value'])), ...n }
}
