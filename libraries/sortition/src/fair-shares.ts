import { PanelFinder } from './best-panel.ts'
import type { Counts } from './best-panel.ts'
import type { Engine } from './engine.ts'
import { LotteryProgramme } from './lottery-programme.ts'
import type { Share } from './lottery-programme.ts'
import { mixtureOf } from './mixture.ts'
import type { Pool } from './pool.ts'
import { relaxedLeximin } from './relaxed-leximin.ts'
import { seedPanels } from './seed-panels.ts'
import { swapSearch } from './swap-search.ts'

/** How the chances are to be shared out: the least as great as can be; then the next, and so on; or their product. */
export type Rule = 'maximin' | 'leximin' | 'nash'

/** Shares of panels that a rule finds best, with what bounds it. */
export type FairShares = {
  readonly shares: readonly Share[]
  /** Types that no panel can hold. */
  readonly excluded: readonly number[]
  /** How far the rule's own measure may be from the best there is (its duality gap). */
  readonly gap: number
  /** Weights of types and multipliers of conditions that bound the least probability, where the relaxation gave it. */
  readonly bound: { weights: readonly number[], multipliers: readonly number[] | null }
  readonly stages: readonly { level: number, types: number }[]
}

/** Everything a rule works with; made once for a pool. */
export class Search {
  readonly engine: Engine
  readonly pool: Pool
  readonly finder: PanelFinder
  readonly swap: (start: Counts, weights: readonly number[]) => Counts
  readonly start: Counts

  constructor(engine: Engine, pool: Pool, finder: PanelFinder, start: Counts) {
    this.engine = engine
    this.pool = pool
    this.finder = finder
    this.start = start
    this.swap = swapSearch(pool)
  }

  /**
   * Shares of panels in which each type sits `seats` in the mean, `reached` where there are such, and by what probability
   * the worst then falls short (`enough` is as good as reached). `panels` are those met on the way.
   */
  reach(seats: readonly number[], enough: number): { shares: readonly Share[], reached: boolean, short: number, panels: readonly Counts[] } {
    const { shares, panels, missing, apart } = mixtureOf(this.engine, this.pool, seats)
    if (missing < enough) return { shares, reached: true, short: missing, panels }
    if (apart && missing > 1e-7) return { shares, reached: false, short: missing, panels }
    const programme = new LotteryProgramme(this.engine, this.pool, this.pool.types.map(type => type.size), seats, 0)
    try {
      for (const { counts } of shares) programme.add(counts)
      const { shares: better, level } = programme.raise(this.finder, this.swap, -1e-10)
      return { shares: better, reached: level >= -1e-10, short: Math.max(0, -level), panels: [...panels, ...programme.panels] }
    } finally {
      programme.dispose()
    }
  }

  /** The types that no panel can hold. */
  excluded(known: readonly Counts[]): number[] {
    const open = new Set(this.pool.types.map((_, at) => at))
    const strike = (counts: Counts) => counts.forEach((count, at) => count > 0 && open.delete(at))
    known.forEach(strike)
    while (open.size > 0) {
      const found = this.finder.best(this.pool.types.map((_, at) => (open.has(at) ? 1 : 0)))
      if (!found || found.weight < 0.5) break
      strike(found.counts)
    }
    return [...open]
  }
}

/** Opens a search; `null` where no panel meets the quotas. The caller disposes of `finder`. */
export function openSearch(engine: Engine, pool: Pool): Search | null {
  const finder = new PanelFinder(engine, pool)
  const start = finder.best(pool.types.map(() => 1))
  if (start) return new Search(engine, pool, finder, start.counts)
  finder.dispose()
  return null
}

/** Leximin (Flanigan, Gölz, Gupta, Hennig, Procaccia, Nature 2021): the least probability as great as can be, then the next. */
export function leximin(search: Search): FairShares {
  const { engine, pool } = search
  const relaxed = relaxedLeximin(engine, pool)
  if (!relaxed) throw new Error('a panel meets the quotas, but no fraction of one does')
  const reached = search.reach(relaxed.seats, 2e-10)
  if (reached.reached) {
    const excluded = relaxed.seats.flatMap((seats, at) => (seats < 1e-9 ? [at] : []))
    // The least probability is that of people who can sit at all, and so is its bound.
    const bound = excluded.length > 0 ? relaxedLeximin(engine, pool, new Set(excluded), true) ?? relaxed : relaxed
    return {
      shares: reached.shares, excluded, gap: reached.short, bound, stages: relaxed.stages,
    }
  }
  return leximinByStages(search, reached.panels)
}

/** Leximin where the relaxation promises more than panels can give: one linear programme over lotteries for each level. */
function leximinByStages(search: Search, known: readonly Counts[]): FairShares {
  const { engine, pool, finder, swap } = search
  const excluded = new Set(search.excluded(known))
  const size = (at: number) => pool.types[at]?.size ?? 0
  const programme = new LotteryProgramme(engine, pool, pool.types.map((_, at) => (excluded.has(at) ? 0 : size(at))), pool.types.map(() => 0), engine.infinity)
  try {
    known.forEach(panel => programme.add(panel))
    const open = new Set(pool.types.map((_, at) => at).filter(at => !excluded.has(at)))
    const stages: { level: number, types: number }[] = []
    let shares: Share[] = [], gap = 0
    let weights: readonly number[] | undefined
    while (open.size > 0) {
      const { level, bound, prices, shares: found } = programme.raise(finder, swap)
      shares = found
      gap = Math.max(gap, bound - level)
      weights ??= prices
      const tight = [...open].filter(at => (prices[at] ?? 0) * size(at) > 1e-9)
      for (const at of tight.length > 0 ? tight : [...open]) {
        open.delete(at)
        programme.fix(at, Math.max(0, level * size(at) - 1e-11))
      }
      stages.push({ level, types: tight.length })
    }
    return { shares, excluded: [...excluded], gap, bound: { weights: weights ?? [], multipliers: null }, stages }
  } finally {
    programme.dispose()
  }
}

/** Maximin: the least probability as great as can be; what is left over is shared as the first optimum found has it. */
export function maximin(search: Search): FairShares {
  const { engine, pool, finder, swap } = search
  const size = (at: number) => pool.types[at]?.size ?? 0
  let relaxed = relaxedLeximin(engine, pool, new Set(), true)
  let excluded: number[] = []
  if (!relaxed || relaxed.maximin < 1e-9) {
    excluded = search.excluded([search.start])
    relaxed = relaxedLeximin(engine, pool, new Set(excluded), true)
  }
  if (!relaxed) throw new Error('a panel meets the quotas, but no fraction of one does')
  const run = (without: readonly number[], ceiling: number, known: readonly Counts[]) => {
    const left = new Set(without)
    const programme = new LotteryProgramme(engine, pool, pool.types.map((_, at) => (left.has(at) ? 0 : size(at))), pool.types.map(() => 0), ceiling)
    try {
      for (const panel of known) programme.add(panel)
      const { shares, level, bound, prices } = programme.raise(finder, swap)
      return { shares, level, bound, prices, panels: programme.panels }
    } finally {
      programme.dispose()
    }
  }
  const begin = seedPanels(pool, search.start, relaxed.seats, swap, Math.min(400, pool.types.length + 30))
  let ceiling = relaxed.maximin
  let found = run(excluded, ceiling, begin)
  if (found.level < 1e-9) {
    // The relaxation knew nothing of types that no whole panel can hold.
    excluded = search.excluded(found.panels)
    relaxed = relaxedLeximin(engine, pool, new Set(excluded), true) ?? relaxed
    ceiling = relaxed.maximin
    found = run(excluded, ceiling, found.panels)
  }
  const byRelaxation = found.level >= ceiling - 1e-10
  return {
    shares: found.shares, excluded, gap: Math.max(0, found.bound - found.level),
    bound: byRelaxation ? relaxed : { weights: found.prices, multipliers: null },
    stages: [{ level: found.level, types: pool.types.length - excluded.length }],
  }
}
