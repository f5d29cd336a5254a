import { addByVotes } from './add-by-votes.ts'
import { addOne } from './add-one.ts'
import { budgetIncrease } from './budget-increase.ts'
import { compareWithGreedy } from './comparison.ts'
import { electorateOf } from './electorate.ts'
import type { Utility } from './electorate.ts'
import { EqualShares } from './equal-shares.ts'
import { firstEndowment } from './endowment.ts'
import type { Fraction } from './fraction.ts'
import { greedy } from './greedy.ts'
import type { Instance } from './instance.ts'
import type { Outcome } from './outcome.ts'
import { phragmen } from './phragmen.ts'
import { settle } from './settle.ts'
import { streamlinedEqualShares } from './streamlined.ts'
import { tieOrder } from './ties.ts'
import type { TieRule } from './ties.ts'

export const rules = ['mes', 'greedy', 'phragmen', 'streamlined'] as const
export const completions = ['none', 'add1', 'add1u', 'add-opt', 'budget-increase'] as const

/** How a budget is shared out. What is left out is as the command line has it when nothing is said. */
export type Choice = {
  readonly rule: typeof rules[number]
  readonly utility?: Utility
  /** `mes`: none, add1, add1u, budget-increase; `streamlined`: none, add-opt. The other rules need none. */
  readonly completion?: typeof completions[number]
  /** Completions stop as soon as nothing more fits. True when left out. */
  readonly exhaustive?: boolean
  /** Endowments begin with whole units of money. */
  readonly integral?: boolean
  /** Greedy instead, where strictly more voters prefer it: by the number of funded projects they support, or by having any. */
  readonly comparison?: 'winners' | 'any' | null
  readonly ties?: readonly TieRule[]
  /** `budget-increase`: the step as a share of the budget, 1/100 when left out. */
  readonly step?: Fraction
}

/** Shares the budget of an election by a rule and its completion. Pure: the same instance and choice give the same outcome. */
export function shareBudget(instance: Instance, choice: Choice): Outcome {
  const { rule, utility = 'cost', completion = 'none', comparison = null } = choice
  const electorate = electorateOf(instance, utility)
  const ties = tieOrder(instance, electorate.votes, choice.ties)
  const found = (): Outcome => {
    if (rule === 'greedy') return greedy(instance, electorate, ties)
    if (rule === 'phragmen') return phragmen(instance, electorate, ties)
    if (rule === 'streamlined') return streamlinedEqualShares(instance, electorate, ties, { ...choice, addOpt: completion === 'add-opt' })
    const shares = new EqualShares(instance, electorate, ties)
    if (completion === 'add1' || completion === 'add1u') {
      const outcome = settle(shares, addOne(shares, choice))
      return completion === 'add1' ? outcome : addByVotes(instance, electorate, ties, outcome)
    }
    if (completion === 'budget-increase') return settle(shares, budgetIncrease(shares, choice))
    return settle(shares, shares.run(firstEndowment(shares, choice.integral)))
  }
  const outcome = found()
  return comparison ? compareWithGreedy(instance, electorate, ties, outcome, comparison) : outcome
}
