import type { Ahp, Judgements } from './ahp.ts'
import { intervalOf } from './answer.ts'
import type { PrintedInterval } from './answer.ts'
import type { RankUncertainty } from './bootstrap.ts'
import { bootstrapRanks } from './bootstrap.ts'
import { evaluate } from './evaluate.ts'
import type { Evaluated, Evaluation } from './evaluate.ts'
import type { RandomIndex } from './random-index.ts'
import { rankReversals } from './rank-reversal.ts'
import { judgementsToReconsider } from './reconsider.ts'
import type { Reconsideration } from './reconsider.ts'
import { branchesOf, indicatorsOf } from './tree.ts'

/** The consistency of the judgements under one branch, and which to look at again (`i` and `j` are ids of children). */
export type PrintedConsistency = {
  branch: string, cr: number, randomIndex: string, acceptable: boolean, gci: number, lambdaMax: number
  reconsider: { i: string, j: string, judged: number, implied: number, crAfter: number, suggested: number, crSuggested: number }[]
}

/** How an evaluation came about, and how far it can be trusted. */
export type Explanation = {
  consistency: PrintedConsistency[], branchIntervals: Record<string, PrintedInterval | null>
  reversals: ReturnType<typeof rankReversals>, bootstrap: RankUncertainty[] | null
  compromise: Evaluated['compromise'], forReference: Evaluated['forReference'], relative: Evaluated['relative']
}

/** Judgements of a consistency ratio of at least this should be reconsidered (Saaty 1980). */
export const acceptableRatio = 0.1

/** Whether a consistency ratio is accepted, and, where it is not, which judgements to look at again. */
export function reconsiderOf({ cr }: Ahp, judgements: Judgements, table: RandomIndex): { acceptable: boolean, reconsider: Reconsideration[] } {
  const acceptable = cr < acceptableRatio
  return { acceptable, reconsider: acceptable ? [] : judgementsToReconsider(judgements, table) }
}

/** What AHP says of the judgements of each branch that has them. */
export function consistencyOf({ method }: Evaluation, { consistency, tree }: Evaluated): PrintedConsistency[] {
  return branchesOf(tree).flatMap(branch => {
    const found = consistency.get(branch.id), judgements = method.judgements.get(branch.id)
    if (!found || !judgements) return []
    const name = (i: number) => branch.children[i]?.id ?? ''
    const { acceptable, reconsider } = reconsiderOf(found, judgements, method.randomIndex)
    return [{ branch: branch.id, cr: found.cr, randomIndex: found.randomIndex, acceptable, gci: found.gci, lambdaMax: found.lambdaMax, reconsider: reconsider.map(one => ({ ...one, i: name(one.i), j: name(one.j) })) }]
  })
}

/** Everything that explains an evaluation: intervals of whole branches, rank reversals, ranks under repeated drawing where the method asks for it. */
export function explain(evaluation: Evaluation, evaluated: Evaluated = evaluate(evaluation)): Explanation {
  const { tree, leaves } = evaluated
  const [, ...branches] = branchesOf(tree)
  const at = new Map(leaves.map(({ id }, j) => [id, j]))
  return {
    consistency: consistencyOf(evaluation, evaluated),
    branchIntervals: Object.fromEntries(branches.map(branch => [branch.id, intervalOf(evaluated, new Set(indicatorsOf(branch).map(({ id }) => at.get(id) as number)), evaluation.method)])),
    reversals: rankReversals(evaluation),
    bootstrap: evaluation.method.bootstrap ? bootstrapRanks(evaluation, evaluation.method.bootstrap) : null,
    compromise: evaluated.compromise, forReference: evaluated.forReference, relative: evaluated.relative,
  }
}
