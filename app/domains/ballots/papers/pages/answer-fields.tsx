import type { Form } from '#platform/form'
import { Checks, Choice, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import type { Answer, Answers } from '../../votes/rules/answer.ts'
import { type Question, says } from '../../votes/rules/question.ts'
import { papersWords } from '../words/words.ts'

const sayWords = { 'zh-CN': { agree: '同意', against: '反对', abstain: '弃权' }, en: { agree: 'Agree', against: 'Against', abstain: 'Abstain' } }
const special = ['blank', 'invalid'] as const

/** The fields in which a clerk writes down what a paper says, question by question; `problem` names the question that is not right. */
export function AnswerFields({ questions, page, form, problem }: { questions: readonly Question[]; page: Page; form?: Form | undefined; problem?: string | undefined }) {
  return <>{questions.map((question) => <QuestionFields question={question} page={page} form={form} error={problem} />)}</>
}

function QuestionFields({ question, page, form, error }: { question: Question; page: Page; form?: Form | undefined; error?: string | undefined }) {
  const words = papersWords(page.locale).desk, name = `q-${question.key}`, marks = special.map((value) => ({ value, label: words[value] }))
  const pick = (options: readonly { value: string; label: string }[]) => <Choice name={name} label={question.title} required arrange="row" value={form?.text(name)} error={error} options={[...options, ...marks]} />
  if (question.form === 'approve') return pick(says.map((value) => ({ value, label: sayWords[page.locale][value] })))
  if (question.form === 'choose-one') return pick(question.choices.map(({ key, label }) => ({ value: key, label })))
  const mark = <Checks name={`${name}-mark`} label="" unmarked values={form?.all(`${name}-mark`) ?? []} arrange="row" options={[{ value: 'invalid', label: words.invalid }]} />
  if (question.form === 'approval') return <><Checks name={name} label={question.title} unmarked values={form?.all(name) ?? []} error={error} options={question.choices.map(({ key, label }) => ({ value: key, label: `${key} ${label}` }))} />{mark}</>
  return (
    <fieldset class="field">
      <legend><span class="field-label">{question.title}</span></legend>
      {question.choices.map(({ key, label }) => <TextField name={`${name}-${key}`} label={`${key} ${label}`} unmarked inputmode="numeric" width="short" value={form?.text(`${name}-${key}`)} />)}
      {mark}
    </fieldset>
  )
}

/** What a clerk wrote down; a number that is none makes the answer one that the rules refuse. */
export const readPaper = (form: Form, questions: readonly Question[]): Answers => Object.fromEntries(questions.map((question) => [question.key, answerOf(form, question)]))

function answerOf(form: Form, question: Question): Answer {
  const name = `q-${question.key}`, said = form.text(name)
  if (said === 'invalid' || form.text(`${name}-mark`) === 'invalid') return { invalid: true }
  if (said === 'blank') return { blank: true }
  if (question.form === 'approve') return says.some((one) => one === said) ? { say: said as (typeof says)[number] } : { blank: true }
  if (question.form === 'choose-one') return said === '' ? { blank: true } : { one: said }
  if (question.form === 'approval') return { approved: form.all(name) }
  const numbers = question.choices.flatMap(({ key }) => { const text = form.text(`${name}-${key}`); return text === '' ? [] : [[key, /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN] as const] })
  if (question.form === 'score') return { scores: Object.fromEntries(numbers) }
  if (question.form === 'points') return { points: Object.fromEntries(numbers) }
  const ranks = [...new Set(numbers.map(([, rank]) => rank))].sort((a, b) => a - b)
  return { ranking: ranks.map((rank) => numbers.filter(([, at]) => at === rank).map(([key]) => key)) }
}
