import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Time zone and calendar of a unit that lies elsewhere than the place, and of everything beneath it. */
export interface OwnDays { readonly unitId: string; readonly timezone: string; readonly calendar: string }

/** All units that have days of their own. */
export const ownDays = (context: Context): Promise<OwnDays[]> =>
  tables(context).selectFrom('territory.own_days').select(['unit_id as unitId', 'timezone', 'calendar']).execute()
