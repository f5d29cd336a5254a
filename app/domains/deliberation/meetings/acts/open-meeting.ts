import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { beginTopics } from './begin-topics.ts'
import { quorumNow } from '../reads/quorum-now.ts'
import { itemFacts } from '../reads/item-facts.ts'
import { unannounced } from '../rules/five-donts.ts'
import { missingFacts } from '../rules/quorum.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { holdMeeting } from './hold-meeting.ts'
import { weigh } from './weigh.ts'

const earlyBy = 60 * 60_000

/** Opens a meeting once the quorum is here; how it came about is kept. Refuses `deliberation.too-early`, `deliberation.quorum-not-met`, and what the rule on announcing refuses. */
export function openMeeting(context: Context, id: string, { reason = '' }: { readonly reason?: string } = {}): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, id, meetingsPermissions['deliberation.run-meeting'], ['announced']), db = tables(context)
    if (context.now.getTime() < meeting.starts_at.getTime() - earlyBy) throw new Refusal('deliberation.too-early', 'conflict')
    await weigh(context, { meetingId: id, rules: meeting.rules.rules, moment: 'open', reason, findings: unannounced(await itemFacts(context, id)) })
    const quorum = await quorumNow(context, meeting)
    if (!quorum.met) throw new Refusal('deliberation.quorum-not-met', 'conflict', { needed: quorum.membersNeeded, here: quorum.membersHere, classes: missingFacts(quorum) })
    await db.updateTable('deliberation.meeting').set({ state: 'open', opened_at: meeting.on_paper ? meeting.starts_at : context.now, quorum: JSON.stringify(quorum) }).where('id', '=', id).execute()
    await beginTopics(context, id)
    await recordAct(context, 'deliberation.opened-meeting', id, { post: postId, facts: { members: quorum.members, here: quorum.membersHere } })
  })
}
