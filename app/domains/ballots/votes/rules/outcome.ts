import type { MergedTable } from './merged-cells.ts'
import type { QuestionForm } from './question.ts'

/** What one choice got. For `approve` the keys are agree, against and abstain. */
export interface ChoiceSum {
  readonly choice: string
  readonly heads: number
  /** 0.01 square metre, where the roll has areas. */
  readonly area: number | null
  /** Points or scores in all, for those forms. */
  readonly points?: number
}

/** What came out for one question, and how. Plain data: it is kept and published as it is. */
export interface QuestionOutcome {
  readonly key: string
  readonly title: string
  readonly form: QuestionForm
  readonly sums: readonly ChoiceSum[]
  readonly blank: number
  readonly invalid: number
  readonly setAside: number
  /** Keys of the choices that won; empty where something was approved or refused instead, or where a tie is open. */
  readonly winners: readonly string[]
  /** Choices that are tied at the last place that wins: a person or a rule settles it, never the order of arrival. */
  readonly ties: readonly (readonly string[])[]
  /** Whether the matter was approved; null where a question has winners, or where nothing but opinion was asked. */
  readonly passed: boolean | null
  /** Code of the rule that counted, said in words by whoever registered it, and the articles on which it stands. */
  readonly rule: string
  readonly articles: readonly string[]
  /** The steps that lead there, for a page that opens into them; what they hold depends on the rule. */
  readonly steps: unknown
}

export interface Participation {
  /** Lines of the roll, and those of them that took part. */
  readonly entries: { readonly took: number; readonly of: number }
  /** 0.01 square metre; null where the roll has no areas. */
  readonly area: { readonly took: number; readonly of: number } | null
}

/** The result of a ballot, as it is kept and published. */
export interface Outcome {
  readonly ballotId: string
  readonly countedAt: string
  readonly rollDigest: string
  readonly participation: Participation
  readonly questions: readonly QuestionOutcome[]
  /** By question: sums by building, cells below 10 merged; null where that leaves no building apart. */
  readonly buildings: Readonly<Record<string, MergedTable | null>>
  readonly setAside: number
  readonly replaced: number
  readonly journal: { readonly digest: string; readonly lines: number }
}
