import { place } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { minutesDraft } from '../reads/minutes-draft.ts'
import { followDraft } from '../rules/follow-draft.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { said } from '../rules/said.ts'
import { holdMeeting } from './hold-meeting.ts'

export interface WrittenPart {
  readonly text: string
  /** Of the part, as the writer saw it; 0 is the draft that nobody has touched. */
  readonly version: number
  /** The draft as the writer saw it: what is noted between reading and saving comes behind their words. Without it, that of now. */
  readonly base?: string
}

/**
 * Writes one part of the minutes, while the meeting goes on or afterwards until they are approved. Over the version that the writer saw: two secretaries do not write over each other.
 * Refuses `deliberation.minutes-changed-meanwhile`.
 */
export function writeMinutes(context: Context, meetingId: string, ordinal: number, { text: words, version, base }: WrittenPart): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open', 'closed']), db = tables(context), text = said('text', words, { most: 20_000 })
    const part = await db.selectFrom('deliberation.minutes_part').select(['id', 'version', 'base']).where('meeting_id', '=', meetingId).where('ordinal', '=', ordinal).executeTakeFirst()
    if ((part?.version ?? 0) !== version) throw new Refusal('deliberation.minutes-changed-meanwhile', 'conflict')
    const draft = (await minutesDraft(context, meetingId, (await place(context))?.timezone ?? 'Asia/Shanghai')).find((one) => one.ordinal === ordinal)
    if (!part && !draft) throw new Refusal('deliberation.unknown-part', 'missing')
    const now = draft?.text ?? part?.base ?? '', full = meeting.state === 'open' && base !== undefined && base !== '' ? followDraft(text, base, now) : text
    if (part) await db.updateTable('deliberation.minutes_part').set({ text: full, base: now, drafted: false, version: part.version + 1, changed_at: context.now }).where('id', '=', part.id).execute()
    else if (draft) await db.insertInto('deliberation.minutes_part').values({ meeting_id: meetingId, item_id: draft.itemId, ordinal, heading: draft.heading, text: full, base: now, drafted: false, changed_at: context.now }).execute()
    await recordAct(context, 'deliberation.wrote-minutes', meetingId, { post: postId, facts: { part: ordinal } })
  })
}
