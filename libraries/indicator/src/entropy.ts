import { BadInput } from '@gongzhi/bad-input'
import { columnsOf, extremesOf, shares } from './decision-matrix.ts'
import type { DecisionMatrix } from './decision-matrix.ts'

/**
 * Entropy weights (Shannon; Hwang & Yoon 1981, 3.3): a criterion weighs by how unevenly its column is spread. One weight per
 * criterion, together 1. Directions play no part; a constant column weighs exactly 0.
 * `zeros`: a value of 0 is refused, or taken by its limit (0 ln 0 = 0). Throws `BadInput`: `VALUE_NOT_POSITIVE`,
 * `TOO_FEW_ALTERNATIVES` (below 2), `NO_VARIATION` (every column constant).
 */
export function entropyWeights(matrix: DecisionMatrix, { zeros = 'refuse' }: { zeros?: 'refuse' | 'limit' } = {}): number[] {
  const columns = columnsOf(matrix, 2)
  const scale = 1 / Math.log(matrix.length)
  const divergence = columns.map((column, j) => {
    let sum = 0
    for (let i = 0; i < column.length; i += 1) {
      const value = column[i] as number
      if (value < 0 || (value === 0 && zeros === 'refuse')) throw new BadInput('VALUE_NOT_POSITIVE', `entropy needs values above 0, not ${value}`, { field: `matrix[${i}][${j}]` })
      sum += value
    }
    const { least, greatest } = extremesOf(column)
    if (least === greatest) return 0
    if (!Number.isFinite(sum)) throw new BadInput('VALUE_TOO_LARGE', 'the sum of the column is beyond what can be held', { field: `matrix[0][${j}]` })
    const part = 1 / sum
    let entropy = 0
    for (let i = 0; i < column.length; i += 1) {
      const p = (column[i] as number) * part
      if (p > 0) entropy -= p * Math.log(p)
    }
    return Math.max(0, 1 - entropy * scale)
  })
  return shares(divergence, 'NO_VARIATION', 'no criterion tells the alternatives apart, so entropy has nothing to weigh')
}
