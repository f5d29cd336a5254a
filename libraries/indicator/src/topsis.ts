import { BadInput } from '@gongzhi/bad-input'
import { checkDirections, checkWeights, columnsOf } from './decision-matrix.ts'
import type { DecisionMatrix, Direction } from './decision-matrix.ts'

/** How TOPSIS makes columns comparable: by their range (`minmax`, cost reversed) or by their length (`vector`). They can rank differently. */
export type Normalisation = 'minmax' | 'vector'

/**
 * TOPSIS closeness of each alternative, 0..1, more is better: D- / (D- + D+) from the weighted anti-ideal and ideal.
 * `vector` is Hwang & Yoon 1981; `minmax` the variant on ranges. A constant criterion moves nobody.
 * Throws `BadInput`: `NO_DIFFERENCE` (all alternatives are the same to the weights), `COLUMN_ZERO` (vector, a column of zeros),
 * and those of weights and types.
 */
export function topsis(matrix: DecisionMatrix, weights: readonly number[], types: readonly Direction[], normalisation: Normalisation): number[] {
  const columns = columnsOf(matrix)
  checkWeights(weights, columns.length)
  checkDirections(types, columns.length)
  const best = new Float64Array(matrix.length), worst = new Float64Array(matrix.length)
  columns.forEach(({ values, least, greatest }, j) => {
    const unit = normalisation === 'minmax' ? greatest - least : lengthOf(values, j)
    if (least === greatest) return
    const weight = (weights[j] as number) / unit
    const [ideal, anti] = types[j] === 1 ? [greatest, least] : [least, greatest]
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] as number
      const up = (value - ideal) * weight, down = (value - anti) * weight
      best[i] = (best[i] as number) + up * up
      worst[i] = (worst[i] as number) + down * down
    }
  })
  return Array.from(best, (square, i) => {
    const away = Math.sqrt(worst[i] as number), towards = Math.sqrt(square)
    if (away + towards === 0) throw new BadInput('NO_DIFFERENCE', 'the criteria that weigh do not tell the alternatives apart', { field: 'matrix' })
    return away / (away + towards)
  })
}

function lengthOf(column: Float64Array, j: number): number {
  let squares = 0
  for (let i = 0; i < column.length; i += 1) squares += (column[i] as number) ** 2
  if (squares === 0) throw new BadInput('COLUMN_ZERO', 'a column of zeros has no length to divide by', { field: `matrix[0][${j}]` })
  return Math.sqrt(squares)
}
