import { Choice, Select, TextField } from '#ui/form'
import type { Basis } from '../../reads/basis.ts'
import type { Category } from '../../rules/category.ts'
import { longestTitle } from '../../rules/report.ts'
import { intakeWords } from '../words/words.ts'
import { categoryOptions } from './category-options.ts'
import { carriedFields, type Draft, titleOf } from './draft.ts'
import { errorOf, FormFrame, type StepView } from './form-frame.tsx'

/** Second page: which kind it is, suggested from the words, chosen by the person; and its title. */
export function StepKind({ view, draft, suggested, rules }: { view: StepView; draft: Draft; suggested: readonly Category[]; rules: Basis }) {
  const words = intakeWords(view.page.locale).form, language = view.page.locale === 'en' ? 'en' : 'zh'
  const isSuggested = suggested.some(({ code }) => code === draft.category)
  return (
    <FormFrame view={view} step="kind" hidden={carriedFields(draft, 'category', 'title')}>
      {suggested.length > 0 && (
        <Choice name="category" label={words.kind} hint={words.kindHint} required error={errorOf(view, 'category')} value={isSuggested ? draft.category : draft.category === '' ? undefined : 'other'} options={[
          ...suggested.map((category) => ({ value: category.code, label: category.small[language], hint: category.description[language] || category.large[language] })), { value: 'other', label: words.otherKind },
        ]} />)}
      <Select name="category-other" label={words.allKinds} unmarked={suggested.length > 0} error={suggested.length > 0 ? undefined : errorOf(view, 'category')} empty={words.chooseKind} value={isSuggested ? undefined : draft.category} options={categoryOptions(rules, view.page.locale)} />
      <TextField name="title" label={words.shortTitle} hint={words.shortTitleHint} value={titleOf(draft)} maxlength={longestTitle} error={errorOf(view, 'title')} unmarked />
    </FormFrame>
  )
}
