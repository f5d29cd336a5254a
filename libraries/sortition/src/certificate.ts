import { compare, fraction, minus, readFraction, writeFraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { allTickets, ticketsOfPeople } from './lottery.ts'
import type { Lot } from './lottery.ts'
import type { Pool } from './pool.ts'

/** Whole-number multipliers of the size, of each quota, and of the branches that lead to a leaf: [type, multiplier]. */
export type Multipliers = { readonly size: string, readonly quotas: readonly string[], readonly types: readonly (readonly [number, string])[] }

/**
 * Why no panel weighs more than a bound. A leaf bounds all panels of its branch by multipliers; a fork holds those with at
 * most `atMost` people of a type, and those with more.
 */
export type Proof = { readonly multipliers: Multipliers } | { readonly type: number, readonly atMost: number, readonly fewer: Proof, readonly more: Proof }

/**
 * What shows in whole numbers how good the least probability is. `weights` (by id, missing means 0): in any lottery the
 * least probability is at most (heaviest panel) / (sum of all weights) = `upper`; `lower` is what this lottery gives.
 */
export type Certificate = {
  readonly lower: string
  readonly upper: string
  readonly gap: string
  readonly weights: Readonly<Record<string, string>>
  readonly heaviest: string
  readonly proof: Proof
}

/**
 * What shows in whole numbers how good the product of probabilities is. `weights` (by id, missing means 0: left out) bound the
 * sum of logarithms in any lottery: by the mean of arithmetic and geometric means it exceeds that of this lottery by no more
 * than the sum over all n people of (heaviest * tickets) / (n * weight * tickets of the person), less n. `gap` is that,
 * each summand rounded up to a multiple of 10^-18.
 */
export type ProductCertificate = {
  readonly gap: string
  readonly weights: Readonly<Record<string, string>>
  readonly heaviest: string
  readonly proof: Proof
}

/** Bounds on how many people of a type sit on a panel, on the way to a leaf. */
export type Branch = ReadonlyMap<number, { readonly min: number, readonly max: number }>

/**
 * The bound that multipliers give on the weight of any panel of a branch (weak duality): for each condition its multiplier
 * times the end that makes most of it (no more than the whole panel), and for each household the best that is left of one of its members, or 0.
 */
export function boundOf(pool: Pool, weights: readonly bigint[], multipliers: Multipliers, branch: Branch): bigint {
  const most = (multiplier: bigint, min: number, max: number) => multiplier * BigInt(multiplier > 0n ? max : min)
  const size = BigInt(multipliers.size)
  const quotas = pool.quotas.map((_, at) => BigInt(multipliers.quotas[at] ?? '0'))
  const types = new Map(multipliers.types.map(([type, multiplier]) => [type, BigInt(multiplier)]))
  let bound = most(size, pool.size, pool.size)
  quotas.forEach((multiplier, at) => {
    bound += most(multiplier, pool.quotas[at]?.min ?? 0, Math.min(pool.quotas[at]?.max ?? 0, pool.size))
  })
  for (const [type, multiplier] of types) {
    const held = branch.get(type)
    bound += most(multiplier, held?.min ?? 0, held?.max ?? pool.types[type]?.size ?? 0)
  }
  for (const group of pool.groups) {
    let best = 0n
    for (const type of group.types) {
      const left = pool.types[type]?.quotas.reduce((rest, quota) => rest - (quotas[quota] ?? 0n), (weights[type] ?? 0n) - size - (types.get(type) ?? 0n)) ?? 0n
      if (left > best) best = left
    }
    bound += best * BigInt(group.households)
  }
  return bound
}

/** Whether a proof shows that no panel weighs more than `heaviest`. Weights have the common divisor `step`. */
export function proves(pool: Pool, weights: readonly bigint[], heaviest: bigint, proof: Proof, branch: Branch = new Map()): boolean {
  if ('multipliers' in proof) return leafProves(pool, weights, heaviest, proof.multipliers, branch)
  const held = branch.get(proof.type) ?? { min: 0, max: pool.types[proof.type]?.size ?? 0 }
  return proves(pool, weights, heaviest, proof.fewer, new Map(branch).set(proof.type, { min: held.min, max: Math.min(held.max, proof.atMost) }))
    && proves(pool, weights, heaviest, proof.more, new Map(branch).set(proof.type, { min: Math.max(held.min, proof.atMost + 1), max: held.max }))
}

/** A leaf shows that its panels weigh at most `heaviest`, or that there are none: without any weights they would weigh below 0. */
export function leafProves(pool: Pool, weights: readonly bigint[], heaviest: bigint, multipliers: Multipliers, branch: Branch): boolean {
  if ([...branch.values()].some(({ min, max }) => min > max)) return true
  const step = weights.reduce(commonDivisor, 0n)
  // A panel's weight is a multiple of the step, so what lies between two multiples is as good as the lower one.
  if (boundOf(pool, weights, multipliers, branch) < heaviest + (step > 0n ? step : 1n) && (step === 0n || heaviest % step === 0n)) return true
  return boundOf(pool, weights, multipliers, branch) <= heaviest || boundOf(pool, weights.map(() => 0n), multipliers, branch) < 0n
}

export function commonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : commonDivisor(b, a % b)
}

/** The least probability that a lottery gives, over all people of types that are not excluded. */
export function lowerOf(pool: Pool, lottery: readonly Lot[], excluded: ReadonlySet<number>): Fraction {
  const tickets = ticketsOfPeople(pool, lottery)
  const all = lottery.reduce((sum, lot) => sum + BigInt(lot.tickets), 0n)
  const least = pool.types.flatMap((type, at) => (excluded.has(at) ? [] : type.members.flat().map(person => tickets[person] ?? 0))).reduce((a, b) => Math.min(a, b), allTickets)
  return fraction(BigInt(least), all)
}

/** The upper bound of the least probability: the heaviest panel over the weight of everybody. */
export function upperOf(pool: Pool, weights: readonly bigint[], heaviest: bigint): Fraction {
  return fraction(heaviest, pool.types.reduce((sum, type, at) => sum + (weights[at] ?? 0n) * BigInt(type.size), 0n))
}

/** How far the sum of logarithms of a lottery's probabilities may be from the best; `null` where somebody who weighs has no ticket. */
export function productGap(pool: Pool, lottery: readonly Lot[], weights: readonly bigint[], heaviest: bigint): Fraction | null {
  const tickets = ticketsOfPeople(pool, lottery)
  const all = lottery.reduce((sum, lot) => sum + BigInt(lot.tickets), 0n)
  const fine = 10n ** 18n
  const counted = pool.types.flatMap((type, at) => ((weights[at] ?? 0n) > 0n ? type.members.flat().map(person => ({ weight: weights[at] ?? 0n, tickets: BigInt(tickets[person] ?? 0) })) : []))
  const everybody = BigInt(counted.length)
  let sum = -everybody * fine
  for (const { weight, tickets: own } of counted) {
    if (own === 0n) return null
    const under = everybody * weight * own
    sum += (heaviest * all * fine + under - 1n) / under
  }
  return fraction(sum, fine)
}

/**
 * Checks a certificate against the pool and a lottery, in whole numbers only and without the engine: every lot is a panel
 * within all quotas and of different households, the proof holds, and `lower`, `upper` and `gap` are what it says.
 * Returns what does not hold; nothing where all does. People with no weight may be excluded (no panel holds them).
 */
export function faultsOf(pool: Pool, lottery: readonly Lot[], certificate: Certificate | ProductCertificate): string[] {
  const faults: string[] = []
  lottery.forEach((lot, at) => {
    if (!Number.isSafeInteger(lot.tickets) || lot.tickets < 1) faults.push(`lot ${at} has no whole number of tickets`)
    if (lot.people.length !== pool.size || new Set(lot.people).size !== pool.size) faults.push(`lot ${at} is not ${pool.size} people`)
    const seated = pool.quotas.map(() => 0)
    for (const person of lot.people) pool.people[person]?.quotas.forEach(quota => { seated[quota] = (seated[quota] ?? 0) + 1 })
    pool.quotas.forEach(({ feature, value, min, max }, quota) => {
      if ((seated[quota] ?? 0) < min || (seated[quota] ?? 0) > max) faults.push(`lot ${at} has ${seated[quota]} of ${feature}, ${value}`)
    })
    const homes = lot.people.flatMap(person => pool.people[person]?.household ?? [])
    if (new Set(homes).size !== homes.length) faults.push(`lot ${at} takes two from one household`)
  })
  const weights = pool.types.map(type => BigInt(certificate.weights[pool.people[type.members[0]?.[0] ?? -1]?.id ?? ''] ?? '0'))
  pool.types.forEach((type, at) => {
    const other = type.members.flat().find(person => BigInt(certificate.weights[pool.people[person]?.id ?? ''] ?? '0') !== weights[at])
    if (other !== undefined) faults.push(`${pool.people[other]?.id} weighs other than those who are alike`)
    if ((weights[at] ?? 0n) < 0n) faults.push('a weight is below 0')
  })
  if (weights.every(weight => weight === 0n)) return [...faults, 'nobody has a weight']
  const heaviest = BigInt(certificate.heaviest)
  if (!proves(pool, weights, heaviest, certificate.proof)) faults.push(`the proof does not show that no panel weighs more than ${heaviest}`)
  if (!('lower' in certificate)) {
    const gap = productGap(pool, lottery, weights, heaviest)
    if (!gap) faults.push('somebody who weighs has no ticket')
    else if (compare(gap, readFraction(certificate.gap)) !== 0) faults.push(`the gap is ${writeFraction(gap)}, not ${certificate.gap}`)
    return faults
  }
  const upper = upperOf(pool, weights, heaviest)
  // Only people who can never sit may be left out of the least probability, and they have no ticket at all.
  const seatedPeople = ticketsOfPeople(pool, lottery)
  const excluded = new Set(pool.types.map((_, at) => at).filter(at => weights[at] === 0n && pool.types[at]?.members.flat().every(person => seatedPeople[person] === 0)))
  const lower = lowerOf(pool, lottery, excluded)
  if (compare(lower, readFraction(certificate.lower)) !== 0) faults.push(`the lottery gives ${writeFraction(lower)}, not ${certificate.lower}`)
  if (compare(upper, readFraction(certificate.upper)) !== 0) faults.push(`the weights give ${writeFraction(upper)}, not ${certificate.upper}`)
  if (compare(minus(upper, lower), readFraction(certificate.gap)) !== 0) faults.push(`the gap is ${writeFraction(minus(upper, lower))}, not ${certificate.gap}`)
  return faults
}
