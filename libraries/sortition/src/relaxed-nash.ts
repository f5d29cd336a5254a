import { factor, solveFactored } from './cholesky.ts'
import { mostOf } from './pool.ts'
import type { Pool } from './pool.ts'

/**
 * What Nash gives when panels may hold fractions of people: for each type how many sit on a panel in the mean, and the
 * multipliers of the conditions (`Pool.conditions`), which bound what any panel weighs under the gradient.
 */
export type RelaxedNash = { readonly seats: readonly number[], readonly multipliers: readonly number[] }

/**
 * Maximises the sum of size[j] * log(seats[j]) over the fractions that meet all conditions, types in `without` left at 0:
 * a primal-dual interior point method (Wright, Primal-Dual Interior-Point Methods, 1997) whose linear systems have one row
 * for each condition, then Newton's method on the conditions found tight, so that they hold to the last digits.
 */
export function relaxedNash(pool: Pool, without: ReadonlySet<number>): RelaxedNash {
  const types = pool.types.map((_, at) => at).filter(at => !without.has(at))
  const position = new Map(types.map((type, at) => [type, at]))
  const problem = new Problem(
    Float64Array.from(types, at => pool.types[at]?.size ?? 0),
    Float64Array.from(types, at => mostOf(pool, at)),
    pool.conditions.map(({ types: of, min, max }) => ({ of: of.flatMap(type => position.get(type) ?? []), min, max })),
  )
  problem.approach()
  problem.settle()
  const seats = pool.types.map(() => 0)
  types.forEach((type, at) => { seats[type] = problem.seats[at] ?? 0 })
  return { seats, multipliers: Array.from(problem.price) }
}

/** Ends are set apart by this much, so that there is an inside even where conditions leave one answer only. */
const ajar = 1e-9

type Row = { readonly of: readonly number[], readonly min: number, readonly max: number }

/** Rows with room between their ends have a value of their own, pressed on by prices from above and below; others are equations. */
class Problem {
  readonly seats: Float64Array
  readonly price: Float64Array
  readonly #size: Float64Array
  readonly #cap: Float64Array
  readonly #rows: readonly Row[]
  readonly #rowsOf: readonly (readonly number[])[]
  readonly #value: Float64Array
  readonly #above: Float64Array
  readonly #below: Float64Array
  readonly #held: Float64Array
  /** What everybody's seat costs in the mean: prices are measured against it. */
  readonly #scale: number

  constructor(size: Float64Array, cap: Float64Array, rows: readonly Row[]) {
    const everybody = size.reduce((sum, each) => sum + each, 0)
    const seated = rows[0]?.min ?? 1
    this.#size = size
    this.#cap = cap.map(each => each + ajar)
    this.#rows = rows.map(row => (row.max > row.min ? { ...row, min: row.min - ajar, max: row.max + ajar } : row))
    this.#rowsOf = Array.from(size, (_, at) => rows.flatMap(({ of }, row) => (of.includes(at) ? [row] : [])))
    this.#scale = everybody / seated
    this.seats = Float64Array.from(size, (each, at) => Math.min(0.9 * (cap[at] ?? 0), each / this.#scale))
    this.#value = Float64Array.from(rows, (row, at) => Math.min(Math.max(this.#sum(row.of, this.seats), row.min + 0.1 * this.#room(at)), row.max - 0.1 * this.#room(at)))
    this.price = new Float64Array(rows.length)
    this.#above = Float64Array.from(rows, (_, at) => (this.#room(at) > 0 ? this.#scale : 0))
    this.#below = Float64Array.from(this.#above)
    this.#held = Float64Array.from(size, () => this.#scale)
  }

  /** The interior point method, until nothing but rounding is left. */
  approach(): void {
    const [rows, size, cap, seats, value, price, above, below, held] = [this.#rows, this.#size, this.#cap, this.seats, this.#value, this.price, this.#above, this.#below, this.#held] as const
    const pairs = size.length + 2 * rows.filter((_, row) => this.#room(row) > 0).length
    const left = (at: number) => cap[at]! - seats[at]!
    const up = (row: number) => rows[row]!.max - value[row]!
    const down = (row: number) => value[row]! - rows[row]!.min
    for (let round = 0; round < 100; round++) {
      const gap = held.reduce((sum, each, at) => sum + each * left(at), 0) + above.reduce((sum, each, row) => sum + each * up(row) + below[row]! * down(row), 0)
      const unbalanced = size.reduce((worst, each, at) => Math.max(worst, Math.abs(each / seats[at]! - this.#priceOf(at) - held[at]!)), 0) / this.#scale
      if (gap < 1e-12 * pairs * this.#scale && unbalanced < 1e-11) return
      const centre = (gap / pairs) * (round % 4 === 0 ? 0.3 : 0.05)

      const curve = size.map((each, at) => each / seats[at]! ** 2 + held[at]! / left(at))
      const pull = size.map((each, at) => each / seats[at]! - this.#priceOf(at) - centre / left(at))
      const give = value.map((_, row) => (this.#room(row) > 0 ? 1 / (above[row]! / up(row) + below[row]! / down(row)) : 0))
      const push = value.map((_, row) => (this.#room(row) > 0 ? price[row]! - centre / up(row) + centre / down(row) : 0))
      const [dSeats, dPrice] = this.#step(curve, pull, give, rows.map(({ of }, row) => this.#sum(of, seats) - value[row]! - push[row]! * give[row]!))
      const dValue = value.map((_, row) => (push[row]! + dPrice[row]!) * give[row]!)
      const dAbove = value.map((_, row) => (this.#room(row) > 0 ? (centre + above[row]! * dValue[row]!) / up(row) - above[row]! : 0))
      const dBelow = value.map((_, row) => (this.#room(row) > 0 ? (centre - below[row]! * dValue[row]!) / down(row) - below[row]! : 0))
      const dHeld = size.map((_, at) => (centre + held[at]! * dSeats[at]!) / left(at) - held[at]!)

      let length = 1
      const stay = (now: number, step: number) => {
        if (step < 0) length = Math.min(length, (-0.95 * now) / step)
      }
      for (let at = 0; at < size.length; at++) {
        stay(seats[at]!, dSeats[at]!)
        stay(left(at), -dSeats[at]!)
        stay(held[at]!, dHeld[at]!)
      }
      for (let row = 0; row < rows.length; row++) {
        if (this.#room(row) === 0) continue
        stay(up(row), -dValue[row]!)
        stay(down(row), dValue[row]!)
        stay(above[row]!, dAbove[row]!)
        stay(below[row]!, dBelow[row]!)
      }
      if (!(length > 1e-12)) return
      for (const [now, step] of [[seats, dSeats], [value, dValue], [price, dPrice], [above, dAbove], [below, dBelow], [held, dHeld]] as const) {
        for (let at = 0; at < now.length; at++) now[at]! += length * step[at]!
      }
    }
  }

  /** Newton's method with tight rows as equations and full types at their end; kept where it leaves every condition met. */
  settle(): void {
    const tight = this.#rows.map(({ min, max }, row) => {
      if (this.#room(row) === 0) return min
      if (max - this.#value[row]! < (this.#above[row]! / this.#scale) * 1e-3) return Math.round(max)
      return this.#value[row]! - min < (this.#below[row]! / this.#scale) * 1e-3 ? Math.round(min) : null
    })
    const cap = this.#cap.map(Math.round)
    const full = Array.from(this.#cap, (each, at) => each - this.seats[at]! < (this.#held[at]! / this.#scale) * 1e-3)
    const seats = this.seats.map((each, at) => (full[at] ? cap[at]! : each))
    const price = this.price.map((each, row) => (tight[row] === null ? 0 : each))
    for (let round = 0; round < 6; round++) {
      const curve = this.#size.map((each, at) => (full[at] ? Infinity : each / seats[at]! ** 2))
      const pull = this.#size.map((each, at) => (full[at] ? 0 : each / seats[at]! - this.#rowsOf[at]!.reduce((sum, row) => sum + price[row]!, 0)))
      const give = tight.map(end => (end === null ? Infinity : 0))
      const [dSeats, dPrice] = this.#step(curve, pull, give, this.#rows.map(({ of }, row) => this.#sum(of, seats) - (tight[row] ?? 0)))
      dSeats.forEach((step, at) => { seats[at]! += step })
      dPrice.forEach((step, row) => { price[row]! += step })
    }
    const within = seats.every((each, at) => each > 0 && each <= cap[at]!)
      && this.#rows.every(({ of, min, max }) => this.#sum(of, seats) > Math.round(min) - 1e-11 && this.#sum(of, seats) < Math.round(max) + 1e-11)
    if (!within) return
    this.seats.set(seats)
    this.price.set(price)
  }

  /** Solves for the steps of seats and prices: the normal matrix of the rows, with `give` on its diagonal (infinite: no row). */
  #step(curve: Float64Array, pull: Float64Array, give: ArrayLike<number>, off: readonly number[]): [Float64Array, Float64Array] {
    const count = this.#rows.length
    const matrix = Array.from({ length: count }, () => new Float64Array(count))
    const right = Float64Array.from(off)
    curve.forEach((each, at) => {
      for (const row of this.#rowsOf[at]!) {
        right[row]! += pull[at]! / each
        for (const other of this.#rowsOf[at]!) matrix[row]![other]! += 1 / each
      }
    })
    for (let row = 0; row < count; row++) {
      if (give[row] !== Infinity) matrix[row]![row]! += give[row]!
      else {
        for (let other = 0; other < count; other++) matrix[row]![other] = matrix[other]![row] = 0
        matrix[row]![row] = 1
        right[row] = 0
      }
    }
    factor(matrix)
    const dPrice = solveFactored(matrix, right)
    return [curve.map((each, at) => (pull[at]! - this.#rowsOf[at]!.reduce((sum, row) => sum + dPrice[row]!, 0)) / each), dPrice]
  }

  #sum(of: readonly number[], values: Float64Array): number {
    return of.reduce((total, at) => total + values[at]!, 0)
  }

  #priceOf(at: number): number {
    return this.#rowsOf[at]!.reduce((total, row) => total + this.price[row]!, 0)
  }

  #room(row: number): number {
    return this.#rows[row]!.max - this.#rows[row]!.min
  }
}
