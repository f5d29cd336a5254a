import type { EqualShares, Run } from './equal-shares.ts'
import { fraction, over } from './fraction.ts'
import { Ledger } from './ledger.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome, Round } from './outcome.ts'

/** The exact accounts of a run of equal shares: rho and every payment of every round. */
export function settle({ instance, electorate }: EqualShares, { endowment, free, purchases }: Run): Outcome {
  const ledger = new Ledger(instance, electorate, endowment)
  const rounds: Omit<Round, 'budgetLeft'>[] = free.map(project => ({ project, by: 'free', rho: fraction(0n), payments: [] }))
  purchases.forEach((purchase, at) => {
    const payments = ledger.buy(purchase)
    rounds.push({ project: purchase.project, by: 'equal-shares', payments, rho: over(ledger.priceAt(at), fraction(electorate.divisors[purchase.project] ?? 1n, electorate.unitsPerPoint)) })
  })
  return outcomeOf(instance, rounds, endowment)
}
