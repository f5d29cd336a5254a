import { place } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { minutesDraft } from '../reads/minutes-draft.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { said } from '../rules/said.ts'
import { holdMeeting } from './hold-meeting.ts'

/**
 * Writes one part of the minutes, while the meeting goes on or afterwards until they are approved. Over the version that the writer saw: two secretaries do not write over each other.
 * Version 0 is the draft that nobody has touched. Refuses `deliberation.minutes-changed-meanwhile`.
 */
export function writeMinutes(context: Context, meetingId: string, ordinal: number, { text: words, version }: { readonly text: string; readonly version: number }): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open', 'closed']), db = tables(context), text = said('text', words, { most: 20_000 })
    const part = await db.selectFrom('deliberation.minutes_part').select(['id', 'version']).where('meeting_id', '=', meetingId).where('ordinal', '=', ordinal).executeTakeFirst()
    if ((part?.version ?? 0) !== version) throw new Refusal('deliberation.minutes-changed-meanwhile', 'conflict')
    if (part) await db.updateTable('deliberation.minutes_part').set({ text, drafted: false, version: part.version + 1, changed_at: context.now }).where('id', '=', part.id).execute()
    else {
      const draft = (await minutesDraft(context, meetingId, (await place(context))?.timezone ?? 'Asia/Shanghai')).find((one) => one.ordinal === ordinal)
      if (!draft) throw new Refusal('deliberation.unknown-part', 'missing')
      await db.insertInto('deliberation.minutes_part').values({ meeting_id: meetingId, item_id: draft.itemId, ordinal, heading: draft.heading, text, drafted: false, changed_at: context.now }).execute()
    }
    await recordAct(context, 'deliberation.wrote-minutes', meetingId, { post: postId, facts: { part: ordinal } })
  })
}
