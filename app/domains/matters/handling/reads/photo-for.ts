import { mayDo, reachOf } from '#domains/people'
import type { Context } from '#platform/context'
import { asIssued } from '../../rules/case-number.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { isComplainedOf, reporterHidden } from '../rules/reporter-visibility.ts'

/**
 * The kept file of a photograph for this reader: everybody for a published one of a public matter, whoever raised it (by account or by
 * the code), and staff who may read the original. Undefined for everybody else, as for one that never was.
 */
export async function photoFor(context: Context, id: string, { small, code }: { small: boolean; code: string | undefined }): Promise<string | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return undefined
  const found = await tables(context).selectFrom('matters.photo as p').innerJoin('matters.matter as m', 'm.id', 'p.matter_id')
    .select(['p.digest', 'p.small_digest', 'p.public', 'm.publicity', 'm.confidential', 'm.moderation', 'm.reporter_id', 'm.follow_code', 'm.complained_of', 'm.contact_allowed', 'm.lead_id', 'm.unit_path'])
    .where('p.id', '=', id).executeTakeFirst()
  if (!found) return undefined
  const { actor } = context
  const about = { unitPath: found.unit_path, organisations: found.lead_id ? [found.lead_id] : [] }
  const published = found.public && found.publicity !== 'confidential' && !found.confidential && found.moderation === 'clear'
  const theirs = (actor !== undefined && found.reporter_id === actor.id) || (code !== undefined && asIssued(code) === found.follow_code)
  const hidden = reporterHidden(actor, found, reachOf(actor, matterPermissions['matters.see-reporter'], about)?.role)
  const staff = mayDo(actor, matterPermissions['matters.see-original'], about) && !isComplainedOf(actor, found) && hidden !== 'contact-not-allowed'
  return published || theirs || staff ? (small ? found.small_digest : found.digest) : undefined
}
