import type { Answer, Answers } from './answer.ts'
import type { VoteChannel } from './ballot.ts'
import { rangeOf } from './check-questions.ts'
import { type Question, says } from './question.ts'

export interface AnswerProblem { readonly question: string; readonly problem: 'unknown' | 'form' | 'choice' | 'twice' | 'too-few' | 'too-many' | 'range' | 'points' | 'equal-ranks' | 'invalid'; readonly limit?: number }

/**
 * Answers as they are kept: one for every question in its order, the same words for the same vote, nothing that was not asked; and what is wrong with them.
 * Nothing chosen is blank.
 */
export function checkAnswers(questions: readonly Question[], answers: Answers, channel: VoteChannel): { readonly answers: Answers; readonly problems: readonly AnswerProblem[] } {
  const problems: AnswerProblem[] = Object.keys(answers).filter((key) => !questions.some((question) => question.key === key)).map((question) => ({ question: question.slice(0, 40), problem: 'unknown' }))
  const kept = questions.map((question): readonly [string, Answer] => {
    const checked = checkAnswer(question, answers[question.key] ?? { blank: true }, channel)
    if ('problem' in checked) { problems.push({ question: question.key, ...checked }); return [question.key, { blank: true }] }
    return [question.key, checked.kept]
  })
  return { answers: Object.fromEntries(kept), problems }
}

type Checked = { readonly kept: Answer } | Omit<AnswerProblem, 'question'>
const blank: Checked = { kept: { blank: true } }

function checkAnswer(question: Question, answer: Answer, channel: VoteChannel): Checked {
  const { form, choices, settings } = question
  const known = (key: string) => choices.some((choice) => choice.key === key)
  const inOrder = (keys: ReadonlySet<string>) => choices.map(({ key }) => key).filter((key) => keys.has(key))
  const numbers = (given: Readonly<Record<string, number>>) => Object.fromEntries(inOrder(new Set(Object.keys(given))).map((key) => [key, given[key] ?? 0]))
  if ('blank' in answer) return blank
  if ('invalid' in answer) return channel === 'online' ? { problem: 'invalid' } : { kept: { invalid: true } }
  if ('say' in answer) return form !== 'approve' ? { problem: 'form' } : says.includes(answer.say) ? { kept: { say: answer.say } } : { problem: 'choice' }
  if ('one' in answer) return form !== 'choose-one' ? { problem: 'form' } : known(answer.one) ? { kept: { one: answer.one } } : { problem: 'choice' }
  if ('approved' in answer) {
    const { approved } = answer, least = settings.least ?? 1, most = settings.most ?? choices.length
    if (form !== 'approval') return { problem: 'form' }
    if (!approved.every(known)) return { problem: 'choice' }
    if (new Set(approved).size < approved.length) return { problem: 'twice' }
    if (approved.length === 0) return blank
    if (approved.length > most) return { problem: 'too-many', limit: most }
    return approved.length < least ? { problem: 'too-few', limit: least } : { kept: { approved: inOrder(new Set(approved)) } }
  }
  if ('scores' in answer) {
    const { lowest, highest } = rangeOf(question)
    if (form !== 'score') return { problem: 'form' }
    if (!Object.keys(answer.scores).every(known)) return { problem: 'choice' }
    if (!Object.values(answer.scores).every((score) => Number.isSafeInteger(score) && score >= lowest && score <= highest)) return { problem: 'range', limit: highest }
    return Object.keys(answer.scores).length === 0 ? blank : { kept: { scores: numbers(answer.scores) } }
  }
  if ('ranking' in answer) {
    const ranking = answer.ranking.filter((rank) => rank.length > 0), ranked = ranking.flat()
    if (form !== 'ranked') return { problem: 'form' }
    if (!ranked.every(known)) return { problem: 'choice' }
    if (new Set(ranked).size < ranked.length) return { problem: 'twice' }
    if (settings.method === 'stv' && ranking.some((rank) => rank.length > 1)) return { problem: 'equal-ranks' }
    return ranking.length === 0 ? blank : { kept: { ranking: ranking.map((rank) => inOrder(new Set(rank))) } }
  }
  const given = Object.values(answer.points), most = settings.points ?? 0
  if (form !== 'points') return { problem: 'form' }
  if (!Object.keys(answer.points).every(known)) return { problem: 'choice' }
  if (!given.every((points) => Number.isSafeInteger(points) && points >= 0)) return { problem: 'range', limit: most }
  if (given.reduce((sum, points) => sum + points, 0) > most) return { problem: 'points', limit: most }
  const points = Object.fromEntries(Object.entries(numbers(answer.points)).filter(([, some]) => some > 0))
  return Object.keys(points).length === 0 ? blank : { kept: { points } }
}
