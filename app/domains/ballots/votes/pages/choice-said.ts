import type { Locale } from '#platform/words'
import type { Answer } from '../rules/answer.ts'
import type { Question, Say } from '../rules/question.ts'
import { votesWords } from '../words/words.ts'

/** A choice in words, by its key. */
export const choiceSaid = (question: Question | undefined, key: string, locale: Locale): string => {
  const { says, pages } = votesWords(locale)
  return question?.choices.find((choice) => choice.key === key)?.label ?? (key === 'blank' ? pages.result.blank : key === 'invalid' ? pages.result.invalid : says[key as Say] ?? key)
}

/** What somebody chose, a line for each thing. */
export function answerSaid(question: Question, answer: Answer | undefined, locale: Locale): readonly string[] {
  const { pages: { vote, result } } = votesWords(locale), said = (key: string) => choiceSaid(question, key, locale), mark = locale === 'en' ? ': ' : '：'
  if (answer === undefined || 'blank' in answer) return [vote.blank]
  if ('invalid' in answer) return [result.invalid]
  if ('say' in answer) return [said(answer.say)]
  if ('one' in answer) return [said(answer.one)]
  if ('approved' in answer) return answer.approved.map(said)
  if ('scores' in answer) return Object.entries(answer.scores).map(([key, score]) => `${said(key)}${mark}${vote.scoreOf(score)}`)
  if ('points' in answer) return Object.entries(answer.points).map(([key, points]) => `${said(key)}${mark}${points} ${vote.points}`)
  return answer.ranking.map((rank, at) => `${vote.rank(at + 1)}${mark}${rank.map(said).join(locale === 'en' ? ', ' : '、')}`)
}
