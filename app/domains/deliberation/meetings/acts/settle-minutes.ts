import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { minutesDraft } from '../reads/minutes-draft.ts'
import { followDraft } from '../rules/follow-draft.ts'

/**
 * Brings the minutes of a meeting up to what was noted: parts that nobody touched become the draft, parts that were written by hand keep every word and get what was noted
 * since. Part of the act that closes the meeting, and of those that hide a statement or let it stand again.
 */
export async function settleMinutes(context: Context, meetingId: string): Promise<void> {
  const db = tables(context), draft = await minutesDraft(context, meetingId, (await place(context))?.timezone ?? 'Asia/Shanghai')
  const written = new Map((await db.selectFrom('deliberation.minutes_part').selectAll().where('meeting_id', '=', meetingId).execute()).map((part) => [part.ordinal, part]))
  for (const { ordinal, itemId, heading, text } of draft) {
    const part = written.get(ordinal)
    if (!part) { await db.insertInto('deliberation.minutes_part').values({ meeting_id: meetingId, item_id: itemId, ordinal, heading, text, base: text, changed_at: context.now }).execute(); continue }
    const now = part.drafted ? text : followDraft(part.text, part.base, text)
    if (now !== part.text || text !== part.base) await db.updateTable('deliberation.minutes_part').set({ text: now, base: text, ...(now === part.text ? {} : { version: part.version + 1, changed_at: context.now }) }).where('id', '=', part.id).execute()
  }
}
