import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { unitById } from '../reads/units.ts'
import { isTimeZone } from '../rules/local-day.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

/**
 * Gives a unit that lies elsewhere than the place, and everything beneath it, days of its own. Said again it changes nothing.
 * Refuses `territory.unknown-unit`, `territory.time-zone-unknown`.
 */
export function setOwnDays(context: Context, unitId: string, { timezone, calendar }: { readonly timezone: string; readonly calendar: string }): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.set-up'])
  if (!isTimeZone(timezone)) throw new Refusal('territory.time-zone-unknown', 'invalid', { timezone: timezone.slice(0, 60) })
  return together(context, async (context) => {
    if (!await unitById(context, unitId)) throw new Refusal('territory.unknown-unit', 'missing')
    const set = await tables(context).insertInto('territory.own_days').values({ unit_id: unitId, timezone, calendar })
      .onConflict((conflict) => conflict.column('unit_id').doUpdateSet({ timezone, calendar }).where((where) => where.or([where('territory.own_days.timezone', '<>', timezone), where('territory.own_days.calendar', '<>', calendar)])))
      .returning('unit_id').executeTakeFirst()
    if (set) await recordAct(context, 'territory.own-days-set', unitId, { post, facts: { timezone, calendar } })
  })
}
