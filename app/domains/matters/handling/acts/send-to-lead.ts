import { type Fact } from '#domains/transparency'
import type { Context } from '#platform/context'
import { type MatterNow, type MoveDetails, moveMatter } from '../../acts/move.ts'
import { limitsOf } from '../reads/limits-of.ts'
import { closeRequests } from './close-requests.ts'
import { tell } from './tell.ts'

export interface Sending extends Pick<MoveDetails, 'act' | 'role' | 'postId' | 'note' | 'publicNote' | 'set'> {
  readonly move: 'dispatch' | 'redirect' | 'grant-return'
  readonly leadId: string
  readonly facts?: Readonly<Record<string, Fact>>
}

/** Gives a matter to a lead, with new clocks, and tells the lead, whoever led before, and whoever raised or follows it. Part of an act. */
export async function sendToLead(context: Context, matter: MatterNow, { leadId, facts = {}, set = {}, ...details }: Sending): Promise<void> {
  const { clocks } = await limitsOf(context, matter)
  const event = await moveMatter(context, matter, {
    ...details, to: 'dispatched', organisationId: leadId, stop: 'all',
    start: [['sign-in', clocks['sign-in']], ['contact', clocks.contact], ['handle', clocks.handle]],
    set: { ...set, lead_id: leadId, handler_id: null, dispatched_at: context.now, done_at: null },
    facts: { ...facts, lead: leadId },
  })
  await closeRequests(context, matter.id)
  await tell(context, matter, { organisations: [leadId], reporter: true, followers: true }, { topic: 'matters.dispatched', once: event, urgent: matter.urgent })
  if (matter.lead_id !== null && matter.lead_id !== leadId) await tell(context, matter, { organisations: [matter.lead_id] }, { topic: 'matters.taken-over', once: event })
}
