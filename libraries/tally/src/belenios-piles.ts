import { BadInput } from '@gongzhi/bad-input'
import type { Ballots } from './ballots.ts'

/** Equal papers lying together: the ballot they are of, which of its ranks they lie with, and what each is worth. */
type Heap = { readonly ballot: number, readonly rank: number, readonly worth: number }

/** Papers are added up one by one, so there may not be more than this. */
const mostPapers = 10_000_000

/**
 * Who has which papers, in the floating-point numbers of Belenios and in its order, for their sum depends on both: papers of a winner
 * come before those that the next candidate has, papers of a loser after them, and votes are added up from the front. This order is
 * what belenios-tool 2.0 was seen to answer; no other one tried explains every answer.
 */
export class BeleniosPiles {
  /** Votes of each candidate as Belenios has them. */
  readonly votes: number[]
  readonly #ballots: Ballots
  readonly #piles: (readonly Heap[])[]

  constructor(ballots: Ballots) {
    const papers = ballots.weights.reduce((sum, weight) => sum + weight, 0)
    if (papers > mostPapers) throw new BadInput('TOO_LARGE', `Belenios adds up paper by paper; ${mostPapers} can be counted, not ${papers}`, { field: 'weight' })
    this.#ballots = ballots
    const piles = Array.from({ length: ballots.candidates }, (): Heap[] => [])
    ballots.weights.forEach((_, ballot) => {
      const rank = ballots.starts[ballot] ?? 0
      if (rank < (ballots.starts[ballot + 1] ?? 0)) piles[ballots.ranked[rank] ?? 0]?.push({ ballot, rank, worth: 1 })
    })
    this.#piles = piles
    this.votes = piles.map(pile => this.#sum(pile))
  }

  /** Moves a pile to the next on each paper that `may` receive: a winner's at `keep` of its worth and to the front, a loser's whole and to the back. */
  move(from: number, may: (candidate: number) => boolean, keep: number | null): void {
    const { starts, ranked } = this.#ballots
    const arriving = new Map<number, Heap[]>()
    for (const { ballot, rank, worth } of this.#piles[from] ?? []) {
      const end = starts[ballot + 1] ?? 0
      let next = rank + 1
      while (next < end && !may(ranked[next] ?? 0)) next++
      if (next === end) continue
      const to = ranked[next] ?? 0
      const heaps = arriving.get(to) ?? []
      heaps.push({ ballot, rank: next, worth: keep === null ? worth : worth * keep })
      arriving.set(to, heaps)
    }
    this.#piles[from] = []
    for (const [to, heaps] of arriving) {
      const there = this.#piles[to] ?? []
      this.#piles[to] = keep === null ? there.concat(heaps) : heaps.concat(there)
      this.votes[to] = this.#sum(this.#piles[to])
    }
  }

  #sum(pile: readonly Heap[]): number {
    let sum = 0
    for (const { ballot, worth } of pile) for (let papers = this.#ballots.weights[ballot] ?? 0; papers > 0; papers--) sum += worth
    return sum
  }
}
