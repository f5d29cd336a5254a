import { firstEndowment } from './endowment.ts'
import type { EqualShares, Run } from './equal-shares.ts'
import { isFinal, winnersOf } from './exhaustive.ts'
import { compare, fraction, over, plus, times } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { costOf } from './outcome.ts'

/** Completion by a budget that grows, each time by `step` of the real one, as far as the real one still pays for the outcome. */
export function budgetIncrease(rule: EqualShares, { exhaustive = true, integral = false, step = fraction(1n, 100n) }: { readonly exhaustive?: boolean, readonly integral?: boolean, readonly step?: Fraction } = {}): Run {
  const { instance, electorate } = rule
  const share = times(step, over(fraction(instance.budget), fraction(BigInt(electorate.voters))))
  // With the whole budget for every voter, all that any of them supports is bought.
  const bound = fraction(instance.budget * BigInt(electorate.voters + 1), BigInt(electorate.voters))
  let run = rule.run(firstEndowment(rule, integral))
  while (!isFinal(rule, run, exhaustive)) {
    const endowment = plus(run.endowment, share)
    if (compare(endowment, bound) > 0) break
    const next = rule.run(endowment)
    if (costOf(instance, winnersOf(next)) > instance.budget) break
    run = next
  }
  return run
}
