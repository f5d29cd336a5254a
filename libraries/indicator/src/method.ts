import type { Judgements, Prioritisation } from './ahp.ts'
import type { Fraction } from './fraction.ts'
import type { RandomIndex } from './random-index.ts'
import type { Ties } from './rank.ts'
import type { Normalisation } from './topsis.ts'
import type { Phase } from './tree.ts'

/** Where the weights come from. */
export type Weighting = 'hand' | 'ahp' | 'entropy' | 'critic'

/** Several weightings made one: by their product, or by their mean with the given parts; normalised in both. */
export type Combination = { readonly of: readonly Weighting[], readonly by: 'product' | 'mean', readonly parts?: readonly Fraction[] }

/** How ranks are tried: what is drawn again, how often, and from which public seed. */
export type BootstrapPlan = { readonly seed: string, readonly draws: number, readonly of: 'answers' | 'indicators' }

/** How an evaluation is made; every choice is said. */
export type Method = {
  readonly weighting: Weighting | Combination
  readonly ranking: 'sum' | 'topsis' | 'vikor'
  /** TOPSIS only. */
  readonly normalisation: Normalisation
  /** VIKOR only: the weight of the group against the single regret, 0..1. */
  readonly v: Fraction
  /** AHP: pairwise judgements of the children of a branch, in their order; branches without keep their weights by hand. */
  readonly judgements: ReadonlyMap<string, Judgements>
  readonly prioritisation: Prioritisation
  readonly randomIndex: RandomIndex
  /** The least part of the weight that must be there for a total: 4/5 by the handbook of rules, section 9.2. */
  readonly least: Fraction
  readonly ties: Ties
  readonly phase: Phase | 'both'
  readonly bootstrap?: BootstrapPlan | undefined
}
