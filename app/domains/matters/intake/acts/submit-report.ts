import { registerWalkIn } from '#domains/people'
import { type Context, together } from '#platform/context'
import { type Reported, reportMatter } from '../../acts/report-matter.ts'
import type { Report } from '../../rules/report.ts'
import { holdKey } from './hold-key.ts'

export interface Contact { readonly name: string; readonly phone: string }

/** Someone left a phone and no name. */
export const nameless = '未留姓名'

/** Takes in what the form brings. A visitor may leave a name and a phone, so that somebody can ask back; with an account they are known already. */
export function submitReport(context: Context, report: Report, contact?: Contact): Promise<Reported> {
  return together(context, async (context) => {
    // Anonymous means that nothing written says who it was: not the story, not the log of acts.
    if (report.anonymous) return reportMatter({ ...context, actor: undefined }, report)
    if (context.actor || !contact || (contact.name === '' && contact.phone === '')) return reportMatter(context, report)
    const before = await holdKey(context, report.key)
    const reporterId = before ? before.reporter_id : await registerWalkIn(context, { name: contact.name || nameless, phone: contact.phone })
    return reportMatter(context, reporterId === null ? report : { ...report, reporterId })
  })
}
