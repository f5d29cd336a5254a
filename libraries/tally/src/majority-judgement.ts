import { BadInput } from '@gongzhi/bad-input'
import { fillFromTiers, tiersBy } from './outcome.ts'
import type { Outcome, TieRule } from './outcome.ts'

/** A paper with one grade for each candidate: 0 is the best of `grades`; `null` counts as the worst. */
export type JudgementPaper = { readonly grades: readonly (number | null)[], readonly weight?: number }

/** `medians[c]`: the majority grade; `counts[c][g]`: how many papers give c the grade g. */
export type JudgementResult = Outcome & { readonly medians: readonly number[], readonly counts: readonly (readonly number[])[] }

/**
 * Majority judgement (M. Balinski and R. Laraki, "A theory of measuring, electing, and ranking", PNAS 104, 2007): the lower median grade
 * decides; among equals one median grade is taken away from each again and again until they differ. Taken in jumps, not one by one, so
 * that it costs O(grades) a comparison. Candidates with the same grades throughout stay tied.
 */
export function majorityJudgement(candidates: number, grades: number, papers: readonly JudgementPaper[], seats = 1, ties: TieRule = 'refuse'): JudgementResult {
  const counts = Array.from({ length: candidates }, () => Array.from({ length: grades }, () => 0))
  if (!papers.length) throw new BadInput('NO_BALLOTS', 'nobody judged', { field: 'papers' })
  papers.forEach(({ grades: given, weight = 1 }, b) => {
    if (given.length !== candidates) throw new BadInput('ROW_LENGTH', `the paper has ${given.length} grades for ${candidates} candidates`, { field: `papers[${b}].grades` })
    if (!Number.isSafeInteger(weight) || weight < 1) throw new BadInput('WEIGHT_MALFORMED', `a paper stands for a whole number of papers, not ${weight}`, { field: `papers[${b}].weight` })
    given.forEach((grade, c) => {
      const row = counts[c] ?? []
      const at = grade ?? grades - 1
      if (row[at] === undefined) throw new BadInput('GRADE_UNKNOWN', `grades are 0 to ${grades - 1}, not ${grade}`, { field: `papers[${b}].grades[${c}]` })
      row[at] += weight
    })
  })
  const medians = counts.map(row => median(row).grade)
  return { medians, counts, ...fillFromTiers(tiersBy(candidates, (a, b) => compareJudgements(counts[a] ?? [], counts[b] ?? [])), seats, ties) }
}

/** Below 0 where the first is judged better. Both have as many grades in all. */
export function compareJudgements(first: readonly number[], second: readonly number[]): number {
  const [a, b] = [[...first], [...second]]
  for (;;) {
    const [one, other] = [median(a), median(b)]
    if (one.grade !== other.grade) return one.grade - other.grade
    if (one.grade < 0) return 0
    const away = Math.min(one.lasts, other.lasts)
    a[one.grade] = (a[one.grade] ?? 0) - away
    b[one.grade] = (b[one.grade] ?? 0) - away
  }
}

/** The lower median grade (-1 where there is none), and how many of it can be taken away until it may be another. */
function median(counts: readonly number[]): { grade: number, lasts: number } {
  const total = counts.reduce((sum, count) => sum + count, 0)
  // Counted from the worst grade, the lower median has fewer than half below it and at least half up to and with it.
  let below = 0
  for (let grade = counts.length - 1; grade >= 0; grade--) {
    const here = counts[grade] ?? 0
    if (2 * (below + here) >= total && here) {
      return { grade, lasts: Math.max(1, Math.min(here, total - 2 * below, 2 * (below + here) - total + 1)) }
    }
    below += here
  }
  return { grade: -1, lasts: 0 }
}
