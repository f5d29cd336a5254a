import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isKey } from '../../rules/key.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { undoWithin } from '../rules/acting.ts'

/**
 * Marks something done for somebody else as undone, within an hour and by whoever did it; the room that did it undoes the thing itself
 * in the same transaction. Refuses `people.unknown-acting`, `people.undone-already`, `people.too-late-to-undo`.
 */
export function undoActing(context: Context, id: string): Promise<{ subject: string; act: string; forPerson: string }> {
  return together(context, async (context) => {
    if (!isKey(id)) throw new Refusal('people.unknown-acting', 'missing')
    const acting = await tables(context).selectFrom('people.acting').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    if (!acting) throw new Refusal('people.unknown-acting', 'missing')
    const reach = requirePermission(context, peoplePermissions['people.undo-acting'], { owner: acting.by_person })
    if (acting.undone_at !== null) throw new Refusal('people.undone-already')
    if (context.now.getTime() - acting.at.getTime() > undoWithin) throw new Refusal('people.too-late-to-undo')
    await tables(context).updateTable('people.acting').set({ undone_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'people.acting-undone', acting.subject, { onBehalfOf: acting.for_person, concerns: acting.for_person, post: reach.postId, facts: { acting: id } })
    return { subject: acting.subject, act: acting.act, forPerson: acting.for_person }
  })
}
