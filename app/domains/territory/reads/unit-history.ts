import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

export interface FormerName { readonly code: string; readonly name: string; readonly parentName: string | null; readonly validFrom: string; readonly validTo: string }

/** What a unit was called or placed under before, newest first. */
export const formerNamesOf = (context: Context, unitId: string): Promise<FormerName[]> =>
  tables(context).selectFrom('territory.former_unit as former').leftJoin('territory.unit as parent', 'parent.id', 'former.parent_id')
    .select(['former.code', 'former.name', 'parent.name as parentName', 'former.valid_from as validFrom', 'former.valid_to as validTo']).where('former.unit_id', '=', unitId).orderBy('former.id', 'desc').execute()

/** Units whose place this one took, newest first. */
export const predecessorsOf = (context: Context, unitId: string): Promise<{ id: string; code: string; name: string; onDay: string }[]> =>
  tables(context).selectFrom('territory.succession as step').innerJoin('territory.unit as unit', 'unit.id', 'step.before_id')
    .select(['unit.id', 'unit.code', 'unit.name', 'step.on_day as onDay']).where('step.after_id', '=', unitId).orderBy('step.on_day', 'desc').orderBy('unit.code').execute()
