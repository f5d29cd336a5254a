import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

export interface FormerName { readonly code: string; readonly name: string; readonly parentName: string | null; readonly validFrom: string; readonly validTo: string }

/** What a unit was called or placed under before, newest first. */
export const formerNamesOf = (context: Context, unitId: string): Promise<FormerName[]> =>
  tables(context).selectFrom('territory.former_unit as former').leftJoin('territory.unit as parent', 'parent.id', 'former.parent_id')
    .select(['former.code', 'former.name', 'parent.name as parentName', 'former.valid_from as validFrom', 'former.valid_to as validTo']).where('former.unit_id', '=', unitId).orderBy('former.id', 'desc').execute()

/** How one unit came after another: it took it in whole, took one of several parts of it, or took a part from a unit that stood on. */
export type SuccessionKind = 'merged' | 'split' | 'part'

export interface Succession {
  readonly beforeId: string
  readonly beforeCode: string
  readonly beforeName: string
  readonly afterId: string
  readonly afterCode: string
  readonly afterName: string
  /** First day of the new order. */
  readonly onDay: string
  readonly how: SuccessionKind
}

/** Which unit came after which, newest first; of one unit, what it came from and what came from it. */
export async function successions(context: Context, limit = 100_000, unitId?: string): Promise<Succession[]> {
  let query = tables(context).selectFrom('territory.succession as step').innerJoin('territory.unit as before', 'before.id', 'step.before_id').innerJoin('territory.unit as after', 'after.id', 'step.after_id')
    .select(['before.id as beforeId', 'before.code as beforeCode', 'before.name as beforeName', 'after.id as afterId', 'after.code as afterCode', 'after.name as afterName', 'step.on_day as onDay'])
    .select(sql<SuccessionKind>`case when step.part then 'part' when (select count(*) from territory.succession other where other.before_id = step.before_id and not other.part) > 1 then 'split' else 'merged' end`.as('how'))
  if (unitId !== undefined) query = query.where((where) => where.or([where('step.before_id', '=', unitId), where('step.after_id', '=', unitId)]))
  return query.orderBy('step.on_day', 'desc').orderBy('before.code').orderBy('after.code').limit(limit).execute()
}
