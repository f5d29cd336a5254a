import { notify } from '#domains/notifications'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { itemFacts } from '../reads/item-facts.ts'
import { unannounced, undiscussed, unowned } from '../rules/five-donts.ts'
import { daysAfter } from '../rules/local-clock.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { holdMeeting } from './hold-meeting.ts'
import { settleMinutes } from './settle-minutes.ts'
import { weigh } from './weigh.ts'

/** Days for those present to propose corrections, where the minutes are due later than that. */
const correctionDays = 3

/**
 * Closes a meeting: every item was talked over on record or moved on for a reason, and every item was announced or let in as urgent. The minutes are drafted from what was noted.
 * Refuses `deliberation.somebody-speaks`, `deliberation.item-not-decided`, and what the rules of the meeting refuse.
 */
export function closeMeeting(context: Context, id: string, { reason = '' }: { readonly reason?: string } = {}): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, id, meetingsPermissions['deliberation.run-meeting'], ['open']), db = tables(context)
    if (await db.selectFrom('deliberation.speaking_turn').select('id').where('meeting_id', '=', id).where('ended_at', 'is', null).executeTakeFirst()) throw new Refusal('deliberation.somebody-speaks', 'conflict')
    const facts = await itemFacts(context, id), open = await db.selectFrom('deliberation.meeting_item').select(['id', 'ordinal']).where('meeting_id', '=', id).where('ended_at', 'is', null).orderBy('ordinal').executeTakeFirst()
    const { rules, minRecordsPerItem, minutesDueDays } = meeting.rules
    await weigh(context, { meetingId: id, rules, moment: 'close', reason, findings: [...undiscussed(facts, minRecordsPerItem), ...unannounced(facts), ...unowned(facts)] })
    // Where the charter only warns of an item that was not talked over, the reason was given above, and it stays without a result.
    if (open && rules.discussed.level === 'block') throw new Refusal('deliberation.item-not-decided', 'conflict', { item: open.id, ordinal: open.ordinal })
    const day = await today(context), due = daysAfter(day, minutesDueDays), correctUntil = daysAfter(day, Math.min(correctionDays, Math.max(0, minutesDueDays - 1)))
    await db.updateTable('deliberation.meeting').set({ state: 'closed', closed_at: context.now, minutes_due: due, correct_until: correctUntil }).where('id', '=', id).execute()
    await settleMinutes(context, id)
    const present = await db.selectFrom('deliberation.meeting_attendance').select('person_id').distinct().where('meeting_id', '=', id).where('person_id', 'is not', null).execute()
    await notify(context, present.flatMap(({ person_id: to }) => (to === null || to === context.actor?.id ? [] : [{ to, topic: 'deliberation.minutes-to-correct', subject: id, facts: { meeting: id, until: correctUntil }, dedupe: `minutes-to-correct:${id}`, why: 'member' as const }])))
    await recordAct(context, 'deliberation.closed-meeting', id, { post: postId, facts: { items: facts.length, due } })
  })
}
