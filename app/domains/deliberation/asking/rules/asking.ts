/** Where an asking of every household stands: being prepared, at the doors, counted by two, published as sums, its single answers erased; or called off. */
export const askingStates = ['draft', 'visiting', 'counting', 'published', 'erased', 'cancelled'] as const
export type AskingState = (typeof askingStates)[number]

/** What a visit at a door came to; never what was answered. */
export const doorOutcomes = ['answered', 'slip-later', 'nobody', 'refused'] as const
export type DoorOutcome = (typeof doorOutcomes)[number]

/** Whether an answer may have come from this door. */
export const mayHaveAnswered = (outcome: DoorOutcome | null): boolean => outcome === 'answered' || outcome === 'slip-later'

/** A question: choices to tick, one of them, and perhaps room for words. */
export interface Question {
  readonly text: string
  readonly choices: readonly string[]
  /** Whether words of one's own may be added. */
  readonly words: boolean
}

/** An answer to one question: the number of the choice, or null for none; words may be empty. */
export interface Answer {
  readonly choice: number | null
  readonly words: string
}

export const longestWords = 500

export interface AnswerProblem {
  readonly question: number
  readonly problem: 'none-chosen' | 'not-offered' | 'too-long' | 'no-words-asked'
}

/** What is wrong with the answers of one slip, by question; empty when nothing is. A slip with no choice at all is blank, and is kept as such only on paper. */
export function answerProblems(questions: readonly Question[], answers: readonly Answer[], { blankAllowed = false } = {}): AnswerProblem[] {
  return questions.flatMap((question, at): AnswerProblem[] => {
    const answer = answers[at]
    if (answer === undefined || answer.choice === null) return blankAllowed ? [] : [{ question: at, problem: 'none-chosen' }]
    if (!Number.isInteger(answer.choice) || answer.choice < 0 || answer.choice >= question.choices.length) return [{ question: at, problem: 'not-offered' }]
    if (answer.words !== '' && !question.words) return [{ question: at, problem: 'no-words-asked' }]
    return [...answer.words].length > longestWords ? [{ question: at, problem: 'too-long' }] : []
  })
}

export interface QuestionCount {
  /** How many ticked each choice, in the order of the choices. */
  readonly choices: readonly number[]
  readonly blank: number
}

/** Sums of the box: for each question how many ticked what. */
export const countAnswers = (questions: readonly Question[], box: readonly (readonly Answer[])[]): QuestionCount[] =>
  questions.map((question, at) => ({
    choices: question.choices.map((_, choice) => box.filter((answers) => answers[at]?.choice === choice).length),
    blank: box.filter((answers) => (answers[at]?.choice ?? null) === null).length,
  }))
