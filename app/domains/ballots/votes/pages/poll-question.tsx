import type { Locale } from '#platform/words'
import { Select, TextArea, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { questionForms, rankedMethods } from '../rules/question.ts'
import { longestTitle } from '../rules/check-questions.ts'
import { votesWords } from '../words/words.ts'
import type { QuestionBlock } from './poll-form.ts'

/** The fields of one question of a new poll. What its form does not need is not read. */
export function PollQuestion({ block, number, locale }: { block: QuestionBlock; number: number; locale: Locale }) {
  const { desk: { form: words }, result } = votesWords(locale).pages, name = (field: string) => `${field}-${number}`
  return (
    <Panel title={words.question(number)} id={`question-${number}`}>
      <TextField name={name('title')} label={words.questionTitle} required maxlength={longestTitle} value={block.title} locale={locale} />
      <TextField name={name('text')} label={words.questionText} value={block.text} locale={locale} />
      <Select name={name('form')} label={words.form} required empty={false} value={block.form} locale={locale} options={questionForms.map((form) => ({ value: form, label: words.forms[form] }))} />
      <TextArea name={name('choices')} label={words.choices} hint={words.choicesHint} rows={4} value={block.choices} locale={locale} />
      <details open={block.seats !== '' || block.most !== '' || block.points !== ''}>
        <summary>{words.more}</summary>
        <TextField name={name('seats')} label={words.seats} type="number" inputmode="numeric" min={1} width="short" value={block.seats} locale={locale} />
        <TextField name={name('most')} label={words.most} type="number" inputmode="numeric" min={1} width="short" value={block.most} locale={locale} />
        <TextField name={name('points')} label={words.points} type="number" inputmode="numeric" min={1} width="short" value={block.points} locale={locale} />
        <Select name={name('method')} label={words.method} empty={false} value={block.method} locale={locale} options={rankedMethods.map((method) => ({ value: method, label: result.methodOf[method] }))} />
      </details>
    </Panel>
  )
}
