import { panelProgramme } from './best-panel.ts'
import { modelOf, solve } from './engine.ts'
import type { Engine } from './engine.ts'
import type { Pool } from './pool.ts'

/**
 * What leximin gives when panels may hold fractions of people: for each type how many sit on a panel in the mean, and the
 * first level with its duals. Every lottery over panels is such a fraction, so where a lottery reaches it, that lottery is
 * leximin itself. `stages` are the levels in the order in which they were fixed, each with how many types it holds.
 */
export type RelaxedLeximin = {
  readonly seats: readonly number[]
  readonly maximin: number
  /** The duals of the first stage: weights of types and multipliers of the conditions (`Pool.conditions`). */
  readonly weights: readonly number[]
  readonly multipliers: readonly number[]
  readonly stages: readonly { level: number, types: number }[]
}

/** A panel has a thousand times its seats in the engine, whose tolerances are absolute. */
const unit = 1000

/** `null` where not even fractions of people meet the quotas. `stopAfterFirst` leaves `seats` at one optimum of the first stage. */
export function relaxedLeximin(engine: Engine, pool: Pool, without: ReadonlySet<number> = new Set(), stopAfterFirst = false): RelaxedLeximin | null {
  const base = panelProgramme(pool, false)
  const level = pool.types.length
  const size = (at: number) => pool.types[at]?.size ?? 0
  const model = modelOf(engine, {
    sense: 'max', cost: [...base.cost, 1], lower: [...base.lower, 0], upper: [...base.upper.map(most => most * unit), engine.infinity],
    rows: [
      ...pool.types.map((_, at) => ({ indices: [at, level], coefficients: [1, without.has(at) ? 0 : -size(at)], lower: 0, upper: engine.infinity })),
      ...base.rows.map(row => ({ ...row, lower: row.lower * unit, upper: row.upper * unit })),
    ],
  })
  try {
    const owed: number[] = pool.types.map(() => 0)
    let seats: number[] = []
    const open = new Set(pool.types.map((_, at) => at).filter(at => !without.has(at)))
    const stages: { level: number, types: number }[] = []
    let slack = 1e-13
    let first: Pick<RelaxedLeximin, 'maximin' | 'weights' | 'multipliers'> | undefined
    while (open.size > 0) {
      const found = solve(engine, model)
      if (!found) {
        if (!first) return null
        // Rounding made the levels contradict each other by a trifle: they give way a little.
        slack *= 10
        if (slack > 1e-8) throw new Error('the levels fixed so far contradict each other')
        owed.forEach((each, at) => !open.has(at) && !without.has(at) && model.changeRowBounds(at, Math.max(0, each - slack) * unit, engine.infinity))
        continue
      }
      const reached = (found.values[level] ?? 0) / unit
      seats = Array.from(found.values.subarray(0, level), value => value / unit)
      first ??= {
        maximin: reached,
        weights: pool.types.map((_, at) => Math.max(0, -(found.rowDuals[at] ?? 0))),
        multipliers: pool.conditions.map((_, at) => found.rowDuals[level + at] ?? 0),
      }
      if (stopAfterFirst) return { ...first, seats, stages: [{ level: reached, types: open.size }] }
      // What has a price cannot be raised in any optimum of this stage.
      const tight = [...open].filter(at => -(found.rowDuals[at] ?? 0) * size(at) > 1e-9)
      for (const at of tight.length > 0 ? tight : [...open]) {
        open.delete(at)
        owed[at] = reached * size(at)
        model.changeCoefficient(at, level, 0)
        model.changeRowBounds(at, Math.max(0, reached * size(at) - slack) * unit, engine.infinity)
      }
      stages.push({ level: reached, types: tight.length })
    }
    return first ? { ...first, seats, stages } : null
  } finally {
    model.dispose()
  }
}
