import { ownerMatters } from '@gongzhi/tally'
import type { BallotKind } from './ballot.ts'
import { type NewQuestion, type Question, type QuestionSettings, says } from './question.ts'

export interface QuestionProblem { readonly question: number; readonly problem: 'title' | 'too-few-choices' | 'too-many-choices' | 'same-choice' | 'label' | 'key' | 'settings' | 'matter'; readonly limit?: number }

export const longestTitle = 120
export const longestText = 4000
export const longestLabel = 120
export const mostQuestions = 30
export const mostChoices = 100

const key = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/
/** What tables and papers say of a question besides its choices. */
const taken: readonly string[] = ['blank', 'invalid', ...says]
const whole = (value: number | undefined, least: number, most: number) => value === undefined || (Number.isSafeInteger(value) && value >= least && value <= most)

/** Questions as they will stand, with a key for each, and everything that is wrong with them. */
export function checkQuestions(kind: BallotKind, asked: readonly NewQuestion[]): { readonly questions: readonly Question[]; readonly problems: readonly QuestionProblem[] } {
  const problems: QuestionProblem[] = []
  const questions = asked.map((question, index): Question => {
    const number = index + 1, settings = question.settings ?? {}
    const choices = question.form === 'approve' ? [] : (question.choices ?? []).map((choice, at) => ({ key: choice.key ?? String(at + 1), label: choice.label.trim(), text: choice.text?.trim() ?? '' }))
    const say = (problem: QuestionProblem['problem'], limit?: number) => { problems.push({ question: number, problem, ...(limit === undefined ? {} : { limit }) }) }
    if (question.title.trim() === '' || [...question.title].length > longestTitle) say('title', longestTitle)
    if (question.form !== 'approve' && choices.length < (question.form === 'approval' || question.form === 'points' || question.form === 'score' ? 1 : 2)) say('too-few-choices', 2)
    if (choices.length > mostChoices) say('too-many-choices', mostChoices)
    if (choices.some(({ label }) => label === '' || [...label].length > longestLabel)) say('label', longestLabel)
    if (new Set(choices.map(({ label }) => label)).size < choices.length || new Set(choices.map((choice) => choice.key)).size < choices.length) say('same-choice')
    if (![question.key ?? '1', ...choices.map((choice) => choice.key)].every((one) => key.test(one)) || choices.some((choice) => taken.includes(choice.key))) say('key')
    if (!soundSettings(settings, choices.length)) say('settings')
    if (question.form === 'points' && settings.points === undefined) say('settings')
    if (kind === 'owners' && !ownerMatters.some(({ id }) => id === question.matter)) say('matter')
    return { key: question.key ?? String(number), title: question.title.trim(), text: question.text?.trim() ?? '', form: question.form, matter: question.matter ?? null, choices, settings }
  })
  if (new Set(questions.map((question) => question.key)).size < questions.length) problems.push({ question: 1, problem: 'key' })
  return { questions, problems }
}

function soundSettings({ seats, least, most, lowest, highest, points }: QuestionSettings, choices: number): boolean {
  const all = Math.max(1, choices)
  return whole(seats, 1, all) && whole(least, 0, all) && whole(most, 1, all) && (least ?? 0) <= (most ?? all) && whole(lowest, -100, 100) && whole(highest, -100, 100)
    && (lowest ?? 0) < (highest ?? 5) && whole(points, 1, 1_000_000)
}

/** Keys of what may be chosen, in the order in which they stand. */
export const choiceKeys = (question: Question): readonly string[] => (question.form === 'approve' ? says : question.choices.map((choice) => choice.key))

/** The range of a score: 0 to 5 unless told. */
export const rangeOf = ({ settings }: Question): { readonly lowest: number; readonly highest: number } => ({ lowest: settings.lowest ?? 0, highest: settings.highest ?? 5 })
