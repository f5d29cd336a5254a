import { Facts } from '#ui/facts'
import { Choice, Submit } from '#ui/form'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import type { Basis } from '../../reads/basis.ts'
import { publicWording } from '../../rules/publishing.ts'
import type { DraftCheck } from '../reads/draft-check.ts'
import type { NearMatter } from '../reads/near-matters.ts'
import { intakeWords } from '../words/words.ts'
import { carriedFields, type Draft, titleOf } from './draft.ts'
import { errorOf, FormFrame, type StepView } from './form-frame.tsx'
import { NearCards } from './near-cards.tsx'

/** More than these are no help to judge. */
const shown = 3

/** Last page: what will be public, masked; what was raised close by; and the button that sends. */
export function StepCheck({ view, draft, check, near, rules, now }: { view: StepView; draft: Draft; check: DraftCheck; near: readonly NearMatter[]; rules: Basis; now: Date }) {
  const { page } = view
  const words = intakeWords(page.locale).form, language = page.locale === 'en' ? 'en' : 'zh'
  const wording = publicWording({ title: titleOf(draft), text: draft.text, place: draft.words || (check.plate?.spot ?? '') })
  const isHidden = draft.confidential || check.category?.publicity === 'confidential', isUnitOnly = check.category?.publicity === 'unit-only'
  const unsure = check.elsewhere !== undefined && draft.placed === ''
  const where = [unsure ? undefined : check.placed?.name, isUnitOnly ? undefined : wording.place].filter((part) => part !== undefined && part !== '').join(' · ')
  const change = (step: 'what' | 'kind' | 'where' | 'more') => <Submit tone="quiet" name="go" value={step} unchecked>{words.change}<span class="for-ears"> {words.steps[step]}</span></Submit>
  return (
    <FormFrame
      view={view} step="check" hidden={{ ...carriedFields(draft, 'placed'), confirmed: '1' }}
      before={near.length > 0 && (
        <Panel title={words.near} id="near">
          <p>{words.nearLead}</p>
          <NearCards matters={near.slice(0, shown)} rules={rules} page={page} now={now} />
          <p><a href="#preview">{words.notSame}</a></p>
        </Panel>)}
    >
      {check.elsewhere && check.unit && (
        <Choice name="placed" label={words.elsewhere(check.unit.name, check.elsewhere.name)} hint={words.elsewhereHint} required value={draft.placed} error={errorOf(view, 'placed')} options={[
          { value: 'unit', label: check.unit.name, hint: words.byUnit }, { value: 'point', label: check.elsewhere.name, hint: words.byPoint }]} />)}
      <h2 id="preview">{words.preview}</h2>
      {!isHidden && <p class="soft">{words.checkLead}</p>}
      {isHidden
        ? <Notice tone="info" title={draft.confidential ? words.chosenHidden : words.hiddenPreview} />
        : wording.masked > 0 && <Notice tone="info" title={words.maskedCount(wording.masked)} />}
      <Facts items={[
        { term: words.title2, detail: <><strong>{wording.title}</strong> {change('kind')}</> },
        { term: words.text, detail: <><span class="words-as-written">{wording.text}</span> {change('what')}</> },
        { term: words.category, detail: check.category?.small[language] },
        { term: words.place, detail: <>{where || words.placeUnknown}{isUnitOnly && !isHidden && <> <span class="soft">{words.unitOnlyPreview}</span></>} {change('where')}</> },
        { term: words.photos, detail: draft.photos.length > 0 ? words.photoCount(draft.photos.length) : undefined },
        { term: words.who, detail: <>{draft.anonymous ? words.whoAnonymous : page.reader?.name ?? ([draft.name, draft.phone].filter((part) => part !== '').join(' ') || words.whoVisitor)} <span class="soft">{words.hiddenFromPublic}</span> {change('more')}</> },
      ]} />
    </FormFrame>
  )
}
