import { organisationById } from '#domains/people'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { MatterNow } from '../../acts/move.ts'

/** An organisation that somebody named, still standing. Refuses `matters.unknown-organisation` with its field. */
export async function namedOrganisation(context: Context, field: string, id: string): Promise<string> {
  const found = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? await organisationById(context, id) : undefined
  if (!found || found.endedAt !== null) throw new Refusal('matters.unknown-organisation', 'invalid', { field })
  return found.id
}

/**
 * An organisation that somebody names to lead a matter, now or next. Whoever is complained of does not judge its own case (利害关系回避) and never leads
 * it; it may be asked for help or called to the spot. Refuses `matters.unknown-organisation`, `matters.complained-of-leads`, `matters.same-lead`.
 */
export async function namedLead(context: Context, field: string, id: string, matter: Pick<MatterNow, 'complained_of' | 'lead_id'>, { sameToo = false } = {}): Promise<string> {
  const lead = await namedOrganisation(context, field, id)
  if (lead === matter.complained_of) throw new Refusal('matters.complained-of-leads', 'invalid', { field })
  if (lead === matter.lead_id && !sameToo) throw new Refusal('matters.same-lead', 'invalid', { field })
  return lead
}
