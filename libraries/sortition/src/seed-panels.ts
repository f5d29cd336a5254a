import type { Counts } from './best-panel.ts'
import type { Pool } from './pool.ts'

/**
 * Panels to begin with: each is improved by exchanges towards the types that have so far sat less often than they are owed
 * (`seats` in the mean). At most `rounds`, fewer where the exchanges find nothing new.
 */
export function seedPanels(pool: Pool, start: Counts, seats: readonly number[], swap: (start: Counts, weights: readonly number[]) => Counts, rounds: number): Counts[] {
  const sat = pool.types.map(() => 0)
  const panels: Counts[] = []
  let panel = start
  for (let round = 1; round <= rounds; round++) {
    panel = swap(panel, pool.types.map((type, at) => (round * (seats[at] ?? 0) - (sat[at] ?? 0)) / type.size))
    panels.push(panel)
    panel.forEach((count, at) => {
      sat[at] = (sat[at] ?? 0) + count
    })
  }
  return panels
}
