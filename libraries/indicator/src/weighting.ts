import { BadInput } from '@gongzhi/bad-input'
import { ahp } from './ahp.ts'
import type { Ahp } from './ahp.ts'
import { criticWeights } from './critic.ts'
import type { Figures } from './comparable.ts'
import { entropyWeights } from './entropy.ts'
import { decimal, divide, multiply, one, sum, toNumber } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Combination, Method, Weighting } from './method.ts'
import { indicatorsOf, leafWeights, partsByHand } from './tree.ts'
import type { Branch } from './tree.ts'

/** The weights of the leaves, together exactly 1, and what AHP says of the judgements by branch. */
export type Weights = { readonly weights: readonly Fraction[], readonly consistency: ReadonlyMap<string, Ahp> }

/**
 * Works out the weights of the leaves. AHP's, entropy's and CRITIC's are found in floating point; the decimals they are written as are
 * then taken exactly. Entropy and CRITIC look at the figures of those units that lack none.
 */
export function weightsOf(tree: Branch, figures: Figures, units: readonly string[], method: Method): Weights {
  const consistency = new Map<string, Ahp>()
  const single = (weighting: Weighting): Fraction[] => {
    if (weighting === 'hand') return leafWeights(tree)
    if (weighting === 'entropy' || weighting === 'critic') return fromFigures(weighting, figures, units, indicatorsOf(tree).map(({ id }) => id))
    return leafWeights(tree, branch => {
      const judgements = method.judgements.get(branch.id)
      if (!judgements) return partsByHand(branch)
      const found = ahp(judgements, method.randomIndex, method.prioritisation)
      consistency.set(branch.id, found)
      return normalised(found.weights.map(decimal), branch.id)
    })
  }
  const { weighting } = method
  return { weights: typeof weighting === 'string' ? single(weighting) : combined(weighting, weighting.of.map(single)), consistency }
}

/** Weightings made one: w_j in proportion to the product of theirs, or their mean by parts (equal where none are said). */
export function combined({ by, parts }: Combination, all: readonly (readonly Fraction[])[]): Fraction[] {
  const leaves = all[0] ?? []
  if (by === 'product') return normalised(leaves.map((_, j) => all.map(weights => weights[j] as Fraction).reduce(multiply)), 'method.combine')
  const shares = normalised(parts ?? all.map(() => one), 'method.combine.parts')
  return leaves.map((_, j) => sum(all.map((weights, k) => multiply(shares[k] as Fraction, weights[j] as Fraction))))
}

function normalised(parts: readonly Fraction[], field: string): Fraction[] {
  const total = sum(parts)
  if (total.n === 0n) throw new BadInput('WEIGHTS_ZERO', 'the weights come to 0 everywhere', { field })
  return parts.map(part => divide(part, total))
}

function fromFigures(weighting: 'entropy' | 'critic', figures: Figures, units: readonly string[], leaves: readonly string[]): Fraction[] {
  const complete = figures.flatMap((row, i) => (row.every(cell => cell !== undefined) ? [{ i, row: row.map(cell => toNumber(cell as Fraction)) }] : []))
  const matrix = complete.map(({ row }) => row)
  if (matrix.length < 2) throw new BadInput('TOO_FEW_ALTERNATIVES', `${weighting} needs at least two units that lack no figure, here is ${matrix.length}`, { field: 'values' })
  try {
    const weights = weighting === 'entropy' ? entropyWeights(matrix, { zeros: 'limit' }) : criticWeights(matrix, { constant: 'indifferent' })
    return normalised(weights.map(decimal), 'values')
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    const [, i, j] = /^matrix\[(\d+)\]\[(\d+)\]$/.exec(error.field ?? '') ?? []
    throw new BadInput(error.code, error.message, { field: i === undefined ? 'values' : `values.${units[complete[Number(i)]?.i ?? 0]}.${leaves[Number(j)]}` })
  }
}
