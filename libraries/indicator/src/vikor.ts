import { BadInput } from '@gongzhi/bad-input'
import { checkDirections, checkWeights, columnsOf, withExtremes } from './decision-matrix.ts'
import type { Constant, DecisionMatrix, Direction } from './decision-matrix.ts'

/** Per alternative: S the group's regret, R the greatest single regret, Q the compromise of both; less is better. */
export type Vikor = { s: number[], r: number[], q: number[] }

/**
 * VIKOR (Opricovic & Tzeng 2004): S = sum w (f* - f)/(f* - f-), R = the greatest term, and Q between them by `v`, the weight of the group.
 * `constant`: a constant criterion, or S or R equal for all, is refused, or makes no difference.
 * Throws `BadInput`: `CRITERION_CONSTANT`, `NO_DIFFERENCE`, `V_RANGE`, and those of weights and types.
 */
export function vikor(matrix: DecisionMatrix, weights: readonly number[], types: readonly Direction[], { v = 0.5, constant = 'refuse' }: { v?: number, constant?: Constant } = {}): Vikor {
  const columns = columnsOf(matrix)
  checkWeights(weights, columns.length)
  checkDirections(types, columns.length)
  if (!(v >= 0 && v <= 1)) throw new BadInput('V_RANGE', `v lies between 0 and 1, not ${v}`, { field: 'v' })
  const s = new Float64Array(matrix.length), r = new Float64Array(matrix.length)
  columns.forEach(({ values, least, greatest }, j) => {
    if (least === greatest) {
      if (constant === 'indifferent') return
      throw new BadInput('CRITERION_CONSTANT', 'a constant criterion has no range to divide by', { field: `matrix[0][${j}]` })
    }
    const best = types[j] === 1 ? greatest : least
    const weight = (weights[j] as number) / (types[j] === 1 ? greatest - least : least - greatest)
    for (let i = 0; i < values.length; i += 1) {
      const regret = weight * (best - (values[i] as number))
      s[i] = (s[i] as number) + regret
      if (regret > (r[i] as number)) r[i] = regret
    }
  })
  const group = between(s, 'S', constant, columns.length), single = between(r, 'R', constant, columns.length)
  return { s: [...s], r: [...r], q: Array.from(group, (g, i) => v * g + (1 - v) * (single[i] as number)) }
}

function between(values: Float64Array, name: string, constant: Constant, terms: number): Float64Array {
  const { least, greatest } = withExtremes(values)
  // Sums that differ by rounding alone are the same: scaled up to 0..1, their last bits would decide.
  if (greatest - least <= 2 * terms * Number.EPSILON * greatest) {
    if (constant === 'indifferent') return new Float64Array(values.length)
    throw new BadInput('NO_DIFFERENCE', `${name} is the same for all alternatives, so Q is not defined`, { field: 'matrix' })
  }
  return values.map(value => (value - least) / (greatest - least))
}
