/** How a question is answered. */
export const questionForms = ['approve', 'choose-one', 'approval', 'score', 'ranked', 'points'] as const
export type QuestionForm = (typeof questionForms)[number]

/** How ranked papers are counted: by pairs (Schulze, or ranked pairs), or by transferable votes for several seats. */
export const rankedMethods = ['schulze', 'ranked-pairs', 'stv'] as const
export type RankedMethod = (typeof rankedMethods)[number]

export interface NewChoice {
  /** Key in the journal and in everything published; '1', '2', … unless told. */
  readonly key?: string
  readonly label: string
  readonly text?: string
}

/** What the form needs besides its choices. */
export interface QuestionSettings {
  /** How many choices win; 1 unless told. */
  readonly seats?: number
  /** How many choices one may approve. */
  readonly least?: number
  readonly most?: number
  /** Range of a score. */
  readonly lowest?: number
  readonly highest?: number
  /** Points that one may give away in all. */
  readonly points?: number
  readonly method?: RankedMethod
}

export interface NewQuestion {
  /** Key in the journal and in everything published; '1', '2', … unless told. Answers are given by it. */
  readonly key?: string
  readonly title: string
  readonly text?: string
  readonly form: QuestionForm
  /** Owner matter of `@gongzhi/tally`, for ballots of owners. */
  readonly matter?: string | null
  /** None for the form `approve`: agree, against, abstain. */
  readonly choices?: readonly NewChoice[]
  readonly settings?: QuestionSettings
}

export interface Choice { readonly key: string; readonly label: string; readonly text: string }

export interface Question {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly form: QuestionForm
  readonly matter: string | null
  readonly choices: readonly Choice[]
  readonly settings: QuestionSettings
}

/** The three answers of the form `approve`. */
export const says = ['agree', 'against', 'abstain'] as const
export type Say = (typeof says)[number]
