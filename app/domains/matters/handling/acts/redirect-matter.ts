import { type Context, together } from '#platform/context'
import { masked, said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { namedLead } from './named-organisation.ts'
import { sendToLead } from './send-to-lead.ts'

/** Gives a matter to another lead, with a reason. Refuses `matters.same-lead`, `matters.unknown-organisation`, `matters.complained-of-leads`. */
export function redirectMatter(context: Context, id: string, version: number, { leadId, reason }: { readonly leadId: string; readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'redirect', { version })
    const note = said('reason', reason)
    const lead = await namedLead(context, 'lead', leadId, matter)
    await sendToLead(context, matter, { move: 'redirect', act: 'matters.redirected', role, postId, leadId: lead, note, publicNote: masked(note), facts: { before: matter.lead_id } })
  })
}
