import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { moveMatter } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { limitsOf } from '../reads/limits-of.ts'
import { said } from '../rules/said.ts'
import { anotherPairOfEyes } from './another-pair-of-eyes.ts'
import { holdMatter } from './hold-matter.ts'
import { namedLead } from './named-organisation.ts'
import { sendToLead } from './send-to-lead.ts'
import { tell } from './tell.ts'

export interface ReturnJudged {
  readonly granted: boolean
  readonly judgement: string
  /** Who leads from now on; the one that was named in the request, unless told. */
  readonly nextLeadId?: string | undefined
}

/**
 * Judges a return: granted, the next lead has the matter with new clocks; refused, it goes back with the reason, to be signed in again,
 * and its other clocks never stopped. Refuses `matters.own-request`, `matters.own-organisation`, `matters.same-lead`, `matters.complained-of-leads`.
 */
export function judgeReturn(context: Context, id: string, version: number, { granted, judgement, nextLeadId }: ReturnJudged): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'judge-return', { version })
    const db = tables(context)
    const request = await db.selectFrom('matters.return_request').selectAll().where('matter_id', '=', matter.id).where('judged_at', 'is', null).executeTakeFirst()
    if (!request) throw new Refusal('matters.nothing-asked', 'conflict')
    anotherPairOfEyes(context, request)
    const note = said('judgement', judgement)
    const next = granted ? await namedLead(context, 'nextLead', nextLeadId || request.next_lead_id, matter) : null
    await db.updateTable('matters.return_request').set({ judged_by: context.actor?.id ?? null, judged_at: context.now, granted, judgement: note }).where('id', '=', request.id).execute()
    if (next !== null) return sendToLead(context, matter, { move: 'grant-return', act: 'matters.return-granted', role, postId, leadId: next, note, facts: { before: matter.lead_id, request: request.id } })
    const { clocks } = await limitsOf(context, matter)
    const event = await moveMatter(context, matter, {
      move: 'refuse-return', to: 'dispatched', act: 'matters.return-refused', role, postId, note, seenBy: 'parties',
      stop: ['return', 'sign-in'], start: [['sign-in', clocks['sign-in']]], set: { handler_id: null }, facts: { request: request.id },
    })
    await tell(context, matter, { organisations: [matter.lead_id] }, { topic: 'matters.return-refused', once: event })
  })
}
