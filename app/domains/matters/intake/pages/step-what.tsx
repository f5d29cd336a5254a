import { TextArea } from '#ui/form'
import { SimilarMatters } from '#ui/similar'
import { longestText } from '../../rules/report.ts'
import { intakeWords } from '../words/words.ts'
import { carriedFields, type Draft } from './draft.ts'
import { errorOf, FormFrame, type StepView } from './form-frame.tsx'

/** First page: what has happened, in one box. */
export function StepWhat({ view, draft, from }: { view: StepView; draft: Draft; from?: string | undefined }) {
  const words = intakeWords(view.page.locale).form
  return (
    <FormFrame view={view} step="what" hidden={carriedFields(draft, 'text')} lead={from} keptAs="matters-new">
      <TextArea name="text" label={words.text} hint={words.textHint} value={draft.text} rows={6} maxlength={longestText} required error={errorOf(view, 'text', 'title')} />
      <SimilarMatters src="/matters/similar" fields={['text']} along={['lng', 'lat', 'unit', 'plate']} />
    </FormFrame>
  )
}
