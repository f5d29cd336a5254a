import { sql } from 'kysely'
import { signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { filterQuery, readFilter } from '../rules/queue-filter.ts'

const most = 30

const named = (name: string): string => {
  const said = name.trim()
  if (said === '' || [...said].length > 40) throw new Refusal('matters.view-name', 'invalid', { field: 'name', most: 40 })
  return said
}

/** Keeps a filter of the queue under a name of the reader's own. Refuses `matters.view-name`, `matters.view-name-taken`, `matters.too-many-views`. */
export function saveView(context: Context, view: { readonly name: string; readonly query: string }): Promise<string> {
  return together(context, async (context) => {
    const person = signedIn(context).id, name = named(view.name), db = tables(context)
    await sql`select pg_advisory_xact_lock(hashtextextended(${`matters.saved-view:${person}`}, 0))`.execute(db)
    const { count } = await db.selectFrom('matters.saved_view').select((of) => of.fn.countAll<number>().as('count')).where('person_id', '=', person).executeTakeFirstOrThrow()
    if (count >= most) throw new Refusal('matters.too-many-views', 'conflict', { most })
    const query = filterQuery({ ...readFilter(new URLSearchParams(view.query)), after: undefined })
    const saved = await db.insertInto('matters.saved_view').values({ person_id: person, name, query, created_at: context.now }).onConflict((conflict) => conflict.columns(['person_id', 'name']).doNothing()).returning('id').executeTakeFirst()
    if (!saved) throw new Refusal('matters.view-name-taken', 'conflict', { field: 'name' })
    await recordAct(context, 'matters.view-saved', saved.id)
    return saved.id
  })
}

/** Gives a view of the reader's own another name. Refuses `matters.unknown-view` besides what `saveView` refuses of a name. */
export function renameView(context: Context, id: string, newName: string): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context).id, name = named(newName), db = tables(context)
    const taken = await db.selectFrom('matters.saved_view').select('id').where('person_id', '=', person).where('name', '=', name).where('id', '<>', id).executeTakeFirst()
    if (taken) throw new Refusal('matters.view-name-taken', 'conflict', { field: 'name' })
    const { numUpdatedRows } = await db.updateTable('matters.saved_view').set({ name }).where('id', '=', id).where('person_id', '=', person).executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new Refusal('matters.unknown-view', 'missing')
    await recordAct(context, 'matters.view-renamed', id)
  })
}

/** Forgets a view of the reader's own; one that is not there is forgotten already. */
export function deleteView(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const { numDeletedRows } = await tables(context).deleteFrom('matters.saved_view').where('id', '=', id).where('person_id', '=', signedIn(context).id).executeTakeFirst()
    if (numDeletedRows === 1n) await recordAct(context, 'matters.view-deleted', id)
  })
}
