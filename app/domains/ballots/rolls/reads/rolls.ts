import { sql } from 'kysely'
import { unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { Roll } from '../rules/roll.ts'

const query = (context: Context) => tables(context).selectFrom('ballots.roll').select([
  'id', 'kind', 'title', 'unit_id', 'unit_ids', 'state', 'pack_id', 'pack', 'parking_counts', 'as_of', 'objections_until', 'published_at', 'frozen_at', 'digest', 'in_use_at', 'at',
])
type Row = Awaited<ReturnType<ReturnType<typeof query>['executeTakeFirstOrThrow']>>

const rollOf = (row: Row): Roll => ({
  id: row.id, kind: row.kind, title: row.title, unitId: row.unit_id, unitIds: row.unit_ids, state: row.state, pack: { id: row.pack_id, pack: row.pack }, parkingCounts: row.parking_counts,
  asOf: row.as_of, objectionsUntil: row.objections_until, publishedAt: row.published_at, frozenAt: row.frozen_at, digest: row.digest, inUseAt: row.in_use_at, at: row.at,
})

/** The roll of that id. Refuses `ballots.unknown-roll`. */
export async function rollById(context: Context, id: string): Promise<Roll> {
  const row = isKey(id) ? await query(context).where('id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('ballots.unknown-roll', 'missing')
  return rollOf(row)
}

/** The roll, held against every other change until the transaction ends. Refuses `ballots.unknown-roll`. */
export async function heldRoll(context: Context, id: string): Promise<Roll> {
  const row = isKey(id) ? await query(context).where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!row) throw new Refusal('ballots.unknown-roll', 'missing')
  return rollOf(row)
}

/** Rolls of a place and of what lies in it, the newest first. */
export async function rollsAt(context: Context, unitId: string, limit = 200): Promise<Roll[]> {
  const within = await unitsIn(context, unitId)
  return (await query(context).where('unit_id', '=', sql<string>`any(${within}::uuid[])`).orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(rollOf)
}
