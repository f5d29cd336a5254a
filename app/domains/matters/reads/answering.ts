import { holdersOf } from '#domains/people'
import type { Context } from '#platform/context'

/** The people who answer for an organisation at the desk: its handlers, and the staff where it is a community. */
export const answering = (context: Context, organisationId: string): Promise<string[]> => holdersOf(context, { role: ['handler', 'community-staff'], organisationId })
