import type { Form } from '#platform/form'
import type { Answer, Answers } from '../rules/answer.ts'
import type { Question, Say } from '../rules/question.ts'

/** Names of the fields of one question. */
export const fieldOf = (question: Pick<Question, 'key'>, choice?: string): string => (choice === undefined ? `q-${question.key}` : `q-${question.key}.${choice}`)

/** What a form answers. What cannot be a number comes through as one that is refused by name, not as nothing. */
export const readAnswers = (questions: readonly Question[], form: Form): Answers => Object.fromEntries(questions.map((question) => [question.key, readAnswer(question, form)]))

function readAnswer(question: Question, form: Form): Answer {
  const name = fieldOf(question), given = form.text(name)
  const numbers = () => question.choices.flatMap(({ key }) => { const text = form.text(fieldOf(question, key)); return text === '' ? [] : [[key, Number(text)] as const] })
  switch (question.form) {
    case 'approve': return given === '' ? { blank: true } : { say: given as Say }
    case 'choose-one': return given === '' ? { blank: true } : { one: given }
    case 'approval': return { approved: form.all(name) }
    case 'score': return { scores: Object.fromEntries(numbers()) }
    case 'points': return { points: Object.fromEntries(numbers().filter(([, points]) => points !== 0)) }
    case 'ranked': {
      const ranks = numbers(), values = [...new Set(ranks.map(([, rank]) => rank))].sort((a, b) => a - b)
      return { ranking: values.map((value) => ranks.filter(([, rank]) => rank === value).map(([key]) => key)) }
    }
  }
}

/** The fields that give the same answers again: for the step of review. */
export const fieldsOf = (questions: readonly Question[], answers: Answers): Readonly<Record<string, string | readonly string[]>> => Object.fromEntries(questions.flatMap((question): (readonly [string, string | readonly string[]])[] => {
  const answer = answers[question.key], name = fieldOf(question)
  if (answer === undefined || 'blank' in answer || 'invalid' in answer) return []
  if ('say' in answer) return [[name, answer.say]]
  if ('one' in answer) return [[name, answer.one]]
  if ('approved' in answer) return [[name, answer.approved]]
  if ('ranking' in answer) return answer.ranking.flatMap((rank, at) => rank.map((key) => [fieldOf(question, key), String(at + 1)] as const))
  return Object.entries('scores' in answer ? answer.scores : answer.points).map(([key, some]) => [fieldOf(question, key), String(some)] as const)
}))
