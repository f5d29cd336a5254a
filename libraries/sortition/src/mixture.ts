import { PanelFinder } from './best-panel.ts'
import type { Counts } from './best-panel.ts'
import type { Engine } from './engine.ts'
import type { Share } from './lottery-programme.ts'
import { NearestPoint, sparse, sparseWeight } from './nearest-point.ts'
import type { SparsePanel } from './nearest-point.ts'
import { mostOf } from './pool.ts'
import type { Pool } from './pool.ts'
import { swapSearch } from './swap-search.ts'

/**
 * Shares of panels whose mean comes nearest to wanted seats; `missing` is by how much, in any type, at most; `apart` says
 * that all panels lie on this side of the wanted seats, so that no mixture reaches them. `panels` are all that were met.
 */
export type Mixture = { readonly shares: readonly Share[], readonly panels: readonly Counts[], readonly missing: number, readonly apart: boolean }

/** Nearer than this to an end, a condition counts as tight: all panels of the mixture must then be there. */
const near = 1e-10

/**
 * Mixes panels so that each type sits `seats` in the mean: the nearest point by Wolfe's method, with the panel that lies
 * farthest in the direction of what is missing found by exchanges, else by diving, else by the engine's integer programme.
 * `seats` meet the conditions in fractions. Where nothing lies beyond them, no mixture reaches them.
 */
export function mixtureOf(engine: Engine, pool: Pool, seats: readonly number[]): Mixture {
  const tight = (types: readonly number[], min: number, max: number) => {
    const mean = types.reduce((sum, at) => sum + (seats[at] ?? 0), 0)
    return mean > max - near ? { min: max, max } : mean < min + near ? { min, max: min } : { min, max }
  }
  const quotas = pool.quotas.map((quota, at) => ({ ...quota, ...tight(pool.conditions[at + 1]?.types ?? [], quota.min, quota.max) }))
  const face: Pool = { ...pool, quotas, conditions: pool.conditions.map(({ types, min, max }) => ({ types, ...tight(types, min, max) })) }
  const most = pool.types.map((_, at) => ((seats[at] ?? 0) < near ? 0 : mostOf(pool, at)))
  const least = most.map((each, at) => ((seats[at] ?? 0) > each - near ? each : 0))
  const finder = new PanelFinder(engine, face, { least, most })
  const swap = swapSearch(face, { least, most })
  const nearest = new NearestPoint(seats)
  const known = new Map<string, SparsePanel>()
  const keep = (counts: Counts): SparsePanel => {
    const key = counts.join()
    const panel = known.get(key) ?? sparse(counts)
    known.set(key, panel)
    return panel
  }
  let missing = Infinity, gain = 0, stale = 0, apart = false
  try {
    const first = finder.near(seats) ?? finder.best(seats)
    if (first) nearest.add(keep(first.counts))
    for (let round = 0; first && round < 20 * pool.types.length + 100; round++) {
      const wanted = nearest.missing()
      const before = missing
      missing = wanted.reduce((worst, each) => Math.max(worst, Math.abs(each)), 0)
      // Very near, doubles may go round and round: then a linear programme over the same panels does the rest.
      stale = missing < 1e-7 && missing > 0.5 * before ? stale + 1 : 0
      if (missing < 1e-13 || stale > 60) break
      const next = beyond(Array.from(wanted, each => each / missing))
      if (!next || !nearest.add(next)) break
    }
    const shares = nearest.panels.map(({ counts }, at) => ({ counts, share: nearest.shares[at] ?? 0 }))
    return { shares, panels: [...new Set([...nearest.panels, ...known.values()])].map(({ counts }) => counts), missing, apart: apart || !first }
  } finally {
    finder.dispose()
  }

  /** A panel that lies beyond the target in a direction (its greatest part is 1); `null` where there is none. */
  function beyond(direction: readonly number[]): SparsePanel | null {
    // The direction is known to as many digits as are left of doubles; what lies beyond by less does so by rounding.
    const target = direction.reduce((sum, each, at) => sum + each * (seats[at] ?? 0), 0) + 1e-14 / missing
    let best: SparsePanel | null = null, weight = -Infinity
    const consider = (panel: SparsePanel) => {
      const each = sparseWeight(panel, direction)
      if (each > weight) [best, weight] = [panel, each]
    }
    for (const panel of known.values()) consider(panel)
    if (weight > target && weight - target > 0.5 * gain) return best
    const from = best as SparsePanel | null
    for (const start of new Set([from, nearest.panels.at(-1)])) {
      if (start) consider(keep(swap(start.counts, direction)))
    }
    if (weight > target && weight - target > 0.5 * gain) return best
    for (const find of [() => finder.near(direction), () => finder.dive(direction), () => finder.best(direction)]) {
      const found = find()
      if (found) consider(keep(found.counts))
      gain = weight - target
      if (weight > target) return best
    }
    apart = gain < -1e-9
    return null
  }
}
