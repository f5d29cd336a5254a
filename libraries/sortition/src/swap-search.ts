import type { Counts } from './best-panel.ts'
import { mostOf } from './pool.ts'
import type { Pool } from './pool.ts'

/**
 * Improves a panel by exchanging one member for another as long as that makes it heavier and keeps every condition.
 * Quick and without any proof: what it cannot improve may still not be the heaviest panel.
 */
export function swapSearch(pool: Pool, { least = pool.types.map(() => 0), most: largest = pool.types.map((_, at) => mostOf(pool, at)) } = {}): (start: Counts, weights: readonly number[]) => Counts {
  const types = pool.types.length
  const features = pool.types[0]?.quotas.length ?? 0
  const quotaOf = Int32Array.from({ length: types * features }, (_, i) => pool.types[Math.floor(i / features)]?.quotas[i % features] ?? 0)
  const groupOf = Int32Array.from(pool.types, type => type.group)
  const most = Int32Array.from(largest)
  const households = Int32Array.from(pool.groups, group => group.households)

  return (start, weights) => {
    const counts = Int32Array.from(start)
    const seated = new Int32Array(pool.quotas.length), taken = new Int32Array(pool.groups.length)
    const seat = (type: number, by: 1 | -1) => {
      for (let f = 0; f < features; f++) seated[quotaOf[type * features + f] ?? 0]! += by
      taken[groupOf[type] ?? 0]! += by
    }
    counts.forEach((count, type) => {
      for (let i = 0; i < count; i++) seat(type, 1)
    })
    const byWeight = Array.from({ length: types }, (_, type) => type).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
    const fits = (out: number, into: number): boolean => {
      if ((counts[into] ?? 0) >= (most[into] ?? 0)) return false
      const group = groupOf[into] ?? 0
      if (group !== groupOf[out] && (taken[group] ?? 0) >= (households[group] ?? 0)) return false
      for (let f = 0; f < features; f++) {
        const from = quotaOf[out * features + f] ?? 0, to = quotaOf[into * features + f] ?? 0
        if (from !== to && ((seated[from] ?? 0) <= (pool.quotas[from]?.min ?? 0) || (seated[to] ?? 0) >= (pool.quotas[to]?.max ?? 0))) return false
      }
      return true
    }
    for (let improved = true; improved;) {
      improved = false
      let best = 1e-9, leaves = -1, comes = -1
      for (let out = 0; out < types; out++) {
        if ((counts[out] ?? 0) <= (least[out] ?? 0)) continue
        const weight = weights[out] ?? 0
        for (const into of byWeight) {
          const gain = (weights[into] ?? 0) - weight
          if (gain <= best) break
          if (!fits(out, into)) continue
          best = gain
          leaves = out
          comes = into
          break
        }
      }
      if (leaves >= 0) {
        counts[leaves]! -= 1
        counts[comes]! += 1
        seat(leaves, -1)
        seat(comes, 1)
        improved = true
      }
    }
    return Array.from(counts)
  }
}
