import { sql } from 'kysely'
import { namedPart, type PersonalPart } from '#platform/personal'
import { tables } from './tables.ts'
import { publicNoticesNames } from './words/data-words.ts'

/** What is kept here about a person: the objections they raised. Forgotten, an objection stays counted, without its words, the words of its answer and its person. */
export const publicNoticesPersonal: PersonalPart = {
  async collect(context, personId) {
    const objections = await tables(context).selectFrom('public_notices.objection as objection').innerJoin('public_notices.notice as notice', 'notice.id', 'objection.notice_id')
      .select(['notice.title', 'objection.text', 'objection.channel', 'objection.at', 'objection.outcome', 'objection.answer', 'objection.answered_at as answeredAt']).where('objection.person_id', '=', personId).orderBy('objection.at').execute()
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

/** The same with names for its keys and codes, as the house wires it in. */
export const publicNoticesPart = namedPart('public-notices', publicNoticesPersonal, publicNoticesNames)
