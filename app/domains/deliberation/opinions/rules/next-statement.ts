import { drawNext, statementPriority, type Unseen } from '@gongzhi/opinion-map'

/** A statement that somebody has not answered, with what the map last said of it. */
export interface Unanswered { readonly number: number; readonly seen: number; readonly agree: number; readonly disagree: number; readonly extremity: number; readonly meta: boolean }

/**
 * Which statement to show next: drawn by what is learnt by showing it once more, so that new ones are seen and nobody always sees the same first.
 * `uniform` is a number from 0 up to 1. Undefined when all are answered.
 */
export function nextStatement(unanswered: readonly Unanswered[], uniform: number): number | undefined {
  const weighed = unanswered.map(({ number, meta, extremity, ...counts }): Unseen => ({ id: String(number), priority: statementPriority(counts, extremity, meta), seen: counts.seen, seenByGroup: 0 }))
  const drawn = drawNext(weighed, uniform)
  return drawn && Number(drawn.id)
}
