import fc from 'fast-check'
import type { CastVote, Vote } from '../vote-matrix.ts'

/** A number from 0 up to 1 after the other, always the same ones (Numerical Recipes' linear congruence). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** A conversation in which each camp has its own mind: on statement s, camp c agrees where the bit c of s is set; one vote in ten strays. */
export function camps(sizes: readonly number[], statements: number, share = 0.8, seed = 7): CastVote[] {
  const next = numbers(seed)
  return sizes.flatMap((size, camp) => Array.from({ length: size }, (_, i) => `${camp}-${i}`).flatMap(voter => Array.from({ length: statements }, (_, s) => s).flatMap((s): CastVote[] => {
    if (next() >= share) return []
    const mind = (((s + 1) >> camp) & 1) === 1 ? 1 : -1
    const vote: Vote = next() < 0.1 ? (next() < 0.5 ? 0 : mind === 1 ? -1 : 1) : mind
    return [{ voter, statement: String(s), vote, at: 1 }]
  })))
}

/** Any conversation at all: few voters, few statements, voices changed, the same instant twice, gaps. */
export const anyVotes = (most = 60): fc.Arbitrary<CastVote[]> => fc.array(fc.record({
  voter: fc.integer({ min: 0, max: 11 }).map(n => `v${n}`),
  statement: fc.integer({ min: 0, max: 8 }).map(String),
  vote: fc.constantFrom<Vote>(-1, 0, 1),
  at: fc.integer({ min: 0, max: 3 }),
}), { maxLength: most })
