import { sql } from 'kysely'
import type { PersonalPart } from '#platform/personal'
import { tables } from './tables.ts'

/** What is kept here about a person: the objections they raised. Forgotten, an objection stays counted, without its words, the words of its answer and its person. */
export const publicNoticesPersonal: PersonalPart = {
  async collect(context, personId) {
    const objections = await tables(context).selectFrom('public_notices.objection').select(['notice_id as notice', 'text', 'channel', 'at', 'outcome', 'answer', 'answered_at as answeredAt'])
      .where('person_id', '=', personId).orderBy('at').execute()
    return objections.length === 0 ? undefined : { objections }
  },
  async erase(context, personId) {
    const open = tables(context)
    await open.updateTable('public_notices.objection').set({ person_id: null, text: null, answer: sql`case when answer is null then null else '' end` }).where('person_id', '=', personId).execute()
    for (const column of ['entered_by', 'answered_by'] as const) await open.updateTable('public_notices.objection').set({ [column]: null }).where(column, '=', personId).execute()
    await open.updateTable('public_notices.notice').set({ published_by: null }).where('published_by', '=', personId).execute()
    await open.updateTable('public_notices.change').set({ by_person: null }).where('by_person', '=', personId).execute()
    await open.updateTable('public_notices.board_photo').set({ by_person: null }).where('by_person', '=', personId).execute()
  },
}
