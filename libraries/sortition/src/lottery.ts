import type { Share } from './lottery-programme.ts'
import type { Pool } from './pool.ts'

/** One panel of the lottery: positions in `Pool.people`, ascending, and how many tickets win it. */
export type Lot = { readonly people: readonly number[], readonly tickets: number }

/**
 * Tickets of a lottery: the least common multiple of 1 to 40, still exact in a double. Shares with small denominators are
 * whole numbers of tickets, and rounding others moves no probability by 1e-11.
 */
export const allTickets = 5_342_931_457_063_200

/**
 * Turns shares of panels by types into panels of people with whole tickets that add up to `tickets`.
 *
 * Who sits for a type goes round: a share is cut into equal pieces, and from piece to piece the seats move on, so that all
 * people of a type get the same. Pieces end on whole tickets: a person's probability is the exact sum of tickets that win
 * a panel with them, and within a type these sums differ by rounding only.
 */
export function lotteryOf(pool: Pool, shares: readonly Share[], tickets: number = allTickets): Lot[] {
  const turns = pool.groups.map(group => new Turns(pool, group.types))
  const total = shares.reduce((sum, { share }) => sum + share, 0)
  const lots = new Map<string, { people: number[], tickets: number }>()
  let before = 0, sold = 0
  shares.forEach(({ counts, share }, at) => {
    const seated = pool.groups.map((group, g) => ({ turns: turns[g], counts: group.types.map(type => counts[type] ?? 0) })).filter(group => group.counts.some(count => count > 0))
    const cycles = seated.map(group => group.turns?.cycle(group.counts) ?? 1)
    const cuts = new Set([0])
    for (const cycle of new Set(cycles)) {
      for (let i = 1; i < cycle; i++) cuts.add(i / cycle)
    }
    const from = [...cuts].sort((a, b) => a - b)
    from.forEach((start, piece) => {
      const end = from[piece + 1] ?? 1
      const last = at === shares.length - 1 && end === 1
      const until = last ? tickets : Math.min(tickets, Math.round(((before + share * end) / total) * tickets))
      if (until <= sold) return
      const middle = (start + end) / 2
      const people = seated.flatMap((group, g) => group.turns?.seat(group.counts, Math.floor(middle * (cycles[g] ?? 1))) ?? []).sort((a, b) => a - b)
      const key = people.join()
      const known = lots.get(key)
      if (known) known.tickets += until - sold
      else lots.set(key, { people, tickets: until - sold })
      sold = until
    })
    before += share
  })
  return [...lots.values()]
}

/** Who sits for the types of one group of households, turn by turn. */
class Turns {
  readonly #types: readonly Pool['types'][number][]
  readonly #households: number

  constructor(pool: Pool, types: readonly number[]) {
    this.#types = types.flatMap(at => pool.types[at] ?? [])
    this.#households = this.#types[0]?.members.length ?? 0
  }

  /** After how many turns everybody of every type has sat equally often. */
  cycle(counts: readonly number[]): number {
    const several = this.#types.reduce((all, type, at) => ((counts[at] ?? 0) > 0 ? leastCommonMultiple(all, type.perHousehold) : all), 1)
    return (this.#households / this.#step(counts)) * several
  }

  /** The people of one turn: households one after another, each type taking as many of them as it has seats. */
  seat(counts: readonly number[], turn: number): number[] {
    const step = this.#step(counts)
    const round = this.#households / step
    let household = (turn % round) * step
    const member = Math.floor(turn / round)
    return this.#types.flatMap((type, at) => Array.from({ length: counts[at] ?? 0 }, () => {
      const people = type.members[household % this.#households] ?? []
      household += 1
      return people[member % type.perHousehold] ?? -1
    }))
  }

  #step(counts: readonly number[]): number {
    return counts.reduce(greatestCommonDivisor, this.#households)
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

const leastCommonMultiple = (a: number, b: number): number => (a / greatestCommonDivisor(a, b)) * b

/** How many tickets win a panel with each person: their probability is this over all tickets, exactly. */
export function ticketsOfPeople(pool: Pool, lottery: readonly Lot[]): number[] {
  const tickets = pool.people.map(() => 0)
  for (const lot of lottery) {
    for (const person of lot.people) tickets[person] = (tickets[person] ?? 0) + lot.tickets
  }
  return tickets
}
