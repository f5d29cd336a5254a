import { BadInput } from '@gongzhi/bad-input'
import { columnsOf, shares } from './decision-matrix.ts'
import type { Column, Constant, DecisionMatrix } from './decision-matrix.ts'

/**
 * CRITIC weights (Diakoulaki, Mavrotas & Papayannakis 1995): the spread of a criterion times its conflict with the others,
 * C_j = s_j * sum_k (1 - r_jk), on min-max values with s over n - 1. One weight per criterion, together 1. Directions play no part.
 * `constant`: a constant criterion has no correlation, so it is refused, or weighs 0 and stays out of the others' conflict.
 * Throws `BadInput`: `CRITERION_CONSTANT`, `TOO_FEW_ALTERNATIVES` (below 2), `NO_VARIATION`.
 */
export function criticWeights(matrix: DecisionMatrix, { constant = 'refuse' }: { constant?: Constant } = {}): number[] {
  const columns = columnsOf(matrix, 2)
  const varied = columns.map((column, j) => standardised(column, j, constant))
  const conflict = varied.map(() => 0)
  for (let j = 0; j < varied.length; j += 1) {
    const one = varied[j]
    for (let k = j + 1; one && k < varied.length; k += 1) {
      const other = varied[k]
      if (!other) continue
      const against = 1 - correlation(one.unit, other.unit)
      conflict[j] = (conflict[j] as number) + against
      conflict[k] = (conflict[k] as number) + against
    }
  }
  const information = varied.map((one, j) => (one ? one.deviation * (conflict[j] as number) : 0))
  return shares(information, 'NO_VARIATION', 'no two criteria are in conflict, so CRITIC has nothing to weigh')
}

/** The deviation of a column on the scale 0..1, and the column as a vector of length 1 about its mean. */
function standardised({ values, least, greatest }: Column, j: number, constant: Constant): { deviation: number, unit: Float64Array } | undefined {
  if (least === greatest) {
    if (constant === 'indifferent') return undefined
    throw new BadInput('CRITERION_CONSTANT', 'a constant criterion has no correlation with the others', { field: `matrix[0][${j}]` })
  }
  const unit = new Float64Array(values.length)
  const width = greatest - least
  let mean = 0
  for (let i = 0; i < unit.length; i += 1) {
    const value = ((values[i] as number) - least) / width
    unit[i] = value
    mean += value
  }
  mean /= unit.length
  let squares = 0
  for (let i = 0; i < unit.length; i += 1) {
    const off = (unit[i] as number) - mean
    unit[i] = off
    squares += off * off
  }
  const length = Math.sqrt(squares)
  for (let i = 0; i < unit.length; i += 1) unit[i] = (unit[i] as number) / length
  return { deviation: Math.sqrt(squares / (unit.length - 1)), unit }
}

function correlation(a: Float64Array, b: Float64Array): number {
  // Four sums at a time do not wait for one another.
  let p = 0, q = 0, r = 0, s = 0, i = 0
  for (; i + 3 < a.length; i += 4) {
    p += (a[i] as number) * (b[i] as number)
    q += (a[i + 1] as number) * (b[i + 1] as number)
    r += (a[i + 2] as number) * (b[i + 2] as number)
    s += (a[i + 3] as number) * (b[i + 3] as number)
  }
  for (; i < a.length; i += 1) p += (a[i] as number) * (b[i] as number)
  const sum = p + q + (r + s)
  // Columns that are the same up to scale must not differ by the last bit: their conflict is 0.
  return Math.abs(Math.abs(sum) - 1) < 1e-15 * a.length ? Math.sign(sum) : sum
}
