import { suggestCategories } from '@gongzhi/matter-text'
import { organisations } from '#domains/people'
import { place, pointPickerData } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Settings } from '#platform/settings'
import type { Page } from '#ui/page'
import { basis } from '../../reads/basis.ts'
import { type DraftCheck, draftCheck } from '../reads/draft-check.ts'
import { nearMatters } from '../reads/near-matters.ts'
import { communities, foundUnits } from '../reads/where-choices.ts'
import type { FormProblem, FormStep } from '../rules/form-problem.ts'
import { type Draft, isReadable, reportOf, titleOf } from './draft.ts'
import { emergencyIn } from './emergency.tsx'
import { NotReady } from './not-ready.tsx'
import { StepCheck } from './step-check.tsx'
import { StepKind } from './step-kind.tsx'
import { StepMore } from './step-more.tsx'
import { StepWhat } from './step-what.tsx'
import { StepWhere } from './step-where.tsx'

export interface Surroundings { readonly context: Context; readonly page: Page; readonly settings: Settings }

const suggestions = 3
/** Of a long list of organisations, only those of the place itself can be named in the form. */
const mostOrganisations = 60

/** One page of the form with everything that it shows. */
export async function stepPage({ context, page, settings }: Surroundings, step: FormStep, draft: Draft, { problems = [], find = '', known }: { problems?: readonly FormProblem[]; find?: string; known?: DraftCheck } = {}) {
  const rules = await basis(context)
  if (rules.categories.size === 0) return <NotReady page={page} />
  const words = isReadable(draft) ? { title: titleOf(draft), text: draft.text } : { title: '', text: '' }
  const view = { page, problems, emergency: emergencyIn(words, (await place(context))?.emergencyPhone ?? '110') }
  const check = known ?? await draftCheck(context, { ...reportOf(draft, ''), channel: 'web' })
  if (step === 'what') return <StepWhat view={view} draft={draft} from={check.placed && check.placed.name} />
  if (step === 'kind') {
    const likely = words.text === '' && words.title === '' ? [] : suggestCategories({ ...words, where: draft.words }, rules.categories.size === 0 ? 0 : suggestions * 2)
    const suggested = likely.flatMap(({ code }) => rules.categories.get(code) ?? []).slice(0, suggestions)
    return <StepKind view={view} draft={draft} suggested={suggested} rules={rules} />
  }
  if (step === 'where') {
    const { plate } = check
    return (
      <StepWhere view={view} draft={draft} data={{
        communities: await communities(context), map: await pointPickerData(context, settings, draft.unit || null), found: find === '' ? undefined : await foundUnits(context, find), find, check,
        plate: plate && { plate, name: check.placed?.name ?? '' },
      }} />)
  }
  if (step === 'more') {
    const path = check.placed?.path ?? []
    const near = (await organisations(context)).filter(({ unitId, kind }) => kind !== 'other' && (unitId === null || path.includes(unitId)))
    return <StepMore view={view} draft={draft} category={check.category} organisations={near.length <= mostOrganisations ? near : []} />
  }
  const near = await nearMatters(context, { ...words, where: draft.words, categoryCode: draft.category, unitId: check.placed?.id, point: draft.point ?? pointOf(check) })
  return <StepCheck view={view} draft={draft} check={check} near={near} rules={rules} now={context.now} />
}

const pointOf = ({ plate }: DraftCheck) => (plate && plate.lng !== null && plate.lat !== null ? { lng: plate.lng, lat: plate.lat } : undefined)
