import { Checks, Choice, DateField, ErrorSummary, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { clockNames, clockUnits, questionTypes, type Texts, urgentNames } from '../rules/wording-form.ts'
import { matterWords } from '../../words/words.ts'
import { deskWords } from '../words/words.ts'
import { colon } from './colon.ts'

export interface CategoryFormProps {
  page: Page
  action: string
  /** A new category chooses its code; a standing one keeps it. */
  isNew: boolean
  texts: Texts
  questions: number
  validFrom: string
  problems: ReadonlyMap<string, string>
}

/** One wording of a category: its names, clocks, questions, and from which day it holds. */
export function CategoryForm({ page, action, isNew, texts, questions, validFrom, problems }: CategoryFormProps) {
  const words = deskWords(page.locale).categories, { kinds } = matterWords(page.locale)
  const text = (name: string, label: string, more: { hint?: string; max?: number; optional?: boolean } = {}) =>
    <TextField name={name} label={label} value={texts(name)} error={problems.get(name)} maxlength={more.max ?? 120} required={more.optional !== true} hint={more.hint} width="medium" />
  const clock = (name: string, label: string) => (
    <div class="filter-form">
      <TextField name={`${name}.amount`} label={label} value={texts(`${name}.amount`)} error={problems.get(`${name}.amount`)} inputmode="numeric" width="short" unmarked required />
      <Select name={`${name}.unit`} label={<><span class="for-ears">{label} </span>{words.unit}</>} value={texts(`${name}.unit`)} empty={false} unmarked options={clockUnits.map((unit) => ({ value: unit, label: words.units[unit] ?? unit }))} />
    </div>
  )
  return (
    <form method="post" action={action}>
      <ErrorSummary errors={[...problems].map(([name, message]) => ({ name, message }))} />
      <HiddenFields fields={{ questions, ...(isNew ? {} : { code: texts('code') }) }} />
      {isNew && text('code', words.code, { hint: words.problems.code ?? '', max: 60 })}
      <Choice name="kind" label={words.kind} hint={words.kindHint} required arrange="row" value={texts('kind')} options={[{ value: 'component', label: kinds.component }, { value: 'event', label: kinds.event }]} />
      {text('largeZh', words.largeZh, { max: 60 })}{text('largeEn', words.largeEn)}{text('smallZh', words.smallZh, { max: 60 })}{text('smallEn', words.smallEn)}
      <TextArea name="descriptionZh" label={words.descriptionZh} rows={2} maxlength={500} value={texts('descriptionZh')} error={problems.get('descriptionZh')} />
      <TextArea name="descriptionEn" label={words.descriptionEn} rows={2} maxlength={500} value={texts('descriptionEn')} error={problems.get('descriptionEn')} />
      <TextArea name="keywords" label={words.keywords} hint={words.keywordsHint} rows={2} value={texts('keywords')} error={problems.get('keywords')} />
      <Choice name="publicity" label={words.publicity} required value={texts('publicity')} options={(['public', 'unit-only', 'confidential'] as const).map((value) => ({ value, label: words.publicities[value], hint: words.publicityHints[value] }))} />
      <Checks name="anonymous" label={words.anonymous} unmarked values={[texts('anonymous')]} options={[{ value: 'yes', label: words.anonymous }]} />
      <Checks name="check" label={words.needsCheck} unmarked values={[texts('check')]} options={[{ value: 'yes', label: words.needsCheck }]} />
      <h2>{words.clocks}</h2><p class="soft">{words.clocksHint}</p>
      {clockNames.map((name) => clock(`clock.${name}`, words.clockNames[name]))}
      <h2>{words.urgentClocks}</h2><p class="soft">{words.urgentHint}</p>
      {urgentNames.map((name) => clock(`urgent.${name}`, `${words.urgentClocks}${colon(page.locale)}${words.clockNames[name]}`))}
      <h2 id="questions">{words.questions}</h2><p class="soft">{words.questionsHint}</p>
      {Array.from({ length: questions }, (_, index) => {
        const at = (name: string) => `question.${index}.${name}`
        return (
          <details open={texts(at('code')) !== '' || [...problems.keys()].some((name) => name.startsWith(`question.${index}.`))}>
            <summary>{words.question(index + 1)} {texts(at('zh'))}</summary>
            {text(at('code'), words.code, { max: 60, optional: true })}
            <Select name={at('type')} label={words.questionType} value={texts(at('type')) || 'string'} empty={false} unmarked options={questionTypes.map((type) => ({ value: type, label: words.types[type] }))} error={problems.get(at('type'))} />
            <Checks name={at('required')} label={words.required} unmarked values={[texts(at('required'))]} options={[{ value: 'yes', label: words.required }]} />
            {text(at('zh'), words.questionZh, { max: 200, optional: true })}{text(at('en'), words.questionEn, { max: 200, optional: true })}
            {text(at('hintZh'), words.hintZh, { max: 300, optional: true })}{text(at('hintEn'), words.hintEn, { max: 300, optional: true })}
            <TextArea name={at('values')} label={words.choices} hint={words.choicesHint} rows={3} value={texts(at('values'))} error={problems.get(at('values'))} />
          </details>
        )
      })}
      {questions < 20 && <p><Submit tone="secondary" name="do" value="question" unchecked>{words.anotherQuestion}</Submit></p>}
      <h2>{words.validFrom}</h2>
      <DateField name="validFrom" label={words.validFrom} required value={validFrom} error={problems.get('validFrom')} />
      <TextField name="sort" label={words.sort} hint={words.sortHint} inputmode="numeric" width="short" value={texts('sort')} error={problems.get('sort')} unmarked />
      {text('source', words.source, { hint: words.sourceHint, max: 300 })}
      <Submit>{words.save}</Submit>
    </form>
  )
}
