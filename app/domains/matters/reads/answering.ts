import { holdersOf } from '#domains/people'
import type { Context } from '#platform/context'

/** The people who answer for an organisation at the desk: its handlers, and the staff where it is a community. */
export async function answering(context: Context, organisationId: string): Promise<string[]> {
  const found = [await holdersOf(context, { role: 'handler', organisationId }), await holdersOf(context, { role: 'community-staff', organisationId })]
  return [...new Set(found.flat())]
}
