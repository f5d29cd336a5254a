import { type Plate, PointPicker, type PointPickerData, type Unit } from '#domains/territory'
import { Checks, Choice, Select, Submit, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import type { DraftCheck } from '../reads/draft-check.ts'
import { intakeWords } from '../words/words.ts'
import { carriedFields, type Draft } from './draft.ts'
import { errorOf, FormFrame, type StepView } from './form-frame.tsx'

export interface WhereData {
  /** Communities to choose from, where they are few enough for a list. */
  readonly communities: readonly Unit[]
  readonly map: PointPickerData | undefined
  /** What a search by name found; undefined when nothing was searched. */
  readonly found: readonly { readonly unit: Unit; readonly within: string }[] | undefined
  readonly find: string
  readonly plate: { readonly plate: Plate; readonly name: string } | undefined
  readonly check: Pick<DraftCheck, 'located' | 'unit'>
}

/** Third page: where it is, by the plate that was scanned, by a community, on the map, or in words. */
export function StepWhere({ view, draft, data }: { view: StepView; draft: Draft; data: WhereData }) {
  const words = intakeWords(view.page.locale).form
  const { located, unit } = data.check
  // A point that lies in a community but in none of its grids is in that community: offered first, and for a person to change.
  const holding = located && located.kind !== 'found' ? located.containing.slice(0, 1) : []
  const others = located && located.kind !== 'found' ? located.candidates.filter(({ unit }) => !holding.some(({ id }) => id === unit.id)) : []
  const inDoubt = holding.length + others.length > 0 ? [...holding.map((unit) => ({ unit, distanceMetres: 0 })), ...others] : undefined
  const listed = data.communities.some(({ id }) => id === draft.unit)
  return (
    <FormFrame view={view} step="where" hidden={carriedFields(draft, 'unit', 'lng', 'lat', 'datum', 'words', 'placed')} lead={data.plate ? undefined : words.whereLead}>
      {data.plate && (
        <>
          <Notice tone="done" title={`${words.plate}：${data.plate.name}`}>{data.plate.plate.spot !== '' && <p>{data.plate.plate.spot}</p>}</Notice>
          <Checks name="noplate" label={words.change} unmarked options={[{ value: '1', label: words.notHere }]} />
        </>)}
      <TextField name="words" label={words.words} hint={words.wordsHint} value={draft.words} maxlength={200} error={errorOf(view, 'words', 'place', 'plate')} />
      {!data.plate && (
        <>
          {inDoubt
            ? (
              <Choice name="unit" label={holding[0] ? words.located(holding[0].name) : located?.kind === 'ambiguous' ? words.ambiguous : words.outside} value={draft.unit || (holding[0]?.id ?? '')} unmarked options={[
                ...inDoubt.map(({ unit, distanceMetres }) => ({ value: unit.id, label: unit.name, hint: words.metres(Math.round(distanceMetres)) })), { value: '', label: words.unitEmpty },
              ]} />)
            : data.found && data.found.length > 0
              ? <Choice name="unit" label={words.found} value={draft.unit} unmarked options={[...data.found.map(({ unit, within }) => ({ value: unit.id, label: unit.name, hint: within })), { value: '', label: words.unitEmpty }]} />
              : (data.communities.length > 0 || unit) && (
                <Select name="unit" label={words.unit} hint={words.unitHint} value={draft.unit} empty={words.unitEmpty} error={errorOf(view, 'unit')} options={[...(unit && !listed ? [{ value: unit.id, label: unit.name }] : []), ...data.communities.map(({ id, name }) => ({ value: id, label: name }))]} />)}
          {data.found?.length === 0 && <Notice tone="warn" title={words.foundNone} announce />}
          <details open={data.find !== '' || data.communities.length === 0}>
            <summary>{words.find}</summary>
            <div class="find">
              <TextField name="find" type="search" label={<span class="for-ears">{words.find}</span>} value={data.find} maxlength={60} unmarked />
              <Submit tone="secondary" name="go" value="find" unchecked>{words.findButton}</Submit>
            </div>
          </details>
          {located?.kind === 'found' && <Notice tone="done" title={words.located(located.containing.length > 0 ? [...located.containing].reverse().map(({ name }) => name).slice(-2).join(' · ') : located.unit.name)} announce />}
          {data.map && <PointPicker page={view.page} data={data.map} value={draft.point} label={words.map} hint={words.mapHint} error={errorOf(view, 'point')} />}
        </>)}
    </FormFrame>
  )
}
