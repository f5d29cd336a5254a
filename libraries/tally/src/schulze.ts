import type { Pairwise } from './pairwise.ts'

/**
 * How strong a defeat of i over j is. `winning-votes`: by the papers for i, and among equals by the fewer for j (as Belenios and CIVS do).
 * `margins`: by the papers for i less those for j. They differ where papers rank some alike or not at all.
 */
export type DefeatStrength = 'winning-votes' | 'margins'

/** A defeat, or the weakest defeat of the strongest path: papers for and against; `[0, 0]` is none. */
export type Strength = readonly [winning: number, losing: number]

/** Candidates in tiers, best first; those of one tier are tied. `paths[i][j]` is the strongest path from i to j. */
export type SchulzeResult = { readonly strength: DefeatStrength, readonly tiers: readonly (readonly number[])[], readonly winners: readonly number[], readonly paths: readonly (readonly Strength[])[] }

/**
 * Schulze's method (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method", Social Choice and Welfare 36, 2011): i goes before j where the strongest path from i to j is stronger than the one back.
 * Only defeats are part of a path. O(n^3) for n candidates. Tiers: the unbeaten, then the unbeaten among the rest.
 */
export function schulze({ candidates, of }: Pairwise, strength: DefeatStrength): SchulzeResult {
  const n = candidates
  const compare = compareStrength(strength)
  const defeats: { at: number, strength: Strength }[] = []
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (of(i, j) > of(j, i)) defeats.push({ at: i * n + j, strength: [of(i, j), of(j, i)] })
  defeats.sort((a, b) => compare(a.strength, b.strength))
  // Strength as one number: its place among all strengths, weakest 1; 0 is no defeat.
  const levels: Strength[] = [[0, 0]]
  const widest = new Int32Array(n * n)
  for (const { at, strength } of defeats) {
    const last = levels.at(-1) ?? [0, 0]
    if (levels.length === 1 || compare(last, strength) !== 0) levels.push(strength)
    widest[at] = levels.length - 1
  }
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      const first = widest[i * n + k] ?? 0
      if (i === k || !first) continue
      for (let j = 0; j < n; j++) {
        const through = Math.min(first, widest[k * n + j] ?? 0)
        if (through > (widest[i * n + j] ?? 0)) widest[i * n + j] = through
      }
    }
  }
  const wins = (i: number, j: number) => (widest[i * n + j] ?? 0) > (widest[j * n + i] ?? 0)
  const tiers: number[][] = []
  let left = Array.from({ length: n }, (_, candidate) => candidate)
  while (left.length) {
    const among = left
    const tier = among.filter(j => !among.some(i => wins(i, j)))
    tiers.push(tier)
    left = among.filter(candidate => !tier.includes(candidate))
  }
  const paths = Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j): Strength => levels[widest[i * n + j] ?? 0] ?? [0, 0]))
  return { strength, tiers, winners: tiers[0] ?? [], paths }
}

/** Weaker before stronger; no defeat is weakest. */
export function compareStrength(strength: DefeatStrength): (a: Strength, b: Strength) => number {
  return strength === 'margins'
    ? (a, b) => (a[0] - a[1]) - (b[0] - b[1])
    : (a, b) => a[0] - b[0] || (a[0] === 0 ? 0 : b[1] - a[1])
}
