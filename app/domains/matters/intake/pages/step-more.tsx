import type { Organisation } from '#domains/people'
import { fieldId, FileField, Select, TextField } from '#ui/form'
import { Icon } from '#ui/icon'
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
  return (
    <FormFrame view={view} step="more" upload hidden={carriedFields(draft, 'answers', 'photo', 'anonymous', 'confidential', 'withhold', 'complained', 'name', 'phone')} lead={words.moreLead}>
      <Questions questions={category?.questions ?? []} answers={draft.answers} locale={page.locale} errorOf={(field) => errorOf(view, field)} />
      <KeptPhotos draft={draft} page={page} />
      <FileField name="photos" label={words.photos} hint={words.photosHint} multiple limit={mostPhotos} error={errorOf(view, 'photos')} preview />
      {!page.reader && (
        <fieldset class="field" data-personal>
          <legend><span class="field-label">{words.contact}</span></legend>
          <p class="field-hint">{words.contactHint}</p>
          <TextField name="name" label={words.name} value={draft.name} autocomplete="name" width="medium" maxlength={50} error={errorOf(view, 'name')} />
          <TextField name="phone" type="tel" label={words.phone} value={draft.phone} autocomplete="tel" width="medium" maxlength={30} error={errorOf(view, 'phone')} />
        </fieldset>)}
      {category?.mayBeAnonymous === false && <p class="soft">{words.notAnonymousKind}</p>}
      <fieldset class={errorOf(view, 'anonymous') === undefined ? 'field' : 'field has-error'}>
        <legend><span class="field-label">{words.privacy}</span></legend>
        {errorOf(view, 'anonymous') !== undefined && <p class="field-error" id="field-anonymous-error"><Icon name="warn" />{errorOf(view, 'anonymous')}</p>}
        <div class="picks">
          {(category?.mayBeAnonymous !== false || draft.anonymous) && <Wish name="anonymous" chosen={draft.anonymous} label={words.anonymous} hint={words.anonymousHint} />}
          {category?.publicity !== 'confidential' && <Wish name="confidential" chosen={draft.confidential} label={words.confidential} hint={words.confidentialHint} />}
          <Wish name="withhold" chosen={draft.withhold} label={words.withhold} hint={words.withholdHint} />
        </div>
      </fieldset>
      {organisations.length > 0 && <Select name="complained" label={words.complained} hint={words.complainedHint} value={draft.complained} empty={words.complainedNone} error={errorOf(view, 'complained')} options={organisations.map(({ id, name }) => ({ value: id, label: name }))} />}
    </FormFrame>
  )
}

/** One wish that is said or not. */
function Wish({ name, chosen, label, hint }: { name: string; chosen: boolean; label: string; hint: string }) {
  const id = fieldId(name)
  return (
    <label class="pick">
      <input type="checkbox" name={name} value="1" id={id} checked={chosen} aria-describedby={`${id}-hint`} />
      <span class="pick-body"><span class="pick-label">{label}</span><span class="pick-hint" id={`${id}-hint`}>{hint}</span></span>
    </label>
  )
}
