import { compare, fraction, minus, over, plus, times } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import { byCodePoint } from '../ties.ts'
import type { Instance } from '../instance.ts'

/** The rules once more, as the papers state them and as slowly as that: every voter alone, every number a fraction, every project every time. */

const zero = fraction(0n)
const sum = (list: readonly Fraction[]) => list.reduce(plus, zero)

type Worth = (voter: number, project: number) => bigint

/** What a project is worth to a voter; zero: he does not support it. */
export function worthOf({ ballots, projects }: Instance, utility: 'cost' | 'cardinality' | 'points'): Worth {
  return (voter, project) => {
    const ballot = ballots[voter], at = ballot?.projects.indexOf(project) ?? -1
    if (at < 0) return 0n
    const points = ballot?.points?.[at]
    if (points && points.digits <= 0n) return 0n
    return utility === 'cost' ? projects[project]?.cost ?? 0n : utility === 'points' && points ? points.digits : 1n
  }
}

/** Equal shares: projects in order, with what every voter pays. */
export function plainEqualShares(instance: Instance, worth: Worth, supports: Worth, endowment: Fraction): { winners: number[], payments: Fraction[][], rhos: Fraction[] } {
  const voters = instance.ballots.map((_ballot, at) => at), balance = voters.map(() => endowment)
  const cost = (project: number) => fraction(instance.projects[project]?.cost ?? 0n)
  const supported = instance.projects.map((_project, at) => at).filter(project => voters.some(voter => supports(voter, project) > 0n)).sort((a, b) => byCodePoint(instance.projects[a]?.id ?? '', instance.projects[b]?.id ?? ''))
  const winners = supported.filter(project => cost(project).num === 0n), payments: Fraction[][] = [], rhos: Fraction[] = []
  let open = supported.filter(project => cost(project).num > 0n)
  for (;;) {
    let best: { project: number, rho: Fraction } | undefined
    for (const project of open) {
      const payers = voters.filter(voter => worth(voter, project) > 0n)
      if (compare(sum(payers.map(voter => balance[voter] ?? zero)), cost(project)) < 0) continue
      // The least rho is among those at which somebody just gives his last coin, or in the piece that follows one of them.
      const ratio = (voter: number) => over(balance[voter] ?? zero, fraction(worth(voter, project)))
      const order = payers.toSorted((a, b) => compare(ratio(a), ratio(b)))
      let paid = zero, units = payers.reduce((sum, voter) => sum + worth(voter, project), 0n), rho: Fraction | undefined
      for (const voter of order) {
        const candidate = over(minus(cost(project), paid), fraction(units))
        if (compare(candidate, ratio(voter)) <= 0) {
          rho = candidate
          break
        }
        paid = plus(paid, balance[voter] ?? zero)
        units -= worth(voter, project)
      }
      if (rho && (!best || compare(rho, best.rho) < 0)) best = { project, rho }
    }
    if (!best) return { winners, payments, rhos }
    const { project, rho } = best
    winners.push(project)
    rhos.push(rho)
    payments.push(voters.map(voter => {
      const full = times(rho, fraction(worth(voter, project))), has = balance[voter] ?? zero
      const pays = compare(full, has) < 0 ? full : has
      if (worth(voter, project) === 0n) return zero
      balance[voter] = minus(has, pays)
      return pays
    }))
    open = open.filter(other => other !== project)
  }
}

/** Sequential Phragmén: projects in order, and the load of the buyers after each. */
export function plainPhragmen(instance: Instance, supports: Worth): { winners: number[], loads: Fraction[] } {
  const voters = instance.ballots.map((_ballot, at) => at), load = voters.map(() => zero)
  const cost = (project: number) => instance.projects[project]?.cost ?? 0n
  let open = instance.projects.map((_project, at) => at).filter(project => cost(project) <= instance.budget).sort((a, b) => byCodePoint(instance.projects[a]?.id ?? '', instance.projects[b]?.id ?? ''))
  let left = instance.budget
  const winners: number[] = [], loads: Fraction[] = []
  while (open.length > 0) {
    const priced = open.map(project => {
      const payers = voters.filter(voter => supports(voter, project) > 0n)
      return { project, payers, next: payers.length === 0 ? null : over(plus(sum(payers.map(voter => load[voter] ?? zero)), fraction(cost(project))), fraction(BigInt(payers.length))) }
    })
    const order = (a: Fraction | null, b: Fraction | null) => (a && b ? compare(a, b) : a ? -1 : b ? 1 : 0)
    const least = priced.reduce((least, one) => (order(one.next, least.next) < 0 ? one : least))
    if (priced.some(one => order(one.next, least.next) === 0 && cost(one.project) > left)) break
    winners.push(least.project)
    left -= cost(least.project)
    open = open.filter(project => project !== least.project)
    if (!least.next) continue
    loads.push(least.next)
    for (const voter of least.payers) load[voter] = least.next
  }
  return { winners, loads }
}

/** Streamlined equal shares: projects in order, the price each payer paid, and who paid. */
export function plainStreamlined(instance: Instance, worth: Worth, supports: Worth, endowment: Fraction): { project: number, price: Fraction, payers: number[] }[] {
  const voters = instance.ballots.map((_ballot, at) => at), balance = voters.map(() => endowment)
  const byId = (a: number, b: number) => byCodePoint(instance.projects[a]?.id ?? '', instance.projects[b]?.id ?? '')
  let open = instance.projects.map((_project, at) => at).filter(project => (instance.projects[project]?.cost ?? 0n) > 0n).sort(byId)
  const bought: { project: number, price: Fraction, payers: number[] }[] = []
  for (;;) {
    let best: { project: number, price: Fraction, payers: number[], rho: Fraction } | undefined
    for (const project of open) {
      const fans = voters.filter(voter => supports(voter, project) > 0n)
      for (let size = fans.length; size > 0; size -= 1) {
        const price = fraction(instance.projects[project]?.cost ?? 0n, BigInt(size)), payers = fans.filter(voter => compare(balance[voter] ?? zero, price) >= 0)
        if (payers.length < size) continue
        const rho = over(price, fraction(worth(fans[0] ?? 0, project)))
        if (!best || compare(rho, best.rho) < 0) best = { project, price, payers, rho }
        break
      }
    }
    if (!best) return bought
    const { project, price, payers } = best
    for (const voter of payers) balance[voter] = minus(balance[voter] ?? zero, price)
    bought.push({ project, price, payers })
    open = open.filter(other => other !== project)
  }
}
