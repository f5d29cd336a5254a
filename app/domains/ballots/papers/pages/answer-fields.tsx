import type { Form } from '#platform/form'
import { Checks, Choice, fieldId, TextField } from '#ui/form'
import { HintAndError } from '#ui/form/field'
import type { Page } from '#ui/page'
import type { Answer, Answers } from '../../votes/rules/answer.ts'
import { type Question, says } from '../../votes/rules/question.ts'
import { votesWords } from '../../votes/words/words.ts'
import { papersWords } from '../words/words.ts'

const special = ['blank', 'invalid'] as const

/** Name of the field, or of the group of fields, of a question. */
export const answerField = (key: string): string => `q-${key}`

interface Shown { page: Page; form?: Form | undefined; problems?: readonly { readonly name?: string; readonly message: string }[] | undefined; /** Sets the fields of one form apart from those of another on the page. */ within?: string | undefined }

/** The fields in which a clerk writes down what a paper says, question by question. */
export function AnswerFields({ questions, problems = [], ...shown }: Shown & { questions: readonly Question[] }) {
  return <>{questions.map((question, at) => <QuestionFields {...shown} question={question} title={questions.length > 1 ? `${at + 1}. ${question.title}` : question.title} error={problems.find(({ name }) => name === answerField(question.key))?.message} />)}</>
}

function QuestionFields({ question, title, page: { locale }, form, error, within }: Shown & { question: Question; title: string; error: string | undefined }) {
  const words = papersWords(locale).desk, name = answerField(question.key), hint = votesWords(locale).forms[question.form](question), marks = special.map((value) => ({ value, label: words[value] }))
  const idOf = (field: string) => (within === undefined ? {} : { id: `${fieldId(field)}-${within}` }), groupId = within === undefined ? fieldId(name) : `${fieldId(name)}-${within}`
  const pick = (options: readonly { value: string; label: string }[]) => <Choice {...idOf(name)} name={name} label={title} required arrange="row" value={form?.text(name)} error={error} locale={locale} options={[...options, ...marks]} />
  if (question.form === 'approve') return pick(says.map((value) => ({ value, label: votesWords(locale).says[value] })))
  if (question.form === 'choose-one') return pick(question.choices.map(({ key, label }) => ({ value: key, label: `${key} ${label}` })))
  const invalid = { value: 'invalid', label: words.invalid }
  if (question.form === 'approval') return <Checks {...idOf(name)} name={name} label={title} hint={hint} unmarked values={form?.all(name) ?? []} error={error} locale={locale} options={[...question.choices.map(({ key, label }) => ({ value: key, label: `${key} ${label}` })), invalid]} />
  return (
    <fieldset class={error === undefined ? 'field' : 'field has-error'} id={groupId}>
      <legend><span class="field-label">{title}</span><HintAndError id={groupId} hint={hint} error={error} locale={locale} /></legend>
      {question.choices.map(({ key, label }) => <TextField {...idOf(`${name}-${key}`)} name={`${name}-${key}`} label={`${key} ${label}`} unmarked inputmode="numeric" width="short" value={form?.text(`${name}-${key}`)} locale={locale} />)}
      <Checks {...idOf(`${name}-mark`)} name={`${name}-mark`} label={words.thisQuestion} unmarked values={form?.all(`${name}-mark`) ?? []} locale={locale} options={[invalid]} />
    </fieldset>
  )
}

/** What a clerk wrote down; a number that is none makes the answer one that the rules refuse. */
export const readPaper = (form: Form, questions: readonly Question[]): Answers => Object.fromEntries(questions.map((question) => [question.key, answerOf(form, question)]))

function answerOf(form: Form, question: Question): Answer {
  const name = answerField(question.key), said = form.text(name), ticked = form.all(name)
  if (said === 'invalid' || ticked.includes('invalid') || form.text(`${name}-mark`) === 'invalid') return { invalid: true }
  if (said === 'blank') return { blank: true }
  if (question.form === 'approve') return says.some((one) => one === said) ? { say: said as (typeof says)[number] } : { blank: true }
  if (question.form === 'choose-one') return said === '' ? { blank: true } : { one: said }
  if (question.form === 'approval') return { approved: ticked }
  const numbers = question.choices.flatMap(({ key }) => { const text = form.text(`${name}-${key}`).normalize('NFKC'); return text === '' ? [] : [[key, /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN] as const] })
  if (question.form === 'score') return { scores: Object.fromEntries(numbers) }
  if (question.form === 'points') return { points: Object.fromEntries(numbers) }
  // A place that is no number from 1 on is no answer to such a question.
  if (!numbers.every(([, rank]) => rank >= 1)) return { points: {} }
  const ranks = [...new Set(numbers.map(([, rank]) => rank))].sort((a, b) => a - b)
  return { ranking: ranks.map((rank) => numbers.filter(([, at]) => at === rank).map(([key]) => key)) }
}
