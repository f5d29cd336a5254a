import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { boundsOfGeometry, joined } from '../rules/geometry.ts'
import { tables } from '../tables.ts'
import { mendPaths } from './change-units.ts'

/** Puts standing units beneath another, with their codes as they are, and keeps on record where they were. Only inside an act that holds the tree's lock. */
export async function moveUnits(context: Context, ids: readonly string[], to: { readonly id: string; readonly path: readonly string[] }, day: string): Promise<void> {
  if (ids.length === 0) return
  const database = tables(context)
  await sql`
    insert into territory.former_unit (unit_id, code, name, level, parent_id, valid_from, valid_to, at)
    select id, code, name, level, parent_id, least(valid_from, ${day}::date), ${day}::date, ${context.now} from territory.unit where id = any(${[...ids]}::uuid[])`.execute(database)
  await sql`update territory.unit set parent_id = ${to.id}, path = ${[...to.path]}::uuid[] || id where id = any(${[...ids]}::uuid[])`.execute(database)
  await mendPaths(context)
}

/**
 * Gives a unit the boundaries of several, side by side, until one of the whole is brought in: no point falls outside because the tree changed.
 * With `all` nothing is written unless each of them has one.
 */
export async function joinBoundaries(context: Context, target: string, ids: readonly string[], { all = false }: { all?: boolean } = {}): Promise<boolean> {
  if (ids.length === 0) return false
  const parts = await tables(context).selectFrom('territory.boundary').select('geometry').where('unit_id', 'in', ids).orderBy('unit_id').execute()
  if (parts.length === 0 || (all && parts.length < ids.length)) return false
  const geometry = joined(parts.map((part) => part.geometry))
  const value = { geometry: JSON.stringify(geometry), source_geometry: JSON.stringify(geometry), datum: 'WGS84' as const, ...boundsOfGeometry(geometry), digest: 'joined', import_id: null, at: context.now }
  await tables(context).insertInto('territory.boundary').values({ unit_id: target, ...value }).onConflict((conflict) => conflict.column('unit_id').doUpdateSet(value)).execute()
  return true
}
