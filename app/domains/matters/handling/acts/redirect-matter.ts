import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { masked, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { namedOrganisation } from './named-organisation.ts'
import { sendToLead } from './send-to-lead.ts'

/** Gives a matter to another lead, with a reason. Refuses `matters.same-lead`, `matters.unknown-organisation`. */
export function redirectMatter(context: Context, id: string, version: number, { leadId, reason }: { readonly leadId: string; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'redirect', { version })
    const note = said('reason', reason)
    const lead = await namedOrganisation(context, 'lead', leadId)
    if (lead === matter.lead_id) throw new Refusal('matters.same-lead', 'invalid', { field: 'lead' })
    await sendToLead(context, matter, { move: 'redirect', act: 'matters.redirected', role, postId, leadId: lead, note, publicNote: masked(note), facts: { before: matter.lead_id } })
  })
}
