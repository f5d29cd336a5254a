import type { Model } from 'highs'
import { modelOf, solve } from './engine.ts'
import type { Engine, Programme, Row } from './engine.ts'
import { mostOf } from './pool.ts'
import type { Pool } from './pool.ts'

/** How many of each type sit on a panel. */
export type Counts = readonly number[]

/** The conditions of a pool on the numbers of each type, as rows for the engine. */
export function rowsOf(pool: Pool): Row[] {
  return pool.conditions.map(({ types, min, max }) => ({ indices: types, coefficients: types.map(() => 1), lower: min, upper: max }))
}

/** Panels as a programme: `whole` numbers of each type, or fractions of them (the relaxation). */
export function panelProgramme(pool: Pool, whole: boolean): Programme {
  return {
    sense: 'max', cost: pool.types.map(() => 0), lower: pool.types.map(() => 0), upper: pool.types.map((_, at) => mostOf(pool, at)), rows: rowsOf(pool),
    ...(whole ? { integer: pool.types.map(() => true) } : {}),
  }
}

export const weightOf = (counts: Counts, weights: readonly number[]): number => counts.reduce((sum, count, at) => sum + count * (weights[at] ?? 0), 0)

/** Finds panels whose members weigh much, again and again with other weights. */
export class PanelFinder {
  readonly #engine: Engine
  readonly #pool: Pool
  readonly #whole: Model
  readonly #relaxed: Model
  readonly #all: number[]
  /** How often the heaviest panel was asked for, and how often a heavy one. */
  proofs = 0
  dives = 0

  constructor(engine: Engine, pool: Pool) {
    this.#engine = engine
    this.#pool = pool
    this.#whole = modelOf(engine, panelProgramme(pool, true))
    this.#relaxed = modelOf(engine, panelProgramme(pool, false))
    this.#all = pool.types.map((_, at) => at)
  }

  /** The heaviest panel and its weight; `null` where no panel meets the quotas. */
  best(weights: readonly number[]): { counts: Counts, weight: number } | null {
    this.proofs += 1
    const found = this.#solve(this.#whole, weights)
    if (!found) return null
    const counts = Array.from(found, Math.round)
    return { counts, weight: weightOf(counts, weights) }
  }

  /** A heavy panel, rounded from the relaxation by diving; `null` where the dive ends nowhere. Proves nothing. */
  dive(weights: readonly number[]): { counts: Counts, weight: number } | null {
    this.dives += 1
    let values = this.#solve(this.#relaxed, weights)
    const fixed: number[] = []
    try {
      for (let tries = 0; values && tries < 60; tries++) {
        let at = -1, largest = 1e-7
        values.forEach((value, type) => {
          const part = value - Math.floor(value + 1e-9)
          if (part > largest && part < 1 - 1e-7) {
            largest = part
            at = type
          }
        })
        if (at < 0) {
          const counts = Array.from(values, Math.round)
          return { counts, weight: weightOf(counts, weights) }
        }
        const value = values[at] ?? 0
        fixed.push(at)
        this.#relaxed.changeColBounds(at, Math.ceil(value), mostOf(this.#pool, at))
        values = solve(this.#engine, this.#relaxed)?.values ?? null
        if (!values) {
          this.#relaxed.changeColBounds(at, 0, Math.floor(value))
          values = solve(this.#engine, this.#relaxed)?.values ?? null
        }
      }
      return null
    } finally {
      for (const at of fixed) this.#relaxed.changeColBounds(at, 0, mostOf(this.#pool, at))
    }
  }

  #solve(model: Model, weights: readonly number[]): Float64Array | null {
    // Weights are brought to a common size: the engine's tolerances are absolute.
    const scale = 1000 / Math.max(...weights.map(Math.abs), 1e-300)
    model.changeColsCost({ kind: 'set', indices: this.#all }, weights.map(weight => weight * scale))
    return solve(this.#engine, model)?.values ?? null
  }

  dispose(): void {
    this.#whole.dispose()
    this.#relaxed.dispose()
  }
}
