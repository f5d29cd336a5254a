import { weightOf } from './best-panel.ts'
import type { Counts } from './best-panel.ts'
import type { FairShares, Search } from './fair-shares.ts'
import { productOptimum } from './product-optimum.ts'
import { relaxedLeximin } from './relaxed-leximin.ts'
import { relaxedNash } from './relaxed-nash.ts'

/**
 * Nash welfare: the product of all probabilities as great as can be (sum of their logarithms; people whom no panel can hold
 * left out). First on fractions of people, then panels are mixed to reach that; where they cannot, columns are generated.
 */
export function nash(search: Search): FairShares {
  const { engine, pool } = search
  const first = relaxedLeximin(engine, pool, new Set(), true)
  if (!first) throw new Error('a panel meets the quotas, but no fraction of one does')
  let known: readonly Counts[] = [search.start]
  let excluded = first.maximin < 1e-9 ? search.excluded(known) : []
  for (;;) {
    const { seats, multipliers } = relaxedNash(pool, new Set(excluded))
    // The product moves with the square of what is missing.
    const { shares, reached, panels } = search.reach(seats, 1e-9)
    if (reached) return { shares, excluded, gap: 0, bound: { weights: gradientOf(search, seats), multipliers }, stages: [] }
    known = [...known, ...panels]
    const now = search.excluded(known)
    if (now.length === excluded.length) return nashOverPanels(search, now, known, new Map(shares.map(({ counts, share }) => [counts.join(), share])))
    // The relaxation knew nothing of types that no whole panel can hold.
    excluded = now
  }
}

const gradientOf = ({ pool }: Search, seats: readonly number[]): number[] => pool.types.map(({ size }, at) => ((seats[at] ?? 0) > 0 ? size / (seats[at] ?? 1) : 0))

/**
 * Column generation: the gradient weighs each type by size / seats; no panel weighing more than everybody, that is, than the
 * number of people who can sit, means that the product cannot grow. The gap is in that sum of logarithms: what the heaviest
 * panel weighs beyond, by the engine's own branch and bound.
 */
function nashOverPanels(search: Search, excluded: readonly number[], known: readonly Counts[], begin: ReadonlyMap<string, number>): FairShares {
  const { pool, finder, swap } = search
  const out = new Set(excluded)
  const sizes = pool.types.map((type, at) => (out.has(at) ? 0 : type.size))
  const everybody = sizes.reduce((sum, size) => sum + size, 0)
  const held = new Map<string, Counts>()
  const hold = (counts: Counts): boolean => !held.has(counts.join()) && Boolean(held.set(counts.join(), counts))
  known.forEach(hold)
  for (let at = 0; at < pool.types.length; at++) {
    // Every type needs a panel to begin with: a probability of 0 has no logarithm.
    if (!out.has(at) && ![...held.values()].some(counts => (counts[at] ?? 0) > 0)) hold(finder.best(pool.types.map((_, other) => (other === at ? 1 : 0)))?.counts ?? search.start)
  }
  let shareOf: ReadonlyMap<string, number> = begin
  // First roughly over growing sets of panels, then finer: what is rough already says which panels are wanting.
  let tolerance = 1e-4
  for (;;) {
    const keys = [...held.keys()], panels = [...held.values()]
    const shares = productOptimum(panels, sizes, keys.map(key => shareOf.get(key) ?? 0), tolerance)
    shareOf = new Map(keys.map((key, at) => [key, shares[at] ?? 0]))
    const seats = pool.types.map((_, type) => panels.reduce((sum, counts, at) => sum + (counts[type] ?? 0) * (shares[at] ?? 0), 0))
    const weights = sizes.map((size, at) => (size === 0 ? 0 : size / (seats[at] ?? 1)))
    let added = 0
    const used = keys.map((_, at) => at).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0)).slice(0, 60)
    for (const at of used) {
      const counts = swap(panels[at] ?? [], weights)
      if (weightOf(counts, weights) > everybody * (1 + 20 * tolerance) + 1e-8 && hold(counts)) added += 1
    }
    if (added === 0 && tolerance > 1e-12) {
      tolerance = Math.max(1e-12, tolerance / 100)
      // Panels with hardly a share are let go; whoever needs one of them finds it again.
      const kept = keys.filter((_, at) => (shares[at] ?? 0) > tolerance * 10)
      if (sizes.every((size, type) => size === 0 || kept.some(key => (held.get(key)?.[type] ?? 0) > 0))) {
        for (const key of new Set(keys).difference(new Set(kept))) held.delete(key)
      }
      continue
    }
    for (const find of added > 0 ? [] : [() => finder.near(weights), () => finder.dive(weights)]) {
      const found = find()
      if (found && found.weight > everybody + 1e-8 && hold(found.counts)) {
        added += 1
        break
      }
    }
    if (added > 0) continue
    const heaviest = finder.best(weights)
    if (heaviest && heaviest.weight > everybody + 2e-10 && hold(heaviest.counts)) continue
    return {
      shares: panels.map((counts, at) => ({ counts, share: shares[at] ?? 0 })).filter(({ share }) => share > 1e-13),
      excluded, gap: Math.max(0, (heaviest?.weight ?? 0) - everybody), bound: { weights, multipliers: null }, stages: [],
    }
  }
}
