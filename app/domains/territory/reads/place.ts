import type { Context } from '#platform/context'
import { localDay } from '../rules/local-day.ts'
import { tables } from '../tables.ts'

/** The place that this installation serves. */
export interface Place {
  readonly name: string
  readonly timezone: string
  /** Key of the calendar of workdays by which clocks run. */
  readonly calendar: string
  /** Service phone, said on every page. */
  readonly phone: string | null
  readonly emergencyPhone: string
  readonly sample: boolean
  readonly rootUnitId: string | null
  /** Approval number of the map (审图号), shown under every map. */
  readonly mapApproval: string | null
}

/** The place, or undefined before it is set up. */
export const place = (context: Context): Promise<Place | undefined> =>
  tables(context).selectFrom('territory.place')
    .select(['name', 'timezone', 'calendar', 'phone', 'emergency_phone as emergencyPhone', 'sample', 'root_unit_id as rootUnitId', 'map_approval as mapApproval']).executeTakeFirst()

/** Today's date, YYYY-MM-DD, where the place is. */
export async function today(context: Context): Promise<string> {
  const row = await tables(context).selectFrom('territory.place').select('timezone').executeTakeFirst()
  return localDay(context.now, row?.timezone ?? 'Asia/Shanghai')
}
