import type { Counts } from './best-panel.ts'
import type { Pool } from './pool.ts'

/**
 * Turns a nearly right panel (of the right size) into one that meets every quota: exchanges one member for another where
 * the quotas are then missed by the least, and of these where least worth is lost; what was moved rests a while (tabu
 * search, Glover 1989). `null` where some exchanges do not get there. Proves nothing.
 */
export function repairer(pool: Pool, most: readonly number[]): (start: Counts, worth: readonly number[], tries?: number) => Counts | null {
  const types = pool.types.length
  const features = pool.types[0]?.quotas.length ?? 0
  const quotaOf = Int32Array.from({ length: types * features }, (_, i) => pool.types[Math.floor(i / features)]?.quotas[i % features] ?? 0)
  const groupOf = Int32Array.from(pool.types, type => type.group)
  const households = Int32Array.from(pool.groups, group => group.households)
  const least = Int32Array.from(pool.quotas, quota => quota.min), largest = Int32Array.from(pool.quotas, quota => quota.max)

  return (start, worth, tries = 120) => {
    const counts = Int32Array.from(start)
    const seated = new Int32Array(pool.quotas.length), taken = new Int32Array(pool.groups.length)
    counts.forEach((count, type) => {
      for (let f = 0; f < features; f++) seated[quotaOf[type * features + f] as number]! += count
      taken[groupOf[type] as number]! += count
    })
    const miss = (quota: number, count: number) => Math.max(0, count - (largest[quota] as number), (least[quota] as number) - count)
    let missed = 0
    const leave = new Int32Array(pool.quotas.length), enter = new Int32Array(pool.quotas.length)
    const weigh = (quota: number) => {
      const count = seated[quota] as number
      leave[quota] = miss(quota, count - 1) - miss(quota, count)
      enter[quota] = miss(quota, count + 1) - miss(quota, count)
    }
    for (let quota = 0; quota < seated.length; quota++) {
      missed += miss(quota, seated[quota] as number)
      weigh(quota)
    }
    const candidates = Int32Array.from({ length: types }, (_, at) => at).filter(at => (most[at] ?? 0) > 0).sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b).slice(0, 400)
    const rests = new Int32Array(types)
    for (let step = 1; missed > 0 && step <= tries; step++) {
      let fewest = Infinity, loss = Infinity, leaves = -1, comes = -1
      for (let out = 0; out < types; out++) {
        if ((counts[out] as number) === 0 || (rests[out] as number) > step) continue
        for (const into of candidates) {
          if (into === out || (counts[into] as number) >= (most[into] as number) || (rests[into] as number) > step) continue
          const group = groupOf[into] as number
          if (group !== groupOf[out] && (taken[group] as number) >= (households[group] as number)) continue
          let more = 0
          for (let f = 0; f < features; f++) {
            const from = quotaOf[out * features + f] as number, to = quotaOf[into * features + f] as number
            if (from !== to) more += (leave[from] as number) + (enter[to] as number)
          }
          if (more > fewest) continue
          const lost = (worth[out] as number) - (worth[into] as number)
          if (more < fewest || lost < loss) [fewest, loss, leaves, comes] = [more, lost, out, into]
        }
      }
      if (leaves < 0) return null
      counts[leaves]! -= 1
      counts[comes]! += 1
      taken[groupOf[leaves] as number]! -= 1
      taken[groupOf[comes] as number]! += 1
      for (let f = 0; f < features; f++) {
        const from = quotaOf[leaves * features + f] as number, to = quotaOf[comes * features + f] as number
        seated[from]! -= 1
        seated[to]! += 1
        weigh(from)
        weigh(to)
      }
      missed += fewest
      rests[leaves] = rests[comes] = step + 8
    }
    return missed === 0 ? Array.from(counts) : null
  }
}
