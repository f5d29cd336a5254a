import type { Organisation } from '#domains/people'
import { Checks, FileField, Select, TextField } from '#ui/form'
import type { Category } from '../../rules/category.ts'
import { mostPhotos } from '../../rules/report.ts'
import { intakeWords } from '../words/words.ts'
import { carriedFields, type Draft } from './draft.ts'
import { errorOf, FormFrame, type StepView } from './form-frame.tsx'
import { KeptPhotos } from './kept-photos.tsx'
import { Questions } from './questions.tsx'

/** Fourth page: the questions of the category, photographs, how private it is, and how to reach the person. */
export function StepMore({ view, draft, category, organisations }: { view: StepView; draft: Draft; category: Category | undefined; organisations: readonly Organisation[] }) {
  const { page } = view
  const words = intakeWords(page.locale).form
  const mayHide = category?.publicity !== 'confidential'
  return (
    <FormFrame view={view} step="more" upload hidden={carriedFields(draft, 'answers', 'photo', 'anonymous', 'confidential', 'withhold', 'complained', 'name', 'phone')} lead={words.moreLead}>
      <Questions questions={category?.questions ?? []} answers={draft.answers} locale={page.locale} errorOf={(field) => errorOf(view, field)} />
      <KeptPhotos draft={draft} page={page} />
      <FileField name="photos" label={words.photos} hint={words.photosHint} multiple limit={mostPhotos} accept="image/jpeg,image/png,image/webp,image/heif,image/heic" error={errorOf(view, 'photos')} preview />
      {!page.reader && (
        <fieldset class="field" data-personal>
          <legend><span class="field-label">{words.contact}</span></legend>
          <p class="field-hint">{words.contactHint}</p>
          <TextField name="name" label={words.name} value={draft.name} autocomplete="name" width="medium" maxlength={50} error={errorOf(view, 'name')} />
          <TextField name="phone" type="tel" label={words.phone} value={draft.phone} autocomplete="tel" width="medium" maxlength={30} error={errorOf(view, 'phone')} />
        </fieldset>)}
      {category?.mayBeAnonymous === false && <p class="soft">{words.notAnonymousKind}</p>}
      <Wishes name="anonymous" label={words.privacy} chosen={draft.anonymous} option={words.anonymous} hint={words.anonymousHint} shown={category?.mayBeAnonymous !== false || draft.anonymous} error={errorOf(view, 'anonymous')} />
      <Wishes name="confidential" label={words.confidential} chosen={draft.confidential} option={words.confidential} hint={words.confidentialHint} shown={mayHide} />
      <Wishes name="withhold" label={words.withhold} chosen={draft.withhold} option={words.withhold} hint={words.withholdHint} shown />
      {organisations.length > 0 && <Select name="complained" label={words.complained} hint={words.complainedHint} value={draft.complained} empty={words.complainedNone} error={errorOf(view, 'complained')} options={organisations.map(({ id, name }) => ({ value: id, label: name }))} />}
    </FormFrame>
  )
}

/** One wish that is said or not; its heading is for ears where the ones before it say it already. */
function Wishes({ name, label, chosen, option, hint, shown, error }: { name: string; label: string; chosen: boolean; option: string; hint: string; shown: boolean; error?: string | undefined }) {
  if (!shown) return null
  return <Checks name={name} label={name === 'anonymous' ? label : <span class="for-ears">{label}</span>} unmarked values={chosen ? ['1'] : []} error={error} options={[{ value: '1', label: option, hint }]} />
}
