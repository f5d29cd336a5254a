import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { type Import, importById, lastCommitted } from '../reads/imports.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'
import { mendPaths } from './change-units.ts'
import { atOnce } from './commit-import.ts'
import { lockTree } from './lock-tree.ts'

const foreignKeyViolation = '23503'

/**
 * Takes the newest import back whole, as long as nothing has come to lean on what it brought: at once when it is small, else as soon as the worker comes round.
 * Refuses `territory.not-the-last-import`, `territory.import-in-use`.
 */
export async function undoImport(context: Context, id: string): Promise<'undone' | 'waiting'> {
  requirePermission(context, territoryPermissions['territory.import'])
  const found = await importById(context, id)
  if (found.state !== 'committed' || (await lastCommitted(context))?.id !== id) throw new Refusal('territory.not-the-last-import')
  if (found.created + found.changed > atOnce) {
    const waiting = await tables(context).updateTable('territory.import').set({ state: 'undoing', rows_done: 0, failure: null, by_person: context.actor?.id ?? found.byPerson }).where('id', '=', id).where('state', '=', 'committed').returning('id').executeTakeFirst()
    if (!waiting) throw new Refusal('territory.not-the-last-import')
    return 'waiting'
  }
  await takeBack(context, found, async () => {})
  return 'undone'
}

/** Takes an import back and marks it undone, in one transaction. `onProgress` is told how many units are gone. */
export function takeBack(context: Context, { id }: Import, onProgress: (rowsDone: number) => Promise<void>): Promise<void> {
  const post = context.actor?.posts.length ? requirePermission(context, territoryPermissions['territory.import']).postId : null
  return together(context, async (context) => {
    await lockTree(context)
    const found = await importById(context, id)
    if ((found.state !== 'committed' && found.state !== 'undoing') || (await lastCommitted(context))?.id !== id) throw new Refusal('territory.not-the-last-import')
    await restoreUnits(context, id)
    await restoreBoundaries(context, id)
    try {
      await removeUnits(context, id, onProgress)
    } catch (error) {
      if ((error as { code?: string }).code !== foreignKeyViolation) throw error
      throw new Refusal('territory.import-in-use', 'conflict', { table: (error as { table?: string }).table })
    }
    await tables(context).updateTable('territory.import').set({ state: 'undone', undone_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'territory.import-undone', id, { post, facts: { created: found.created, changed: found.changed } })
  })
}

const removedAtOnce = 5000

/** The narrowest first, so that no parent goes before its children, and some at a time, so that it can be told how far it is. */
async function removeUnits(context: Context, id: string, onProgress: (rowsDone: number) => Promise<void>): Promise<void> {
  const database = tables(context)
  await sql`
    create temporary table leaving_unit on commit drop as
    select id, row_number() over (order by cardinality(path) desc, id) as place from territory.unit where import_id = ${id}`.execute(database)
  await sql`create index on leaving_unit (place)`.execute(database)
  const { rows: [{ all } = { all: 0 }] } = await sql<{ all: number }>`select count(*) as all from leaving_unit`.execute(database)
  for (let from = 0; from < all; from += removedAtOnce) {
    await sql`delete from territory.unit unit using leaving_unit leaving where leaving.id = unit.id and leaving.place > ${from} and leaving.place <= ${from + removedAtOnce}`.execute(database)
    await onProgress(Math.min(all, from + removedAtOnce))
  }
  await sql`drop table leaving_unit`.execute(database)
}

/** Gives units back the name and parent they had. A unit that was changed again since is left to people. */
async function restoreUnits(context: Context, id: string): Promise<void> {
  const database = tables(context)
  const { rows: changedSince } = await sql`
    select from territory.former_unit former where former.import_id = ${id}
      and (exists (select from territory.former_unit later where later.unit_id = former.unit_id and later.id > former.id)
        or exists (select from territory.unit unit where unit.id = former.unit_id and unit.valid_to is not null)) limit 1`.execute(database)
  if (changedSince.length > 0) throw new Refusal('territory.import-in-use', 'conflict', { table: 'former_unit' })
  const { numAffectedRows } = await sql`
    update territory.unit unit set name = former.name, parent_id = former.parent_id, path = coalesce(parent.path, '{}') || unit.id
    from territory.former_unit former left join territory.unit parent on parent.id = former.parent_id
    where former.import_id = ${id} and unit.id = former.unit_id`.execute(database)
  if (numAffectedRows) await mendPaths(context)
  await database.deleteFrom('territory.former_unit').where('import_id', '=', id).execute()
}

async function restoreBoundaries(context: Context, id: string): Promise<void> {
  const database = tables(context)
  await sql`
    delete from territory.boundary boundary using territory.former_boundary former
    where former.import_id = ${id} and former.unit_id = boundary.unit_id`.execute(database)
  await sql`
    insert into territory.boundary select (jsonb_populate_record(null::territory.boundary, former.was)).*
    from territory.former_boundary former where former.import_id = ${id} and former.was is not null`.execute(database)
  await database.deleteFrom('territory.former_boundary').where('import_id', '=', id).execute()
}
