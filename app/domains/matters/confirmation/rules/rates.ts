import type { Charter } from '../../rules/charter.ts'
import type { Satisfaction } from './answers.ts'

/**
 * What became of one sending to a lead: contacted in time, not in time; not due yet; passed on or ended before its time was over;
 * closed by another system's record; left out with approval. Only the first two count.
 */
export const dispatchFates = ['responded', 'late', 'pending', 'passed-on', 'ended', 'imported', 'excluded'] as const
export type DispatchFate = (typeof dispatchFates)[number]

/** What became of asking: the three answers count, the last two are listed apart. */
export const answerFates = ['solved', 'partly', 'unsolved', 'unreached', 'excluded'] as const
export type AnswerFate = (typeof answerFates)[number]

export interface Tally {
  readonly dispatches: Readonly<Record<DispatchFate, number>>
  readonly answers: Readonly<Record<AnswerFate, number>>
  /** Of those who answered. */
  readonly satisfaction: Readonly<Record<Satisfaction, number>>
  /** Reasons of the sendings that were left out. */
  readonly excludedBecause: Readonly<Record<string, number>>
}

/** An exact share, numerator and denominator in the same small unit (hundredths of a matter where part counts for part). */
export interface Share { readonly numerator: bigint; readonly denominator: bigint }

export interface Rates {
  /** Sendings that count: all but those left out and those listed apart. */
  readonly assessed: number
  /** People who were reached and answered. */
  readonly answered: number
  readonly responded: Share | undefined
  readonly solved: Share | undefined
  readonly satisfied: Share | undefined
  /** The three by the weights of the charter; undefined while one of them has nothing to count. */
  readonly composite: Share | undefined
  /** What was left out, of what was left out or counts: kept in public against misuse. */
  readonly excluded: Share | undefined
}

const share = (numerator: number, denominator: number): Share | undefined => (denominator === 0 ? undefined : { numerator: BigInt(numerator), denominator: BigInt(denominator) })

/** The three rates of governance rules 4.3, exactly. */
export function ratesOf({ dispatches, answers, satisfaction }: Tally, weights: Charter['rates']): Rates {
  const assessed = dispatches.responded + dispatches.late
  const answered = answers.solved + answers.partly + answers.unsolved
  const responded = share(dispatches.responded, assessed)
  const solved = share(100 * answers.solved + weights.partlySolved * answers.partly, 100 * answered)
  const satisfied = share(100 * (satisfaction['very-satisfied'] + satisfaction.satisfied) + weights.fairlySatisfied * satisfaction['fairly-satisfied'], 100 * answered)
  return { assessed, answered, responded, solved, satisfied, composite: weighed([[responded, weights.responded], [solved, weights.solved], [satisfied, weights.satisfied]]), excluded: share(dispatches.excluded, assessed + dispatches.excluded) }
}

function weighed(parts: readonly (readonly [Share | undefined, number])[]): Share | undefined {
  let sum: Share = { numerator: 0n, denominator: 1n }, all = 0n
  for (const [part, weight] of parts) {
    if (weight === 0) continue
    if (!part) return undefined
    sum = { numerator: sum.numerator * part.denominator + BigInt(weight) * part.numerator * sum.denominator, denominator: sum.denominator * part.denominator }
    all += BigInt(weight)
  }
  return all === 0n ? undefined : { numerator: sum.numerator, denominator: sum.denominator * all }
}

/** A share in per cent with two decimals, half up: 90 of 92 is 97.83. */
export function percent({ numerator, denominator }: Share): string {
  const hundredths = (numerator * 20_000n + denominator) / (denominator * 2n)
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`
}

/** A tally that is still being counted. */
export interface Counting { dispatches: Record<DispatchFate, number>; answers: Record<AnswerFate, number>; satisfaction: Record<Satisfaction, number>; excludedBecause: Record<string, number> }

export const emptyTally = (): Counting => ({
  dispatches: { responded: 0, late: 0, pending: 0, 'passed-on': 0, ended: 0, imported: 0, excluded: 0 },
  answers: { solved: 0, partly: 0, unsolved: 0, unreached: 0, excluded: 0 },
  satisfaction: { 'very-satisfied': 0, satisfied: 0, 'fairly-satisfied': 0, dissatisfied: 0, 'very-dissatisfied': 0 },
  excludedBecause: {},
})
