import { organisationById } from '#domains/people'
import { locate, type Located, plateById, type Plate, unitById, type Unit } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { basis } from '../../reads/basis.ts'
import { type Category, checkAnswers } from '../../rules/category.ts'
import { contradicting, mayBeMeant } from '../../rules/place.ts'
import { checkReport, type Report } from '../../rules/report.ts'
import type { FormProblem } from '../rules/form-problem.ts'

/** What a draft means here: its category, its place as far as it is known, and everything that keeps it from being sent. */
export interface DraftCheck {
  readonly category: Category | undefined
  readonly plate: Plate | undefined
  readonly unit: Unit | undefined
  readonly located: Located | undefined
  /** The widest unit in which the point lies without lying in the one that was chosen: the reporter says which is right. */
  readonly elsewhere: Unit | undefined
  /** The unit that the matter will belong to. */
  readonly placed: Unit | undefined
  readonly problems: readonly FormProblem[]
}

/** Looks a draft over without writing anything: the same rules that the act will ask, and what only the database knows. */
export async function draftCheck(context: Context, report: Report): Promise<DraftCheck> {
  const { categories } = await basis(context)
  const { plateId, unitId, point } = report.place
  const problems: FormProblem[] = checkReport(report).filter(({ field, problem }) => !(field === 'title' && problem === 'missing'))
  // A title comes out of the text: what is missing is the text.
  if (report.title.trim() === '') problems.push({ field: 'text', problem: 'missing' })
  const category = categories.get(report.categoryCode)
  if (!category) problems.push({ field: 'category', problem: report.categoryCode === '' ? 'missing' : 'unknown' })
  else {
    for (const { code, problem } of checkAnswers(category.questions, report.answers ?? {})) problems.push({ field: `answer.${code}`, problem })
    if (report.anonymous && !category.mayBeAnonymous) problems.push({ field: 'anonymous', problem: 'not-allowed' })
  }
  const plate = plateId ? await plateById(context, plateId) : undefined
  if (plateId && !plate) problems.push({ field: 'plate', problem: 'unknown' })
  const chosen = unitId ? await unitById(context, unitId) : undefined, unit = chosen?.validTo === null ? chosen : undefined
  if (unitId && !unit) problems.push({ field: 'unit', problem: 'unknown' })
  if (report.complainedOf && !(isKey(report.complainedOf) && await organisationById(context, report.complainedOf))) problems.push({ field: 'complained', problem: 'unknown' })
  const isPoint = point && Math.abs(point.lng) <= 180 && Math.abs(point.lat) <= 90
  const located = isPoint && !plate ? await locate(context, point) : undefined
  const elsewhere = unit && located && contradicting(unit, located.containing)
  const { right } = report.place, byPoint = located?.kind === 'found' ? located.unit : undefined
  const byName = unit && (located?.kind !== 'outside' || mayBeMeant(unit, located.candidates)) ? unit : undefined
  const placed = plate ? await unitById(context, plate.unitId) : unit && right === 'unit' ? unit : located && right === 'point' ? byPoint : byPoint ?? byName
  return { category, plate, unit, located, elsewhere, placed, problems }
}
