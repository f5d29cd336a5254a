import { actingAbout, type Channel, recordActing, registerWalkIn, requirePermission, signedIn } from '#domains/people'
import { type Context, together } from '#platform/context'
import { type Reported, reportMatter } from '../../acts/report-matter.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import type { Report } from '../../rules/report.ts'
import { holdKey } from './hold-key.ts'
import { type Contact, nameless } from './submit-report.ts'

export interface ReportedForSomeone extends Reported { readonly actingId: string; readonly receipt: string }

/**
 * Staff write down what somebody told them by phone, on a visit or at the counter. Both names are recorded, and the person gets a receipt of
 * sixteen digits to follow it by. Refuses what `reportMatter`, `registerWalkIn` and `recordActing` refuse.
 */
export function reportForSomeone(context: Context, report: Omit<Report, 'channel' | 'reporterId' | 'anonymous'>, { contact, channel }: { readonly contact: Contact; readonly channel: Channel }): Promise<ReportedForSomeone> {
  return together(context, async (context) => {
    requirePermission(context, matterPermissions['matters.report-for-someone'])
    signedIn(context)
    const before = await holdKey(context, report.key)
    const reporterId = before?.reporter_id ?? await registerWalkIn(context, { name: contact.name || nameless, phone: contact.phone })
    const reported = await reportMatter(context, { ...report, channel, reporterId })
    const earlier = before && await actingAbout(context, reported.id)
    const { id, receipt } = earlier ?? await recordActing(context, { forPerson: reporterId, channel, act: 'matters.report', subject: reported.id })
    return { ...reported, actingId: id, receipt }
  })
}
