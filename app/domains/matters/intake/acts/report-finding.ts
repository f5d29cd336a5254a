import { findPersonalData, findPersonalDataInMatter } from '@gongzhi/matter-text'
import { requirePermission } from '#domains/people'
import { type Context, together } from '#platform/context'
import { type Reported, reportMatter, ReportRefused } from '../../acts/report-matter.ts'
import { basis } from '../../reads/basis.ts'
import { whereItIs } from '../../reads/where-it-is.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import type { Report, ReportProblem } from '../../rules/report.ts'

/** A finding names things and places: of what would point at a person only a doorway may stand in it, and that is masked in public. */
export function personsIn(report: Pick<Report, 'title' | 'text' | 'answers' | 'place'>): { field: 'text' | 'title' | 'words' | 'answers'; type: string }[] {
  const found = findPersonalDataInMatter({ title: report.title, text: report.text })
  const inAnswers = findPersonalData(Object.values(report.answers ?? {}).flat().join('\n'))
  const inWords = findPersonalData(report.place.words ?? '')
  return [
    ...found.title.map(({ type }) => ({ field: 'title' as const, type })), ...found.text.map(({ type }) => ({ field: 'text' as const, type })),
    ...inWords.map(({ type }) => ({ field: 'words' as const, type })), ...inAnswers.map(({ type }) => ({ field: 'answers' as const, type })),
  ].filter(({ type }) => type !== 'doorplate')
}

/**
 * What a grid worker found on a walk, within their own grid: a thing or a place, never a person. Where they stood is kept only as the place of
 * the finding. Refuses findings that name people, phones or number plates (`personal-data`).
 */
export function reportFinding(context: Context, report: Omit<Report, 'channel' | 'reporterId' | 'anonymous' | 'complainedOf'>): Promise<Reported> {
  return together(context, async (context) => {
    const [person] = personsIn(report)
    if (person) throw new ReportRefused([{ field: person.field, problem: 'not-allowed' } satisfies ReportProblem])
    const { unit } = await whereItIs(context, report.place, (await basis(context)).edition)
    requirePermission(context, matterPermissions['matters.report-patrol-finding'], { unitPath: unit?.path ?? [] })
    return reportMatter(context, { ...report, channel: 'patrol' })
  })
}
