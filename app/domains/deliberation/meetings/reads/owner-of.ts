import type { Context } from '#platform/context'
import { runningSeat } from '../../councils/reads/seats-of.ts'
import { tables } from '../../tables.ts'

/** The actor's id when they are chair or secretary of the meeting or of its council: pass it as `owner` to requirePermission. */
export async function ownerOf(context: Context, meeting: { readonly id: string; readonly council_id: string }): Promise<string | null> {
  if (!context.actor) return null
  const invited = await tables(context).selectFrom('deliberation.meeting_invitee').select('id').where('meeting_id', '=', meeting.id).where('person_id', '=', context.actor.id).where('part', 'in', ['chair', 'secretary']).executeTakeFirst()
  if (invited) return context.actor.id
  return (await runningSeat(context, meeting.council_id))?.personId ?? null
}
