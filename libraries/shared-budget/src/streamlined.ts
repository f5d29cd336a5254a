import { BadInput } from '@gongzhi/bad-input'
import type { Electorate } from './electorate.ts'
import { firstEndowment } from './endowment.ts'
import { isExhaustive } from './exhaustive.ts'
import { compare, fraction, plus } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Instance } from './instance.ts'
import { costOf, outcomeOf } from './outcome.ts'
import type { Outcome, Round } from './outcome.ts'
import { Shares } from './shares.ts'
import type { TieOrder } from './ties.ts'

/** `addOpt`: complete by the least increases that change anything; `exhaustive`: and stop when nothing more fits. */
export type Streamlining = { readonly addOpt?: boolean, readonly exhaustive?: boolean, readonly integral?: boolean }

type Bought = Pick<Round, 'project' | 'rho' | 'payments'>
/** One run: what was bought, and the least increase of the endowment that would change a choice (`undefined`: none would). */
type Streamlined = { readonly free: readonly number[], readonly bought: readonly Bought[], readonly nextIncrease: Fraction | undefined }

/**
 * Streamlined (exact) Equal Shares with add-opt (Kraiczy, Robinson and Elkind, "Streamlining Equal Shares", arXiv 2502.11797): as
 * equal shares, but all who pay for a project pay the same, and whoever has less than that pays nothing. Again and again the project
 * with the most utility per unit paid, by the largest group that can share it, is bought.
 *
 * Prices do not depend on the endowment, so within one course of choices what everybody has left grows exactly as the endowment does:
 * the next endowment at which any choice differs is known, and completion goes straight there.
 */
export function streamlinedEqualShares(instance: Instance, electorate: Electorate, ties: TieOrder, { addOpt = false, exhaustive = true, integral = false }: Streamlining = {}): Outcome {
  if (electorate.utility === 'points') throw new BadInput('UTILITY_UNFIT', 'streamlined equal shares are defined for cost and cardinality', { file: instance.file, field: 'utility' })
  let endowment = firstEndowment({ instance, electorate }, integral)
  let run = streamline(instance, electorate, ties, endowment)
  const wanted = instance.projects.map((_project, at) => at).filter(project => (electorate.votes[project] ?? 0) > 0)
  const chosen = ({ free, bought }: Streamlined) => [...free, ...bought.map(({ project }) => project)]
  while (addOpt && run.nextIncrease && !(exhaustive && isExhaustive(instance, wanted, chosen(run)))) {
    const more = plus(endowment, run.nextIncrease), next = streamline(instance, electorate, ties, more)
    if (costOf(instance, chosen(next)) > instance.budget) break
    endowment = more
    run = next
  }
  return outcomeOf(instance, [
    ...run.free.map(project => ({ project, by: 'free' as const, rho: fraction(0n), payments: [] })),
    ...run.bought.map(bought => ({ ...bought, by: 'streamlined' as const })),
  ], endowment)
}

/** One run of streamlined equal shares with a given endowment, in units of the instance. */
export function streamline(instance: Instance, electorate: Electorate, ties: TieOrder, endowment: Fraction): Streamlined {
  const { projects } = instance
  const supported = projects.map((_project, at) => at).filter(project => (electorate.votes[project] ?? 0) > 0)
  const free = supported.filter(project => projects[project]?.cost === 0n).sort(ties.compare)
  let open = supported.filter(project => projects[project]?.cost !== 0n)
  const shares = new Shares(instance, electorate, endowment)
  const bought: Bought[] = []
  let nextIncrease: Fraction | undefined
  for (;;) {
    const offers = open.map(project => shares.offer(project))
    const affordable = offers.filter(({ affordable }) => affordable !== undefined)
    const least = affordable.reduce<Fraction | undefined>((least, { rho }) => (rho && (!least || compare(rho, least) < 0) ? rho : least), undefined)
    for (const offer of offers) {
      const increase = shares.increase(offer, least, nextIncrease)
      if (increase && (!nextIncrease || compare(increase, nextIncrease) < 0)) nextIncrease = increase
    }
    if (!least) return { free, bought, nextIncrease }
    const tied = affordable.filter(({ rho }) => rho && compare(rho, least) === 0)
    const project = ties.first(tied.map(({ project }) => project)), offer = tied.find(one => one.project === project)
    if (!offer) return { free, bought, nextIncrease }
    bought.push({ project, rho: fraction(least.num, least.den), payments: [shares.buy(offer)] })
    open = open.filter(other => other !== project)
  }
}
