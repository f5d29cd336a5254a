import { notify } from '#domains/notifications'
import { holdersOf } from '#domains/people'
import type { Context } from '#platform/context'
import { answering } from '../reads/answering.ts'
import { forOtherSystems, type Tellable } from './tell-other-systems.ts'

export interface ReportToTell {
  readonly id: string
  readonly number: string
  readonly leadId: string | null
  /** The person for whom it was reported by someone else. */
  readonly reporterId: string | null
  readonly urgent: boolean
  /** The same for the systems that listen. */
  readonly forOthers: Tellable
}

/** Tells the lead's handlers of a new matter, or the dispatchers where no rule named a lead, and the person for whom it was reported. */
export async function tellOfReport(context: Context, { id, number, leadId, reporterId, urgent, forOthers }: ReportToTell): Promise<void> {
  const facts = { matter: id, number }
  const people = leadId ? await answering(context, leadId) : await holdersOf(context, { role: 'dispatcher' })
  await notify(context, [
    ...people.map((to) => ({ to, topic: leadId ? 'matters.dispatched' : 'matters.undispatched', subject: id, facts, dedupe: `dispatched:${id}:1`, urgent, why: leadId ? 'handler' as const : 'dispatcher' as const })),
    ...(reporterId ? [{ to: reporterId, topic: 'matters.reported-for-you', subject: id, facts, dedupe: `reported:${id}`, why: 'reporter' as const }] : []),
    ...forOtherSystems(forOthers, 'matters.reported', `reported:${id}`),
  ])
}
