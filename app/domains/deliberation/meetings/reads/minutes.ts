import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { followDraft } from '../rules/follow-draft.ts'
import type { MeetingState } from '../rules/state.ts'
import { minutesDraft } from './minutes-draft.ts'

export interface MinutesPartNow { readonly id: string | null; readonly ordinal: number; readonly heading: string; readonly text: string; readonly version: number; readonly drafted: boolean; readonly base: string }

/** The minutes as they stand: what was written by hand with what was noted since, and while the meeting goes on the draft of all the rest. */
export async function minutesNow(context: Context, meeting: { readonly id: string; readonly state: MeetingState }, timezone: string): Promise<MinutesPartNow[]> {
  const written = await tables(context).selectFrom('deliberation.minutes_part').select(['id', 'ordinal', 'heading', 'text', 'version', 'drafted', 'base']).where('meeting_id', '=', meeting.id).orderBy('ordinal').execute()
  if (meeting.state !== 'open') return written
  const draft = await minutesDraft(context, meeting.id, timezone), ofNow = (ordinal: number) => draft.find((part) => part.ordinal === ordinal)?.text
  return [
    ...written.map((part) => ({ ...part, text: followDraft(part.text, part.base, ofNow(part.ordinal) ?? part.base), base: ofNow(part.ordinal) ?? part.base })),
    ...draft.filter(({ ordinal }) => written.every((part) => part.ordinal !== ordinal)).map(({ ordinal, heading, text }) => ({ id: null, ordinal, heading, text, version: 0, drafted: true, base: text })),
  ].sort((one, other) => one.ordinal - other.ordinal)
}

export interface Correction { readonly id: string; readonly partId: string; readonly text: string; readonly at: Date; readonly taken: boolean | null; readonly answer: string; readonly mine: boolean }

/** Corrections that were proposed, with their answers; nobody is named beside them. */
export async function correctionsOf(context: Context, meetingId: string): Promise<Correction[]> {
  const rows = await tables(context).selectFrom('deliberation.minutes_correction as correction').innerJoin('deliberation.meeting_attendance as here', 'here.id', 'correction.attendance_id')
    .select(['correction.id', 'correction.part_id as partId', 'correction.text', 'correction.at', 'correction.taken', 'correction.answer', 'here.person_id']).where('correction.meeting_id', '=', meetingId).orderBy('correction.at').orderBy('correction.id').execute()
  return rows.map(({ person_id, ...row }) => ({ ...row, mine: person_id !== null && person_id === context.actor?.id }))
}

/** Which of those present found the draft right. */
export const confirmationsOf = async (context: Context, meetingId: string): Promise<string[]> =>
  (await tables(context).selectFrom('deliberation.minutes_confirmation').select('attendance_id').where('meeting_id', '=', meetingId).execute()).map(({ attendance_id }) => attendance_id)
