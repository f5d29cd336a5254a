import type { Counts } from './best-panel.ts'
import { weightOf } from './best-panel.ts'
import type { FairShares, Search } from './fair-shares.ts'
import { productOptimum } from './product-optimum.ts'
import { relaxedLeximin } from './relaxed-leximin.ts'

/**
 * Nash welfare: the product of all probabilities as great as can be (sum of their logarithms; people whom no panel can hold
 * left out). Column generation: the gradient weighs each type by size / seats; no panel weighing more than everybody, that
 * is, than the number of people who can sit, means that the product cannot grow. The gap is in that sum of logarithms:
 * what the heaviest panel weighs beyond, by the engine's own branch and bound.
 */
export function nash(search: Search): FairShares {
  const { engine, pool, finder, swap } = search
  const relaxed = relaxedLeximin(engine, pool)
  if (!relaxed) throw new Error('a panel meets the quotas, but no fraction of one does')
  const begun = search.reach(relaxed.seats)
  const excluded = new Set(search.excluded(begun.shares.map(({ counts }) => counts)))
  const sizes = pool.types.map((type, at) => (excluded.has(at) ? 0 : type.size))
  const everybody = sizes.reduce((sum, size) => sum + size, 0)
  const held = new Map<string, Counts>()
  const hold = (counts: Counts): boolean => !held.has(counts.join()) && Boolean(held.set(counts.join(), counts))
  begun.panels.forEach(hold)
  for (let at = 0; at < pool.types.length; at++) {
    // Every type needs a panel to begin with: a probability of 0 has no logarithm.
    if (!excluded.has(at) && ![...held.values()].some(counts => (counts[at] ?? 0) > 0)) hold(finder.best(pool.types.map((_, other) => (other === at ? 1 : 0)))?.counts ?? search.start)
  }
  let shareOf = new Map<string, number>()
  // First roughly over growing sets of panels, then finer: what is rough already says which panels are wanting.
  let tolerance = 1e-4
  for (;;) {
    const keys = [...held.keys()], panels = [...held.values()]
    const shares = productOptimum(panels, sizes, keys.map(key => shareOf.get(key) ?? 1 / keys.length), tolerance)
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
    const dived = added === 0 ? finder.dive(weights) : null
    if (dived && dived.weight > everybody + 1e-8 && hold(dived.counts)) added += 1
    if (added > 0) continue
    const heaviest = finder.best(weights)
    if (heaviest && heaviest.weight > everybody + 2e-10 && hold(heaviest.counts)) continue
    const gap = Math.max(0, (heaviest?.weight ?? 0) - everybody)
    return {
      shares: panels.map((counts, at) => ({ counts, share: shares[at] ?? 0 })).filter(({ share }) => share > 1e-13), excluded: [...excluded], gap,
      bound: { weights, multipliers: null }, stages: [], effort: { panels: panels.length, proofs: finder.proofs, dives: finder.dives },
    }
  }
}
