import { BadInput } from '@gongzhi/bad-input'

/** Values, one row per alternative, one column per criterion: `matrix[alternative][criterion]`. */
export type DecisionMatrix = readonly (readonly number[])[]

/** Which way a criterion is good: 1 more is better (benefit), -1 less is better (cost). */
export type Direction = 1 | -1

/** What a constant criterion means to a method: an error, or no difference between the alternatives. */
export type Constant = 'refuse' | 'indifferent'

/** A column with its least and its greatest value. */
export type Column = { readonly values: Float64Array, readonly least: number, readonly greatest: number }

/** Beyond these sizes squares and sums leave the range of doubles; columns are then scaled, which no method here notices. */
const small = 2 ** -400, large = 2 ** 400

/**
 * The columns of a matrix; one of huge or tiny values comes scaled by a power of 2.
 * Throws `BadInput`: `MATRIX_EMPTY`, `TOO_FEW_ALTERNATIVES` (below `least`), `ROW_LENGTH`, `NUMBER_EXPECTED`.
 */
export function columnsOf(matrix: DecisionMatrix, least = 1): Column[] {
  const width = matrix[0]?.length ?? 0, height = matrix.length
  if (height === 0 || width === 0) throw new BadInput('MATRIX_EMPTY', 'a decision needs at least one alternative and one criterion', { field: 'matrix' })
  // Column after column in one array.
  const cells = new Float64Array(height * width)
  for (let i = 0; i < height; i += 1) {
    const row = matrix[i] as readonly number[]
    if (row.length !== width) throw new BadInput('ROW_LENGTH', `the row has ${row.length} values, the first ${width}`, { field: `matrix[${i}]` })
    for (let j = 0, at = i; j < width; j += 1, at += height) {
      const value = row[j]
      if (typeof value !== 'number' || !Number.isFinite(value)) throw new BadInput('NUMBER_EXPECTED', 'a value is a finite number', { field: `matrix[${i}][${j}]` })
      cells[at] = value
    }
  }
  if (height < least) throw new BadInput('TOO_FEW_ALTERNATIVES', `this needs at least ${least} alternatives, here is ${height}`, { field: 'matrix' })
  return Array.from({ length: width }, (_, j) => inRange(withExtremes(cells.subarray(j * height, (j + 1) * height))))
}

function inRange(column: Column): Column {
  const size = Math.max(column.greatest, -column.least)
  if (size === 0 || (size >= small && size <= large)) return column
  // In two steps, for the greatest and the least doubles.
  const half = 2 ** -Math.round(Math.log2(size) / 2)
  return withExtremes(column.values.map(value => value * half * half))
}

/** A column with its extremes. */
export function withExtremes(values: Float64Array): Column {
  let least = Infinity, greatest = -Infinity
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return { values, least, greatest }
}

/** How far a sum of weights may be from 1 before it is taken for a mistake rather than for rounding. */
const rounding = 1e-3

/** Checks weights (one per criterion, none negative, adding up to 1). Throws `BadInput`: `WEIGHTS_LENGTH`, `WEIGHT_NEGATIVE`, `WEIGHTS_NOT_ONE`. */
export function checkWeights(weights: readonly number[], criteria: number): void {
  if (weights.length !== criteria) throw new BadInput('WEIGHTS_LENGTH', `there are ${criteria} criteria and ${weights.length} weights`, { field: 'weights' })
  weights.forEach((weight, j) => {
    if (typeof weight !== 'number' || !Number.isFinite(weight)) throw new BadInput('NUMBER_EXPECTED', 'a weight is a finite number', { field: `weights[${j}]` })
    if (weight < 0) throw new BadInput('WEIGHT_NEGATIVE', `a weight is not negative: ${weight}`, { field: `weights[${j}]` })
  })
  const sum = weights.reduce((a, b) => a + b, 0)
  if (Math.abs(sum - 1) > rounding) throw new BadInput('WEIGHTS_NOT_ONE', `the weights add up to ${sum}, not to 1`, { field: 'weights' })
}

/** Checks directions (one per criterion, 1 or -1). Throws `BadInput`: `TYPES_LENGTH`, `TYPE_UNKNOWN`. */
export function checkDirections(types: readonly number[], criteria: number): void {
  if (types.length !== criteria) throw new BadInput('TYPES_LENGTH', `there are ${criteria} criteria and ${types.length} types`, { field: 'types' })
  types.forEach((type, j) => {
    if (type !== 1 && type !== -1) throw new BadInput('TYPE_UNKNOWN', `a type is 1 (benefit) or -1 (cost), not ${JSON.stringify(type)}`, { field: `types[${j}]` })
  })
}

/** Parts of a whole: each divided by their sum. Throws `BadInput` with the code where there is nothing to divide. */
export function shares(parts: readonly number[], code: string, message: string): number[] {
  const sum = parts.reduce((a, b) => a + b, 0)
  if (!(sum > 0)) throw new BadInput(code, message, { field: 'matrix' })
  return parts.map(part => part / sum)
}
