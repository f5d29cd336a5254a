import { BadInput } from '@gongzhi/bad-input'
import { columnsOf, shares } from './decision-matrix.ts'
import type { DecisionMatrix } from './decision-matrix.ts'
import { divergenceOf } from './divergence.ts'

/**
 * Entropy weights (Shannon; Hwang & Yoon 1981, 3.3): a criterion weighs by how unevenly its column is spread. One weight per
 * criterion, together 1. Directions play no part; a constant column weighs exactly 0.
 * `zeros`: a value of 0 is refused, or taken by its limit (0 ln 0 = 0). Throws `BadInput`: `VALUE_NOT_POSITIVE`,
 * `TOO_FEW_ALTERNATIVES` (below 2), `NO_VARIATION` (every column constant).
 */
export function entropyWeights(matrix: DecisionMatrix, { zeros = 'refuse' }: { zeros?: 'refuse' | 'limit' } = {}): number[] {
  const divergence = columnsOf(matrix, 2).map(({ values, least, greatest }, j) => {
    if (least < 0 || (least === 0 && zeros === 'refuse')) checkSigns(matrix, j, zeros)
    return least === greatest ? 0 : divergenceOf(values)
  })
  return shares(divergence, 'NO_VARIATION', 'no criterion tells the alternatives apart, so entropy has nothing to weigh')
}

function checkSigns(matrix: DecisionMatrix, j: number, zeros: 'refuse' | 'limit'): void {
  matrix.forEach((row, i) => {
    const value = row[j] as number
    if (value < 0 || (value === 0 && zeros === 'refuse')) throw new BadInput('VALUE_NOT_POSITIVE', `entropy needs values above 0, not ${value}`, { field: `matrix[${i}][${j}]` })
  })
}
