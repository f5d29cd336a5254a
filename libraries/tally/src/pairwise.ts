import { papersIn } from './ballots.ts'
import type { Ballots } from './ballots.ts'

/** How many papers rank i above j: `of(i, j)`, or row i, column j of `counts`. Papers that rank neither, or both alike, count for nobody. */
export type Pairwise = { readonly candidates: number, readonly counts: Float64Array, readonly of: (i: number, j: number) => number }

/**
 * The matrix of all pairs. One pass over the papers; up to 31 candidates, single papers are added up bit by bit: for each candidate
 * the set of those below it is a word of bits, and eight words are added at once by carry-save adders (Warren, Hacker's Delight, 5-1).
 * Throws `BadInput` where there are more papers than a number holds exactly.
 */
export function pairwise(ballots: Ballots): Pairwise {
  const { candidates } = ballots
  papersIn(ballots)
  const counts = new Float64Array(candidates * candidates)
  if (candidates <= 31 && !ballots.tied) addByBits(ballots, counts)
  else addOneByOne(ballots, counts, 0, ballots.weights.length)
  return { candidates, counts, of: (i, j) => counts[i * candidates + j] ?? 0 }
}

function addOneByOne({ candidates, weights, starts, ranked, tied }: Ballots, counts: Float64Array, from: number, to: number): void {
  const below = new Uint8Array(candidates)
  for (let b = from; b < to; b++) {
    below.fill(1)
    const weight = weights[b] ?? 0
    const end = starts[b + 1] ?? 0
    for (let k = starts[b] ?? 0; k < end;) {
      let next = k + 1
      while (next < end && tied?.[next]) next++
      for (let i = k; i < next; i++) below[ranked[i] ?? 0] = 0
      for (let i = k; i < next; i++) {
        const row = (ranked[i] ?? 0) * candidates
        for (let j = 0; j < candidates; j++) counts[row + j] = (counts[row + j] ?? 0) + weight * (below[j] ?? 0)
      }
      k = next
    }
  }
}

function addByBits(ballots: Ballots, counts: Float64Array): void {
  const { candidates, weights, starts, ranked } = ballots
  const all = 2 ** candidates - 1
  // words[8 c + i]: whom the i-th paper of the eight at hand ranks below c.
  const words = new Int32Array(8 * candidates)
  const planes = 54
  const sums = new Int32Array(planes * candidates)
  const addWord = (candidate: number, word: number, plane: number) => {
    for (let at = candidate * planes + plane, carry = word; carry; at++) {
      const old = sums[at] ?? 0
      sums[at] = old ^ carry
      carry &= old
    }
  }
  const addEight = () => {
    for (let c = 0; c < candidates; c++) {
      const w = 8 * c
      const at = c * planes
      let ones = sums[at] as number
      let twos = sums[at + 1] as number
      let fours = sums[at + 2] as number
      let a = words[w] as number
      let b = words[w + 1] as number
      let u = ones ^ a
      const twosA = (ones & a) | (u & b)
      ones = u ^ b
      a = words[w + 2] as number
      b = words[w + 3] as number
      u = ones ^ a
      const twosB = (ones & a) | (u & b)
      ones = u ^ b
      u = twos ^ twosA
      const foursA = (twos & twosA) | (u & twosB)
      twos = u ^ twosB
      a = words[w + 4] as number
      b = words[w + 5] as number
      u = ones ^ a
      const twosC = (ones & a) | (u & b)
      ones = u ^ b
      a = words[w + 6] as number
      b = words[w + 7] as number
      u = ones ^ a
      const twosD = (ones & a) | (u & b)
      ones = u ^ b
      u = twos ^ twosC
      const foursB = (twos & twosC) | (u & twosD)
      twos = u ^ twosD
      u = fours ^ foursA
      const eights = (fours & foursA) | (u & foursB)
      fours = u ^ foursB
      sums[at] = ones
      sums[at + 1] = twos
      sums[at + 2] = fours
      if (eights) addWord(c, eights, 3)
    }
  }
  let slot = 0
  for (let b = 0; b < weights.length; b++) {
    const weight = weights[b] as number
    const end = starts[b + 1] as number
    let rest = all
    if (weight === 1) {
      for (let k = starts[b] as number; k < end; k++) {
        const candidate = ranked[k] as number
        rest &= ~(1 << candidate)
        words[8 * candidate + slot] = rest
      }
      // Whom the paper does not rank is above nobody.
      for (let left = rest; left; left &= left - 1) words[8 * (31 - Math.clz32(left & -left)) + slot] = 0
      if (++slot === 8) {
        addEight()
        slot = 0
      }
    } else {
      for (let k = starts[b] as number; k < end; k++) {
        const candidate = ranked[k] as number
        rest &= ~(1 << candidate)
        // A paper that stands for many is added once for every bit of their number.
        for (let plane = 0, left = weight; left; plane++, left = Math.floor(left / 2)) if (left % 2) addWord(candidate, rest, plane)
      }
    }
  }
  for (let at = 0; at < words.length; at++) if (at % 8 >= slot) words[at] = 0
  addEight()
  for (let c = 0; c < candidates; c++) {
    for (let plane = 0; plane < planes; plane++) {
      const word = sums[c * planes + plane] ?? 0
      for (let j = 0; word >> j && j < candidates; j++) if ((word >> j) & 1) counts[c * candidates + j] = (counts[c * candidates + j] ?? 0) + 2 ** plane
    }
  }
}
