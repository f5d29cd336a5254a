import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** What is kept here about a person: the comments that still know who wrote them. Forgotten, a comment stays, without its writer. */
export const draftsPersonal: PersonalPart = {
  async collect(context, personId) {
    const comments = await tables(context).selectFrom('deliberation.draft_comment as comment').innerJoin('deliberation.draft as draft', 'draft.id', 'comment.draft_id').select(['draft.title', 'comment.version', 'comment.text', 'comment.at', 'comment.outcome', 'comment.answer']).where('comment.person_id', '=', personId).orderBy('comment.at').execute()
    return comments.length === 0 ? undefined : { comments }
  },
  async erase(context, personId) {
    const open = tables(context)
    await open.updateTable('deliberation.draft_comment').set({ person_id: null }).where('person_id', '=', personId).execute()
    for (const column of ['hidden_by', 'answered_by'] as const) await open.updateTable('deliberation.draft_comment').set({ [column]: null }).where(column, '=', personId).execute()
    await open.updateTable('deliberation.draft').set({ created_by: null }).where('created_by', '=', personId).execute()
    await open.updateTable('deliberation.draft_version').set({ saved_by: null }).where('saved_by', '=', personId).execute()
  },
}
