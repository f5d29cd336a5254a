import { place, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { itemFacts } from '../reads/item-facts.ts'
import { minutesDraft } from '../reads/minutes-draft.ts'
import { unannounced, undiscussed } from '../rules/five-donts.ts'
import { daysAfter } from '../rules/local-clock.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { holdMeeting } from './hold-meeting.ts'
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
    const facts = await itemFacts(context, id)
    await weigh(context, { meetingId: id, rules: meeting.rules.rules, moment: 'close', reason, findings: [...undiscussed(facts, meeting.rules.minRecordsPerItem), ...unannounced(facts)] })
    const open = await db.selectFrom('deliberation.meeting_item').select(['id', 'ordinal']).where('meeting_id', '=', id).where('ended_at', 'is', null).orderBy('ordinal').executeTakeFirst()
    if (open) throw new Refusal('deliberation.item-not-decided', 'conflict', { item: open.id, ordinal: open.ordinal })
    const day = await today(context), due = daysAfter(day, meeting.rules.minutesDueDays)
    await db.updateTable('deliberation.meeting').set({ state: 'closed', closed_at: context.now, minutes_due: due, correct_until: daysAfter(day, Math.min(correctionDays, Math.max(0, meeting.rules.minutesDueDays - 1))) }).where('id', '=', id).execute()
    const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
    const written = await db.selectFrom('deliberation.minutes_part').select('ordinal').where('meeting_id', '=', id).execute()
    const missing = (await minutesDraft(context, id, timezone)).filter(({ ordinal }) => !written.some((part) => part.ordinal === ordinal))
    if (missing.length > 0) await db.insertInto('deliberation.minutes_part').values(missing.map((part) => ({ meeting_id: id, item_id: part.itemId, ordinal: part.ordinal, heading: part.heading, text: part.text, changed_at: context.now }))).execute()
    await recordAct(context, 'deliberation.closed-meeting', id, { post: postId, facts: { items: facts.length, due } })
  })
}
