import { firstEndowment } from './endowment.ts'
import type { EqualShares, Run } from './equal-shares.ts'
import { fraction, plus } from './fraction.ts'
import { isFinal, winnersOf } from './exhaustive.ts'
import { costOf } from './outcome.ts'

/** `exhaustive`: stop as soon as nothing more fits. `integral`: begin with whole units of money per voter. */
export type AddOne = { readonly exhaustive?: boolean, readonly integral?: boolean }

/**
 * Completion by endowments one unit of money higher each time (Faliszewski et al., IJCAI 2023, "Add1"): the last outcome that the
 * budget pays for; or, with `exhaustive`, the first that leaves room for no further project.
 */
export function addOneByStepping(rule: EqualShares, { exhaustive = true, integral = false }: AddOne = {}): Run {
  const { instance } = rule
  const unit = fraction(10n ** BigInt(instance.places))
  let run = rule.run(firstEndowment(rule, integral))
  for (;;) {
    if (isFinal(rule, run, exhaustive)) return run
    const next = rule.run(plus(run.endowment, unit))
    if (costOf(instance, winnersOf(next)) > instance.budget) return run
    run = next
  }
}

export const addOne = addOneByStepping
