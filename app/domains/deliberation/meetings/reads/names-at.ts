import { maskName } from '#domains/people'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { masked } from '../rules/said.ts'

/** Whether a name on a list is that of a person; an office or a company may sit there too, and is spoken of by name. */
export const isPersonName = (name: string): boolean =>
  /^\p{Script=Han}+$/u.test(name) ? [...name].length >= 2 && [...name].length <= 4 && !/(?:公司|中心|物业|业委会|居委会|村委会|[会部局社队办站院所])$/.test(name) : /[\s·]/.test(name)

/** Names of those invited to a meeting or present at it, the longest first. */
export async function namesAt(context: Context, meetingId: string): Promise<string[]> {
  const db = tables(context)
  const rows = [
    ...await db.selectFrom('deliberation.meeting_invitee').select('name').where('meeting_id', '=', meetingId).execute(),
    ...await db.selectFrom('deliberation.meeting_attendance').select('name').where('meeting_id', '=', meetingId).execute(),
  ]
  return [...new Set(rows.map(({ name }) => name.trim()).filter(isPersonName))].sort((one, other) => other.length - one.length)
}

/** Masks words for everybody: what the finder knows of phones, dwellings and names, and beyond it whoever stands on this meeting's own lists. */
export async function maskedAt(context: Context, meetingId: string): Promise<(text: string) => string> {
  const names = await namesAt(context, meetingId)
  return (text) => names.reduce((words, name) => words.replaceAll(name, maskName(name)), masked(text))
}
