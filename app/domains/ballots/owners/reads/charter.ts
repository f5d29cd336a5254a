import { ancestorsOf } from '#domains/territory'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Charter } from '../rules/charter.ts'

const query = (context: Context) => tables(context).selectFrom('ballots.owners_charter').select(['id', 'unit_id as unitId', 'version', 'effective_from as effectiveFrom', 'source', 'body'])

/** The owners' rules of procedure in force at a unit on a day: those of the nearest unit above that has any, in their newest version. */
export async function charterAt(context: Context, unitId: string, day: string): Promise<Charter | undefined> {
  const path = (await ancestorsOf(context, unitId)).map(({ id }) => id)
  if (path.length === 0) return undefined
  const found = await query(context).where('unit_id', 'in', path).where('effective_from', '<=', day).orderBy('effective_from', 'desc').orderBy('version', 'desc').execute()
  return found.toSorted((a, b) => path.indexOf(b.unitId) - path.indexOf(a.unitId))[0]
}

/** Every version of the rules of procedure of a unit, the newest first. */
export const chartersOf = (context: Context, unitId: string): Promise<Charter[]> => query(context).where('unit_id', '=', unitId).orderBy('version', 'desc').execute()
