import { papersIn } from './ballots.ts'
import type { Ballots } from './ballots.ts'

/** How many papers rank i above j: `of(i, j)`, or row i, column j of `counts`. Papers that rank neither, or both alike, count for nobody. */
export type Pairwise = { readonly candidates: number, readonly counts: Float64Array, readonly of: (i: number, j: number) => number }

/** So many columns of the matrix are one word of bits. */
const wide = 31
/** Bits of the largest number of papers. */
const planes = 54

/**
 * The matrix of all pairs, in one pass over the papers for every 31 columns. For each candidate the set of those ranked below it is a
 * word of bits; words are added up bit by bit, eight at once, by carry-save adders (Warren, Hacker's Delight, 5-1). Throws `BadInput`
 * where there are more papers than a number holds exactly.
 */
export function pairwise(ballots: Ballots): Pairwise {
  const { candidates } = ballots
  papersIn(ballots)
  const counts = new Float64Array(candidates * candidates)
  for (let column = 0; column < candidates; column += wide) addColumns(ballots, counts, column)
  return { candidates, counts, of: (i, j) => counts[i * candidates + j] ?? 0 }
}

function addColumns({ candidates, weights, starts, ranked, tied }: Ballots, counts: Float64Array, column: number): void {
  const columns = Math.min(wide, candidates - column)
  const all = 2 ** columns - 1
  const others = Int32Array.from({ length: candidates }, (_, c) => (c >= column && c < column + columns ? ~(1 << c - column) : -1))
  const sums = new Int32Array(planes * candidates)
  // words[8 c + i]: whom the i-th paper of the eight at hand ranks below c.
  const words = new Int32Array(8 * candidates)
  let slot = 0
  for (let b = 0; b < weights.length; b++) {
    const weight = weights[b] as number
    const end = starts[b + 1] as number
    let rest = all
    let k = starts[b] as number
    if (weight === 1 && tied === null) {
      for (; k < end; k++) {
        const candidate = ranked[k] as number
        rest &= others[candidate] as number
        words[8 * candidate + slot] = rest
      }
    }
    while (k < end) {
      let next = k
      do rest &= others[ranked[next++] as number] as number
      while (tied !== null && next < end && tied[next] === 1)
      for (; k < next; k++) {
        const candidate = ranked[k] as number
        if (weight === 1) words[8 * candidate + slot] = rest
        // Papers that are many are added once for every bit of their number.
        else for (let plane = 0, left = weight; left; plane++, left = Math.floor(left / 2)) if (left % 2) addWord(sums, candidate, rest, plane)
      }
    }
    if (weight === 1 && ++slot === 8) {
      addEight(sums, words)
      slot = 0
    }
  }
  addEight(sums, words)
  for (let c = 0; c < candidates; c++) {
    for (let plane = 0; plane < planes; plane++) {
      const word = sums[planes * c + plane] as number
      for (let j = 0; word >> j && j < columns; j++) if (word >> j & 1) counts[c * candidates + column + j] = (counts[c * candidates + column + j] ?? 0) + 2 ** plane
    }
  }
}

/** Sums side by side for each candidate, in bits: bit j of `sums[planes * c + p]` is bit p of the j-th sum of c. Adds 2^plane to those in the word. */
function addWord(sums: Int32Array, candidate: number, word: number, plane: number): void {
  for (let at = candidate * planes + plane, carry = word; carry; at++) {
    const old = sums[at] as number
    sums[at] = old ^ carry
    carry &= old
  }
}

/** Adds the eight words of every candidate, and empties them. */
function addEight(sums: Int32Array, words: Int32Array): void {
  for (let w = 0, at = 0; w < words.length; at += planes) {
    let ones = sums[at] as number
    let twos = sums[at + 1] as number
    let fours = sums[at + 2] as number
    let eights = 0
    for (const end = w + 8; w < end; w += 4) {
      const first = words[w] as number
      const second = words[w + 1] as number
      const third = words[w + 2] as number
      const fourth = words[w + 3] as number
      const one = ones ^ first
      const two = one ^ second
      const three = two ^ third
      const twosA = (ones & first) | (one & second)
      const twosB = (two & third) | (three & fourth)
      const either = twos ^ twosA
      const carry = (twos & twosA) | (either & twosB)
      ones = three ^ fourth
      twos = either ^ twosB
      // Of the fours and the carries of both halves, two at most make an eight.
      eights |= fours & carry
      fours ^= carry
    }
    sums[at] = ones
    sums[at + 1] = twos
    sums[at + 2] = fours
    if (eights) addWord(sums, at / planes, eights, 3)
  }
  words.fill(0)
}
