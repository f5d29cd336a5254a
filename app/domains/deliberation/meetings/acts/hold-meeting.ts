import type { Selectable } from 'kysely'
import { requirePermission } from '#domains/people'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import type { Permission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { ownerOf } from '../reads/owner-of.ts'
import type { MeetingState } from '../rules/state.ts'
import type { MeetingsTables } from '../tables.ts'

export type MeetingRow = Selectable<MeetingsTables['deliberation.meeting']>
export interface HeldMeeting { readonly meeting: MeetingRow; readonly postId: string | null }

/**
 * The meeting, held for this act until it is through, for whoever may do it. Acts of one meeting come one after the other: nobody gets the floor in a meeting that closes.
 * Refuses `deliberation.unknown-meeting`, and `deliberation.meeting-not-so-far` when it stands elsewhere.
 */
export async function holdMeeting(context: Context, id: string, permission: Permission, states: readonly MeetingState[]): Promise<HeldMeeting> {
  const meeting = isKey(id) ? await tables(context).selectFrom('deliberation.meeting').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!meeting) throw new Refusal('deliberation.unknown-meeting', 'missing')
  const { postId } = requirePermission(context, permission, { unitPath: meeting.unit_path, owner: await ownerOf(context, meeting) })
  if (!states.includes(meeting.state)) throw new Refusal('deliberation.meeting-not-so-far', 'conflict', { state: meeting.state })
  return { meeting, postId }
}

/** An item of this meeting. Refuses `deliberation.unknown-item`. */
export async function itemOf(context: Context, meetingId: string, itemId: string): Promise<Selectable<MeetingsTables['deliberation.meeting_item']>> {
  const item = isKey(itemId) ? await tables(context).selectFrom('deliberation.meeting_item').selectAll().where('id', '=', itemId).where('meeting_id', '=', meetingId).executeTakeFirst() : undefined
  if (!item) throw new Refusal('deliberation.unknown-item', 'missing')
  return item
}
