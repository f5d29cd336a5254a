import { BadInput } from '@gongzhi/bad-input'
import type { Electorate } from './electorate.ts'
import { firstEndowment } from './endowment.ts'
import { isExhaustive } from './exhaustive.ts'
import { compare, fraction, minus, over, plus } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Instance } from './instance.ts'
import { costOf, outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { Shares } from './shares.ts'
import type { TieOrder } from './ties.ts'

/** `addOpt`: complete by the least increases that change anything; `exhaustive`: and stop when nothing more fits. `integral`: begin with whole units of money per voter. */
export type Streamlining = { readonly addOpt?: boolean, readonly exhaustive?: boolean, readonly integral?: boolean }

/** A project bought: how many voters shared it equally, in which groups they are. */
export type Shared = { readonly project: number, readonly voters: number, readonly payers: readonly number[] }
/** The least larger endowment at which a choice, or who pays, would differ, and the first round in which it would. */
type Change = { readonly endowment: Fraction, readonly round: number }
/** What is known before a round: the change due in the rounds so far, and how many voters could share each project at most before it. */
type Known = { readonly change: Change | undefined, readonly most: Float64Array }
/** One run: what was bought, and when it would change (`undefined`: never). */
export type StreamlinedRun = {
  readonly endowment: Fraction
  readonly free: readonly number[]
  readonly bought: readonly Shared[]
  readonly next: Change | undefined
  readonly known: readonly Known[]
}

/**
 * Streamlined (exact) Equal Shares with add-opt (Kraiczy, Robinson and Elkind, "Streamlining Equal Shares", arXiv 2502.11797): as
 * equal shares, but all who pay for a project pay the same, and whoever has less than that pays nothing. Again and again the project
 * with the most utility per unit paid, by the largest group that can share it, is bought.
 *
 * Prices do not depend on the endowment, so within one course of choices what everybody has left grows exactly as the endowment does:
 * the next endowment at which any choice differs is known, and completion goes straight there.
 */
export function streamlinedEqualShares(instance: Instance, electorate: Electorate, ties: TieOrder, { addOpt = false, exhaustive = true, integral = false }: Streamlining = {}): Outcome {
  const rule = new Streamlined(instance, electorate, ties)
  let run = rule.run(firstEndowment({ instance, electorate }, integral))
  const chosen = ({ free, bought }: StreamlinedRun) => [...free, ...bought.map(({ project }) => project)]
  while (addOpt && run.next && !(exhaustive && isExhaustive(instance, rule.supported, chosen(run)))) {
    const next = rule.run(run.next.endowment, run)
    if (costOf(instance, chosen(next)) > instance.budget) break
    run = next
  }
  return outcomeOf(instance, [
    ...run.free.map(project => ({ project, by: 'free' as const, rho: fraction(0n), payments: [] })),
    ...run.bought.map(({ project, voters, payers }) => {
      const cost = fraction(instance.projects[project]?.cost ?? 0n), each = over(cost, fraction(BigInt(voters)))
      return { project, by: 'streamlined' as const, rho: over(each, fraction(electorate.divisors[project] ?? 1n)), payments: [{ each, ballots: payers.flatMap(group => electorate.members[group] ?? []) }] }
    }),
  ], run.endowment)
}

/**
 * Runs the rule, as often as one likes. While money is spent fewer and fewer can share a project, so its last known number bounds the
 * next: a project is looked at only while that could make it the best bargain, or the next one to become it.
 */
export class Streamlined {
  /** Projects that somebody supports, free ones too. */
  readonly supported: readonly number[]
  private readonly free: readonly number[]
  private readonly priced: readonly number[]
  private readonly shares: Shares
  /** Cost per unit of utility if one voter had to pay alone. */
  private readonly alone: Float64Array
  private readonly instance: Instance
  private readonly electorate: Electorate
  private readonly ties: TieOrder

  constructor(instance: Instance, electorate: Electorate, ties: TieOrder) {
    if (electorate.utility === 'points') throw new BadInput('UTILITY_UNFIT', 'streamlined equal shares are defined for cost and cardinality', { file: instance.file, field: 'utility' })
    const { projects } = instance
    this.instance = instance
    this.electorate = electorate
    this.ties = ties
    this.supported = projects.map((_project, at) => at).filter(project => (electorate.votes[project] ?? 0) > 0)
    this.free = this.supported.filter(project => projects[project]?.cost === 0n).sort(ties.compare)
    this.priced = this.supported.filter(project => projects[project]?.cost !== 0n)
    this.shares = new Shares(instance, electorate)
    this.alone = Float64Array.from(projects, ({ cost }, project) => Number(cost) / Number(electorate.divisors[project] ?? 1n))
  }

  /** Runs once, every voter starting with `endowment` units of the instance. What a run with a smaller endowment already tells of this one is taken from it. */
  run(endowment: Fraction, smaller?: StreamlinedRun): StreamlinedRun {
    const { shares, ties } = this
    shares.begin(endowment)
    const same = smaller?.next && compare(endowment, smaller.next.endowment) <= 0 ? smaller.next.round : 0
    const bought = smaller?.bought.slice(0, same) ?? [], known = smaller?.known.slice(0, same) ?? []
    for (const { project, voters, payers } of bought) shares.pay(project, voters, payers)
    const { change, most } = smaller?.known[same] ?? { change: undefined, most: Float64Array.from(this.electorate.votes) }
    // How many could share each project at most: as things are, and with anything less than the least increase found.
    const now = most.slice(), soon = most.slice()
    let next = change, increase = next && minus(next.endowment, endowment)
    let open = this.priced.filter(project => !bought.some(one => one.project === project))
    for (;;) {
      known.push({ change: next, most: soon.slice() })
      const best = this.best(open, now)
      for (const project of open) {
        // What would only tie with the best, and lose the tie, changes nothing.
        const wanted = (voters: number) => {
          const against = best === undefined ? -1 : this.bargain(project, voters, best, now[best]!)
          return against < 0 || (against === 0 && ties.compare(project, best!) <= 0)
        }
        const may = (voters: number) => voters > now[project]! && wanted(voters)
        if (!may(soon[project]!)) continue
        if (increase) {
          soon[project] = shares.sharers(project, soon[project]!, may, increase)
          if (!may(soon[project]!)) continue
        }
        const missing = shares.missing(project, now[project]!, wanted)
        if (!missing || (increase && compare(missing, increase) >= 0)) continue
        increase = missing
        next = { endowment: plus(endowment, increase), round: bought.length }
      }
      if (best === undefined) return { endowment, free: this.free, bought, known, next }
      const payers = shares.payers(best, now[best]!)
      shares.pay(best, now[best]!, payers)
      bought.push({ project: best, voters: now[best]!, payers })
      open = open.filter(project => project !== best)
    }
  }

  /** The best bargain of all that are open; of those equally good, by the tie rules. Sharpens `most`, how many could share each project. */
  private best(open: readonly number[], most: Float64Array): number | undefined {
    let tied: number[] = []
    for (const project of open.filter(project => most[project]! > 0).sort((a, b) => this.alone[a]! / most[a]! - this.alone[b]! / most[b]!)) {
      const [best] = tied
      const against = (voters: number) => (best === undefined ? -1 : this.bargain(project, voters, best, most[best]!)), may = (voters: number) => against(voters) <= 0
      if (!may(most[project]!)) continue
      most[project] = this.shares.sharers(project, most[project]!, may)
      if (most[project] === 0) continue
      const difference = against(most[project]!)
      if (difference < 0) tied = [project]
      else if (difference === 0) tied.push(project)
    }
    return tied.length === 0 ? undefined : this.ties.first(tied)
  }

  /** Negative where so many voters pay less per unit of utility for the one project than so many others for the other. */
  private bargain(one: number, voters: number, other: number, others: number): number {
    const left = this.alone[one]! * others, right = this.alone[other]! * voters
    if (Math.abs(left - right) > 1e-14 * right) return left - right
    const unit = (project: number) => this.electorate.divisors[project] ?? 1n, cost = (project: number) => this.instance.projects[project]?.cost ?? 0n
    const exact = cost(one) * unit(other) * BigInt(others) - cost(other) * unit(one) * BigInt(voters)
    return exact < 0n ? -1 : exact > 0n ? 1 : 0
  }
}
