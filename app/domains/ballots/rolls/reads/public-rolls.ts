import type { Context } from '#platform/context'
import type { Roll } from '../rules/roll.ts'
import { tables } from '../../tables.ts'

/** Rolls that everybody may read: published and not withdrawn, those open to objection first. */
export const publicRolls = (context: Context, limit = 60): Promise<(Pick<Roll, 'id' | 'title' | 'kind' | 'state'> & { unitId: string; objectionsUntil: string | null })[]> =>
  tables(context).selectFrom('ballots.roll').select(['id', 'title', 'kind', 'state', 'unit_id as unitId', 'objections_until as objectionsUntil'])
    .where('state', 'in', ['published', 'reopened', 'frozen']).orderBy((of) => of('state', '=', 'published'), 'desc').orderBy('at', 'desc').limit(limit).execute()
