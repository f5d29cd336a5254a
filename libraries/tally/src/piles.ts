import type { Arithmetic } from './arithmetic.ts'
import type { Ballots } from './ballots.ts'

/** Which papers lie with whom, and at what value: the Gregory methods move piles, and each move takes time by its papers only. */
export type Piles<V> = {
  /** Value of each candidate's pile. */
  readonly votes: V[]
  /** Value of the papers that name nobody further. */
  exhausted: V
  /** Moves a pile to the next on each paper that `may` receive, each value changed by `revalue`. */
  move: (from: number, may: (candidate: number) => boolean, revalue: (value: V) => V) => void
}

/** Lays every paper with its first candidate, at the value of one vote, or of what `paper` says. */
export function layPiles<V>({ candidates, weights, starts, ranked }: Ballots, { zero, of, plus, times, key }: Arithmetic<V>, paper: V = of(1)): Piles<V> {
  // Papers of the same value are of one class, so that a value is computed once and a paper only carries its number.
  const values: V[] = [paper]
  const classes = new Map([[key(paper), 0]])
  const next = new Int32Array(weights.length).fill(-1)
  const heads = new Int32Array(candidates).fill(-1)
  const at = starts.slice(0, weights.length)
  const classOf = new Uint32Array(weights.length)
  const first = new Float64Array(candidates)
  for (let b = weights.length - 1; b >= 0; b--) {
    const candidate = ranked[starts[b] ?? 0] ?? 0
    next[b] = heads[candidate] ?? -1
    heads[candidate] = b
    first[candidate] = (first[candidate] ?? 0) + (weights[b] ?? 0)
  }
  const piles: Piles<V> = {
    votes: Array.from(first, papers => times(paper, papers)),
    exhausted: zero,
    move(from, may, revalue) {
      const open = new Uint8Array(candidates)
      for (let c = 0; c < candidates; c++) open[c] = may(c) ? 1 : 0
      const changed = new Map<number, number>()
      // How many papers of which class go where; the last place is for papers that name nobody further.
      const moved = new Map<number, Float64Array>()
      let lastClass = -1
      let to = 0
      let papers: Float64Array = new Float64Array(0)
      for (let b = heads[from] ?? -1, following = -1; b >= 0; b = following) {
        following = next[b] ?? -1
        const was = classOf[b] ?? 0
        if (was !== lastClass) {
          lastClass = was
          to = changed.get(was) ?? classFor(revalue(values[was] ?? zero))
          changed.set(was, to)
          papers = moved.get(to) ?? new Float64Array(candidates + 1)
          moved.set(to, papers)
        }
        classOf[b] = to
        const end = starts[b + 1] ?? 0
        let k = (at[b] ?? 0) + 1
        while (k < end && !open[ranked[k] ?? 0]) k++
        at[b] = k
        const candidate = k < end ? ranked[k] ?? 0 : candidates
        papers[candidate] = (papers[candidate] ?? 0) + (weights[b] ?? 0)
        if (k < end) {
          next[b] = heads[candidate] ?? -1
          heads[candidate] = b
        }
      }
      heads[from] = -1
      for (const [to, counts] of moved) {
        counts.forEach((count, candidate) => {
          if (!count) return
          const worth = times(values[to] ?? zero, count)
          if (candidate === candidates) piles.exhausted = plus(piles.exhausted, worth)
          else piles.votes[candidate] = plus(piles.votes[candidate] ?? zero, worth)
        })
      }
    },
  }
  const classFor = (value: V): number => {
    const known = classes.get(key(value)) ?? values.length
    if (known === values.length) {
      values.push(value)
      classes.set(key(value), known)
    }
    return known
  }
  return piles
}
