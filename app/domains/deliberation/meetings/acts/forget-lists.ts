import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'

/** Months after which the lists of a meeting (who was invited, who signed in, under which name) are erased; sums by class stay in the minutes. */
export const listMonths = 24

/** Erases the names on the lists of meetings whose minutes were published so long ago, or that were called off or left lying for so long; a few at a time. Returns how many meetings were gone through. */
export function forgetLists(context: Context): Promise<number> {
  return together(context, async (context) => {
    const db = tables(context)
    const { rows: old } = await sql<{ id: string }>`
      select id from deliberation.meeting where coalesce(published_at, starts_at) < ${context.now}::timestamptz - make_interval(months => ${listMonths}) and (
        exists (select from deliberation.meeting_attendance here where here.meeting_id = meeting.id and (here.name <> '' or here.person_id is not null))
        or exists (select from deliberation.meeting_invitee invited where invited.meeting_id = meeting.id and (invited.name <> '' or invited.person_id is not null)))
      order by starts_at limit 50`.execute(db)
    for (const { id } of old) {
      await db.updateTable('deliberation.meeting_attendance').set({ name: '', person_id: null, sign_in_once: sql`id::text` }).where('meeting_id', '=', id).execute()
      await db.updateTable('deliberation.meeting_invitee').set({ name: '', person_id: null, subject: '' }).where('meeting_id', '=', id).execute()
      await db.updateTable('deliberation.meeting_moderation').set({ appealed_by: null }).where('meeting_id', '=', id).execute()
      await sql`update deliberation.meeting_statement set text = public_text where item_id in (select id from deliberation.meeting_item where meeting_id = ${id})`.execute(db)
      await recordAct(context, 'deliberation.erased-lists', id)
    }
    return old.length
  })
}
