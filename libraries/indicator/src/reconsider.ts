import { ahp, checkJudgements, perronValue, perronVector } from './ahp.ts'
import type { Judgements } from './ahp.ts'
import { randomIndexOf } from './random-index.ts'
import type { RandomIndex } from './random-index.ts'

/**
 * A judgement to look at again: of i against j, as it stands; what all the other judgements together imply; and the consistency ratio
 * if it were that (`crAfter`), or if it were the nearest step of Saaty's scale 1/9..9 (`suggested`, `crSuggested`).
 */
export type Reconsideration = { i: number, j: number, judged: number, implied: number, crAfter: number, suggested: number, crSuggested: number }

/**
 * Which pairwise judgements to reconsider, the one that would help consistency most first; those that would not help are left out. What the
 * others imply is found by leaving the judgement out (Harker 1987: 0 in its place, and 2 on the diagonal). `[]` below 3 things compared.
 */
export function judgementsToReconsider(judgements: Judgements, table: RandomIndex): Reconsideration[] {
  checkJudgements(judgements)
  const n = judgements.length
  if (n < 3) return []
  const index = randomIndexOf(n, table)
  const now = ahp(judgements, table).cr
  const crOf = (matrix: Judgements) => Math.max(0, (perronValue(matrix, perronVector(matrix)) - n) / (n - 1) / index)
  const found: Reconsideration[] = []
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const without = perronVector(judgements.map((row, a) => row.map((value, b) => (a === b ? (a === i || a === j ? 2 : 1) : (a === i && b === j) || (a === j && b === i) ? 0 : value))))
      const implied = (without[i] as number) / (without[j] as number)
      const suggested = nearestStep(implied)
      const crAfter = crOf(replaced(judgements, i, j, implied))
      if (crAfter < now - 1e-12) found.push({ i, j, judged: judgements[i]?.[j] as number, implied, crAfter, suggested, crSuggested: crOf(replaced(judgements, i, j, suggested)) })
    }
  }
  return found.sort((a, b) => a.crAfter - b.crAfter || a.i - b.i || a.j - b.j)
}

function replaced(judgements: Judgements, i: number, j: number, value: number): number[][] {
  return judgements.map((row, a) => row.map((old, b) => (a === i && b === j ? value : a === j && b === i ? 1 / value : old)))
}

/** The nearest of 1/9, 1/8, ..., 1, ..., 8, 9 in proportion. */
function nearestStep(ratio: number): number {
  const step = Math.min(9, Math.max(1, Math.round(Math.max(ratio, 1 / ratio))))
  return ratio >= 1 ? step : 1 / step
}
