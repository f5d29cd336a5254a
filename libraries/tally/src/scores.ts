import { BadInput } from '@gongzhi/bad-input'
import { compareFractions, fraction } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { fillFromTiers, tiersBy } from './outcome.ts'
import type { Outcome, TieRule } from './outcome.ts'
import type { Pairwise } from './pairwise.ts'

/** Points of every candidate beside the outcome. */
export type ScoreResult<S = number> = Outcome & { readonly scores: readonly S[] }

/** A paper on which everybody named is approved, standing for `weight` equal papers. */
export type ApprovalPaper = { readonly approved: readonly number[], readonly weight?: number }

/** Approval voting (Brams and Fishburn 1978): whoever most papers approve. An empty paper approves nobody. O(papers' length). */
export function approval(candidates: number, papers: readonly ApprovalPaper[], seats = 1, ties: TieRule = 'refuse'): ScoreResult {
  if (!papers.length) throw new BadInput('NO_BALLOTS', 'nobody voted', { field: 'papers' })
  const scores = Array.from({ length: candidates }, () => 0)
  let sum = 0
  papers.forEach(({ approved, weight = 1 }, b) => {
    if (new Set(approved).size !== approved.length) throw new BadInput('CANDIDATE_TWICE', 'a paper approves somebody twice', { field: `papers[${b}].approved` })
    sum += whole(weight, `papers[${b}].weight`)
    if (!Number.isSafeInteger(sum)) throw new BadInput('TOO_LARGE', 'the papers add up to more than 2^53', { field: `papers[${b}].weight` })
    for (const candidate of approved) {
      if (scores[candidate] === undefined) throw new BadInput('CANDIDATE_UNKNOWN', `there is no candidate ${candidate}`, { field: `papers[${b}].approved` })
      scores[candidate] += weight
    }
  })
  return { scores, ...fillFromTiers(tiersBy(candidates, (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)), seats, ties) }
}

/** A paper with a whole number of points for each candidate; `null`: no opinion. */
export type ScorePaper = { readonly scores: readonly (number | null)[], readonly weight?: number }

/**
 * Score voting. `missing: 'lowest'`: no opinion counts as the lowest points; `'left-out'`: the mean of the opinions given decides
 * (exact fractions), and a candidate without any is worth the lowest. Throws `BadInput` for points outside the range.
 */
export function score(candidates: number, papers: readonly ScorePaper[], { lowest, highest, missing }: { lowest: number, highest: number, missing: 'lowest' | 'left-out' }, seats = 1, ties: TieRule = 'refuse'): ScoreResult<Fraction> {
  if (!papers.length) throw new BadInput('NO_BALLOTS', 'nobody voted', { field: 'papers' })
  if (!Number.isSafeInteger(lowest) || !Number.isSafeInteger(highest) || lowest >= highest) throw new BadInput('RANGE_MALFORMED', `points run from a whole number to a higher one, not from ${lowest} to ${highest}`, { field: 'highest' })
  const sums = Array.from({ length: candidates }, () => [0n, 0n] as [bigint, bigint])
  papers.forEach((paper, b) => {
    if (paper.scores.length !== candidates) throw new BadInput('ROW_LENGTH', `the paper has ${paper.scores.length} scores for ${candidates} candidates`, { field: `papers[${b}].scores` })
    const weight = BigInt(whole(paper.weight ?? 1, `papers[${b}].weight`))
    paper.scores.forEach((points, c) => {
      if (points !== null && (!Number.isSafeInteger(points) || points < lowest || points > highest)) throw new BadInput('SCORE_OUT_OF_RANGE', `points are whole numbers from ${lowest} to ${highest}, not ${points}`, { field: `papers[${b}].scores[${c}]` })
      if (points === null && missing === 'left-out') return
      const sum = sums[c] ?? [0n, 0n]
      sum[0] += weight * BigInt(points ?? lowest)
      sum[1] += weight
    })
  })
  const scores = sums.map(([sum, count]) => (missing === 'lowest' ? fraction(sum) : count ? fraction(sum, count) : fraction(BigInt(lowest))))
  const zero = fraction(0n)
  return { scores, ...fillFromTiers(tiersBy(candidates, (a, b) => compareFractions(scores[b] ?? zero, scores[a] ?? zero)), seats, ties) }
}

/**
 * Borda's count, symmetric: against each other candidate a paper is worth 1, shared ranks and two candidates not ranked 1/2. `scores` are
 * doubled, so that they are whole: `2 (wins) + (ties)`, from the matrix of pairs and the number of papers (J.-C. de Borda 1781).
 */
export function borda({ candidates, of }: Pairwise, papers: number, seats = 1, ties: TieRule = 'refuse'): ScoreResult {
  const scores = Array.from({ length: candidates }, (_, i) => {
    let doubled = 0
    for (let j = 0; j < candidates; j++) if (j !== i) doubled += papers + of(i, j) - of(j, i)
    return doubled
  })
  return { scores, ...fillFromTiers(tiersBy(candidates, (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)), seats, ties) }
}

function whole(weight: number, field: string): number {
  if (!Number.isSafeInteger(weight) || weight < 1) throw new BadInput('WEIGHT_MALFORMED', `a paper stands for a whole number of papers, not ${weight}`, { field })
  return weight
}
