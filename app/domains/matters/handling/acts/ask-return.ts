import { type Context, together } from '#platform/context'
import { signedIn } from '#domains/people'
import { Refusal } from '#platform/refusal'
import { moveMatter } from '../../acts/move.ts'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'
import { limitsOf } from '../reads/limits-of.ts'
import { returnReasons } from '../rules/codes.ts'
import { chosen, said } from '../rules/said.ts'
import { closeRequests } from './close-requests.ts'
import { holdMatter } from './hold-matter.ts'
import { namedLead } from './named-organisation.ts'
import { tell } from './tell.ts'

export interface ReturnAsked { readonly reason: string; readonly note: string; readonly nextLeadId: string }

/**
 * The lead asks to give a matter back (退单) and names who should lead instead; somebody else judges. Its clocks run on meanwhile.
 * Only so often and so soon after dispatch as the charter says: `matters.too-many-returns`, `matters.return-too-late`; also refuses
 * `matters.same-lead`, `matters.unknown-organisation`, `matters.complained-of-leads`.
 */
export function askReturn(context: Context, id: string, version: number, { reason, note: words, nextLeadId }: ReturnAsked): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'ask-return', { version })
    const { charter: { returns } } = await basis(context)
    if (matter.lead_id === null) throw new Refusal('matters.unlawful-move', 'conflict')
    if (matter.returns >= returns.most) throw new Refusal('matters.too-many-returns', 'conflict', { most: returns.most })
    const dispatched = matter.dispatched_at ?? matter.reported_at
    if (context.now.getTime() > dispatched.getTime() + returns.withinHours * 3_600_000) throw new Refusal('matters.return-too-late', 'conflict', { hours: returns.withinHours })
    const code = chosen('reason', reason, returnReasons)
    const note = said('note', words)
    const next = await namedLead(context, 'nextLead', nextLeadId, matter)
    const { clocks } = await limitsOf(context, matter)
    const event = await moveMatter(context, matter, {
      move: 'ask-return', to: 'return-requested', act: 'matters.return-asked', role, postId, organisationId: matter.lead_id, note, seenBy: 'parties',
      start: [['return', clocks.dispatch]], set: { returns: matter.returns + 1 }, facts: { reason: code, next },
    })
    await closeRequests(context, matter.id)
    await tables(context).insertInto('matters.return_request').values({
      matter_id: matter.id, organisation_id: matter.lead_id, reason: code, note, next_lead_id: next, asked_by: signedIn(context).id, asked_at: context.now,
    }).execute()
    await tell(context, matter, { dispatchers: true, supervisors: true }, { topic: 'matters.return-asked', once: event })
  })
}
