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
export function layPiles<V>(ballots: Ballots, { zero, of, plus, times, key }: Arithmetic<V>, paper: V = of(1)): Piles<V> {
  const { candidates } = ballots
  // Papers of the same value are of one class, so that a value is computed once; a pile is a list of papers for each class.
  const values: V[] = []
  const lists: List[][] = []
  const classes = new Map<string, number>()
  const classFor = (value: V): number => {
    const name = key(value)
    const known = classes.get(name)
    if (known !== undefined) return known
    classes.set(name, values.length)
    lists.push(Array.from({ length: candidates }, emptyList))
    return values.push(value) - 1
  }
  const piles: Piles<V> = {
    votes: Array.from(layFirst(ballots, lists[classFor(paper)] ?? []), count => times(paper, count)),
    exhausted: zero,
    move(from, may, revalue) {
      const open = Uint8Array.from({ length: candidates }, (_, candidate) => (may(candidate) ? 1 : 0))
      const moved = new Map<number, Float64Array>()
      for (let was = 0, known = values.length; was < known; was++) {
        const list = lists[was]?.[from]
        if (!list?.length) continue
        lists[was]?.fill(emptyList(), from, from + 1)
        const to = classFor(revalue(values[was] ?? zero))
        const counts = moved.get(to) ?? new Float64Array(candidates + 1)
        moved.set(to, counts)
        moveList(ballots, list, open, lists[to] ?? [], counts)
      }
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
  return piles
}

/**
 * Ballots one after another, three words each: where on it its candidate stands, where it ends, and how many papers it is (or, where a
 * word does not hold that, less its number). The first `length` words are used.
 */
type List = { words: Int32Array, length: number }

const emptyList = (): List => ({ words: new Int32Array(6), length: 0 })

function add(list: List, at: number, end: number, papers: number): void {
  const { length } = list
  if (length === list.words.length) {
    const longer = new Int32Array(length * 4)
    longer.set(list.words)
    list.words = longer
  }
  list.words[length] = at
  list.words[length + 1] = end
  list.words[length + 2] = papers
  list.length = length + 3
}

/** Puts every ballot on the list of its first candidate; says how many papers each has. */
function layFirst({ candidates, weights, starts, ranked }: Ballots, lists: readonly List[]): Float64Array {
  const counts = new Float64Array(candidates)
  for (let b = 0; b < weights.length; b++) {
    const at = starts[b] as number
    const candidate = ranked[at] as number
    const papers = weights[b] as number
    add(lists[candidate] as List, at, starts[b + 1] as number, papers < 2 ** 31 ? papers : -b)
    counts[candidate] = (counts[candidate] as number) + papers
  }
  return counts
}

/** So many words of a list are moved in one go. */
const batch = 192
/** Moves a list to those of the next candidates who are `open`; adds to `counts` how many papers go to whom, in the last place to nobody. */
function moveList({ candidates, weights, ranked }: Ballots, { words, length }: List, open: Uint8Array, lists: readonly List[], counts: Float64Array): void {
  for (let from = 0; from < length; from += batch) {
    const until = Math.min(length, from + batch)
    // The ballots lie all over memory; read together, without deciding anything, they are fetched side by side: twice as fast.
    // What is read is asked for, never true, so that the reading is not left out as idle.
    let read = 0
    for (let i = from; i < until; i += 3) read |= ranked[words[i] as number] as number
    if (read < 0) return
    for (let i = from; i < until; i += 3) {
      const end = words[i + 1] as number
      const papers = words[i + 2] as number
      let k = (words[i] as number) + 1
      while (k < end && open[ranked[k] as number] === 0) k++
      const to = k < end ? ranked[k] as number : candidates
      if (k < end) add(lists[to] as List, k, end, papers)
      counts[to] = (counts[to] as number) + (papers > 0 ? papers : weights[-papers] as number)
    }
  }
}
