import { organisationById } from '#domains/people'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'

/** An organisation that somebody named, still standing. Refuses `matters.unknown-organisation` with its field. */
export async function namedOrganisation(context: Context, field: string, id: string): Promise<string> {
  const found = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? await organisationById(context, id) : undefined
  if (!found || found.endedAt !== null) throw new Refusal('matters.unknown-organisation', 'invalid', { field })
  return found.id
}
