import type { Model } from 'highs'
import { modelOf, solve } from './engine.ts'
import type { Engine, Optimum, Programme, Row } from './engine.ts'
import { mostOf } from './pool.ts'
import type { Pool } from './pool.ts'
import { repairer } from './repair.ts'
import { swapSearch } from './swap-search.ts'

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
  readonly #least: readonly number[]
  readonly #most: readonly number[]
  readonly #whole: Model
  readonly #relaxed: Model
  readonly #all: number[]
  readonly #repair: ReturnType<typeof repairer>
  readonly #swap: ReturnType<typeof swapSearch>

  constructor(engine: Engine, pool: Pool, { least = pool.types.map(() => 0), most = pool.types.map((_, at) => mostOf(pool, at)) } = {}) {
    this.#engine = engine
    this.#pool = pool
    this.#least = least
    this.#most = most
    this.#whole = modelOf(engine, { ...panelProgramme(pool, true), lower: least, upper: most })
    this.#relaxed = modelOf(engine, { ...panelProgramme(pool, false), lower: least, upper: most })
    this.#all = pool.types.map((_, at) => at)
    this.#repair = repairer(pool, most)
    this.#swap = swapSearch(pool, { least, most })
  }

  /** The heaviest panel and its weight; `null` where no panel meets the quotas. */
  best(weights: readonly number[]): { counts: Counts, weight: number } | null {
    const found = this.#solve(this.#whole, weights)
    if (!found) return null
    const counts = Array.from(found.values, Math.round)
    return { counts, weight: weightOf(counts, weights) }
  }

  /** A heavy panel: the relaxation's, rounded, repaired and improved by exchanges. `null` where that leads nowhere. Proves nothing. */
  near(weights: readonly number[]): { counts: Counts, weight: number } | null {
    const found = this.#solve(this.#relaxed, weights)
    if (!found) return null
    const worth = Array.from(found.colDuals)
    const counts = Array.from(found.values, value => Math.floor(value + 1e-7))
    const taken = this.#pool.groups.map(({ types }) => types.reduce((sum, at) => sum + (counts[at] ?? 0), 0))
    let empty = this.#pool.size - counts.reduce((sum, count) => sum + count, 0)
    const parts = counts.map((count, at) => (found.values[at] ?? 0) - count)
    const order = counts.map((_, at) => at).sort((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0) || (worth[b] ?? 0) - (worth[a] ?? 0) || a - b)
    for (const at of order) {
      const group = this.#pool.types[at]?.group ?? -1
      if (empty === 0 || (counts[at] ?? 0) >= (this.#most[at] ?? 0) || (taken[group] ?? 0) >= (this.#pool.groups[group]?.households ?? 0)) continue
      counts[at]! += 1
      taken[group]! += 1
      empty -= 1
    }
    if (empty > 0) return null
    const repaired = this.#repair(counts, worth)
    if (!repaired) return null
    const better = this.#swap(repaired, weights)
    return { counts: better, weight: weightOf(better, weights) }
  }

  /** A heavy panel, rounded from the relaxation by diving; `null` where the dive ends nowhere. Proves nothing. */
  dive(weights: readonly number[]): { counts: Counts, weight: number } | null {
    let values = this.#solve(this.#relaxed, weights)?.values ?? null
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
        this.#relaxed.changeColBounds(at, Math.ceil(value), this.#most[at] ?? 0)
        values = solve(this.#engine, this.#relaxed)?.values ?? null
        if (!values) {
          this.#relaxed.changeColBounds(at, this.#least[at] ?? 0, Math.floor(value))
          values = solve(this.#engine, this.#relaxed)?.values ?? null
        }
      }
      return null
    } finally {
      for (const at of fixed) this.#relaxed.changeColBounds(at, this.#least[at] ?? 0, this.#most[at] ?? 0)
    }
  }

  #solve(model: Model, weights: readonly number[]): Optimum | null {
    // Weights are brought to a common size: the engine's tolerances are absolute.
    const scale = 1000 / Math.max(...weights.map(Math.abs), 1e-300)
    model.changeColsCost({ kind: 'set', indices: this.#all }, weights.map(weight => weight * scale))
    return solve(this.#engine, model)
  }

  dispose(): void {
    this.#whole.dispose()
    this.#relaxed.dispose()
  }
}
