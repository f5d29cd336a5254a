import { papersIn } from './ballots.ts'
import type { Ballots } from './ballots.ts'

/** How many papers rank i above j: `of(i, j)`, or row i, column j of `counts`. Papers that rank neither, or both alike, count for nobody. */
export type Pairwise = { readonly candidates: number, readonly counts: Float64Array, readonly of: (i: number, j: number) => number }

/** So many columns of the matrix are one word of bits. */
const wide = 31
/** Bits of the largest number of papers, and three more that adders look at. */
const planes = 56

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

function addColumns(ballots: Ballots, counts: Float64Array, column: number): void {
  const { candidates, weights } = ballots
  const columns = Math.min(wide, candidates - column)
  const sums = new Int32Array(planes * candidates)
  const others = Int32Array.from({ length: candidates }, (_, c) => (c >= column && c < column + columns ? ~(1 << c - column) : -1))
  const all = 2 ** columns - 1
  // A ballot counts once for every bit of its weight. For each bit, words[8 c + i]: whom the i-th of the eight at hand ranks below c.
  const eights = Array.from({ length: planes }, () => ({ words: new Int32Array(0), slot: 0 }))
  for (let b = 0; b < weights.length; b++) {
    for (let plane = 0, left = weights[b] as number; left > 0; plane++, left = Math.floor(left / 2)) {
      if (left % 2 === 0) continue
      const eight = eights[plane] as { words: Int32Array, slot: number }
      if (!eight.words.length) eight.words = new Int32Array(8 * candidates)
      setsBelow(ballots, b, all, others, eight.words, eight.slot)
      if (++eight.slot === 8) {
        addEight(sums, eight.words, plane)
        eight.slot = 0
      }
    }
  }
  eights.forEach(({ words }, plane) => addEight(sums, words, plane))
  for (let c = 0; c < candidates; c++) {
    for (let plane = 0; plane < planes; plane++) {
      const word = sums[planes * c + plane] as number
      for (let j = 0; word >> j && j < columns; j++) if (word >> j & 1) counts[c * candidates + column + j] = (counts[c * candidates + column + j] ?? 0) + 2 ** plane
    }
  }
}

/** Writes for each candidate on a ballot whom of `all` it ranks below them, at `8 * candidate + slot`; `others[c]` is everybody but c. */
function setsBelow({ starts, ranked, tied }: Ballots, b: number, all: number, others: Int32Array, words: Int32Array, slot: number): void {
  const from = starts[b] as number
  const end = starts[b + 1] as number
  let rest = all
  for (let k = from; k < end; k++) {
    const candidate = ranked[k] as number
    rest &= others[candidate] as number
    words[8 * candidate + slot] = rest
  }
  // Who shares a rank with the next is above the same.
  if (tied !== null) for (let k = end - 1; k > from; k--) if (tied[k] === 1) words[8 * (ranked[k - 1] as number) + slot] = words[8 * (ranked[k] as number) + slot] as number
}

/**
 * Sums side by side for each candidate, in bits: bit j of `sums[planes * c + p]` is bit p of the j-th sum of c. Adds the eight words of
 * every candidate, each worth 2^plane, and empties them.
 */
function addEight(sums: Int32Array, words: Int32Array, plane: number): void {
  for (let w = 0, at = plane; w < words.length; at += planes) {
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
    for (let p = at + 3, carry = eights; carry; p++) {
      const old = sums[p] as number
      sums[p] = old ^ carry
      carry &= old
    }
  }
  words.fill(0)
}
