import type { Locale } from '#platform/words'
import { Checks, Choice, fieldId, Select, TextField } from '#ui/form'
import { HintAndError } from '#ui/form/field'
import type { Answers } from '../rules/answer.ts'
import { rangeOf } from '../rules/check-questions.ts'
import { type Question, says } from '../rules/question.ts'
import { votesWords } from '../words/words.ts'
import { fieldOf } from './answer-form.ts'

interface Shown { question: Question; number: number; of: number; answers: Answers; error?: string | undefined; locale: Locale }

/** One question with its fields, as it is asked on screen. */
export function QuestionFields({ question, number, of, answers, error, locale }: Shown) {
  const words = votesWords(locale), { vote } = words.pages, answer = answers[question.key], name = fieldOf(question)
  const title = of > 1 ? `${number}. ${question.title}` : question.title
  const hint = <>{question.text !== '' && <>{question.text}<br /></>}{words.forms[question.form](question)}</>
  const options = question.choices.map(({ key, label, text }) => ({ value: key, label, ...(text === '' ? {} : { hint: text }) }))
  const common = { name, label: title, hint, error, locale, unmarked: true }
  if (question.form === 'approve') return <Choice {...common} value={answer && 'say' in answer ? answer.say : undefined} options={says.map((value) => ({ value, label: words.says[value] }))} />
  if (question.form === 'choose-one') return <Choice {...common} value={answer && 'one' in answer ? answer.one : undefined} options={options} />
  if (question.form === 'approval') return <Checks {...common} values={answer && 'approved' in answer ? answer.approved : []} options={options} />
  const { lowest, highest } = rangeOf(question), count = question.choices.length
  const given = (key: string): string | undefined => {
    if (answer && 'scores' in answer) return answer.scores[key]?.toString()
    if (answer && 'points' in answer) return answer.points[key]?.toString()
    const rank = answer && 'ranking' in answer ? answer.ranking.findIndex((keys) => keys.includes(key)) : -1
    return rank < 0 ? undefined : String(rank + 1)
  }
  return (
    <fieldset class={error === undefined ? 'field' : 'field has-error'} id={fieldId(name)}>
      <legend>
        <span class="field-label">{title}</span>
        <HintAndError id={fieldId(name)} hint={hint} error={error} locale={locale} />
      </legend>
      {question.choices.map(({ key, label, text }) => {
        const field = { name: fieldOf(question, key), label, locale, unmarked: true, ...(text === '' ? {} : { hint: text }) }
        if (question.form === 'points') return <TextField {...field} type="number" inputmode="numeric" width="short" min={0} max={question.settings.points ?? 0} unit={vote.points} value={given(key)} />
        const numbers = question.form === 'ranked' ? Array.from({ length: count }, (_, at) => at + 1) : Array.from({ length: highest - lowest + 1 }, (_, at) => highest - at)
        return <Select {...field} value={given(key)} empty={question.form === 'ranked' ? vote.noRank : vote.noScore} options={numbers.map((n) => ({ value: String(n), label: question.form === 'ranked' ? vote.rank(n) : vote.scoreOf(n) }))} />
      })}
    </fieldset>
  )
}
