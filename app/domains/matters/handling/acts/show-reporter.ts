import { type PersonalData, reachOf, readPersonalData } from '#domains/people'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { aboutMatter, matterForAct } from '../../acts/move.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { reporterHidden } from '../rules/reporter-visibility.ts'

/**
 * Name, phone and mail address of whoever raised the matter, for whoever handles it. The reading is recorded and the person finds it under "who
 * looked". Refuses `matters.reporter-hidden` with the reason: anonymous, complained-of, contact-not-allowed.
 */
export async function showReporter(context: Context, id: string): Promise<PersonalData> {
  const permission = matterPermissions['matters.see-reporter']
  const { matter } = await matterForAct(context, id, permission)
  const hidden = reporterHidden(context.actor, matter, reachOf(context.actor, permission, aboutMatter(matter))?.role)
  if (hidden !== undefined || matter.reporter_id === null) throw new Refusal('matters.reporter-hidden', 'forbidden', { why: hidden ?? 'anonymous' })
  return readPersonalData(context, matter.reporter_id, { fields: ['name', 'phone', 'mail'], purpose: 'handle-matter', subject: id })
}
