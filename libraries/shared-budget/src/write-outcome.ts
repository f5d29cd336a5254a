import { writeDecimal, writeFraction } from './decimal.ts'
import type { Fraction } from './fraction.ts'
import { over, fraction } from './fraction.ts'
import type { Instance } from './instance.ts'
import type { Outcome } from './outcome.ts'

/** An outcome in plain JSON: ids, and decimals as text (exact where 20 digits hold them, otherwise rounded to 20). */
export type WrittenOutcome = {
  readonly winners: readonly string[]
  readonly rounds: readonly { readonly project: string, readonly rho: string | null, readonly payments: Readonly<Record<string, string>>, readonly budgetLeft: string }[]
  readonly leftover: string
}

/** Writes an outcome with money in the currency's own unit: `payments` gives for every voter who paid what he paid. */
export function writeOutcome(instance: Instance, { winners, rounds, leftover }: Outcome, rhoIsMoney: boolean): WrittenOutcome {
  const { places, projects, ballots } = instance
  const id = (project: number) => projects[project]?.id ?? ''
  const unit = fraction(10n ** BigInt(places))
  const money = (amount: Fraction) => writeFraction(over(amount, unit))
  return {
    winners: winners.map(id),
    rounds: rounds.map(({ project, rho, payments, budgetLeft }) => ({
      project: id(project),
      rho: rho && (rhoIsMoney ? money(rho) : writeFraction(rho)),
      // Own properties, whatever a voter is called.
      payments: Object.fromEntries(payments.flatMap(({ ballots: payers, each }) => {
        const paid = money(each)
        return payers.map(ballot => [ballots[ballot]?.voter ?? '', paid] as const)
      })),
      budgetLeft: writeDecimal(budgetLeft, places),
    })),
    leftover: writeDecimal(leftover, places),
  }
}
