import type { Locale } from '#platform/words'
import { Checks, Choice, DateField, TextArea, TextField } from '#ui/form'
import type { Question } from '../../rules/category.ts'

/** The extra questions of a category, each as its type asks. */
export function Questions({ questions, answers, locale, errorOf }: { questions: readonly Question[]; answers: Readonly<Record<string, readonly string[]>>; locale: Locale; errorOf: (field: string) => string | undefined }) {
  const language = locale === 'en' ? 'en' : 'zh'
  return (
    <>
      {questions.map((question) => {
        const name = `answer.${question.code}`, given = answers[question.code] ?? []
        const field = { name, label: question[language], hint: (locale === 'en' ? question.hintEn : question.hintZh) ?? undefined, error: errorOf(name), required: question.required }
        const options = (question.values ?? []).map((value) => ({ value: value.key, label: value[language] }))
        if (question.type === 'singlevaluelist') return <Choice {...field} options={options} value={given[0]} />
        if (question.type === 'multivaluelist') return <Checks {...field} options={options} values={given} />
        if (question.type === 'text') return <TextArea {...field} value={given[0]} rows={3} maxlength={1000} />
        if (question.type === 'datetime') return <DateField {...field} value={given[0]} time />
        return <TextField {...field} value={given[0]} maxlength={1000} {...(question.type === 'number' ? { inputmode: 'decimal' as const, width: 'short' as const } : {})} />
      })}
    </>
  )
}
