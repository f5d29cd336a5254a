import { place, placeCalendar } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { mostDays } from '../rules/check-notice.ts'
import { periodOf } from '../rules/period.ts'
import { readReason } from '../rules/reason.ts'
import { tables } from '../tables.ts'
import { addChange, holdNotice, requireAlive } from './change-period.ts'

/**
 * Lets a notice stand for more natural days, with a reason that everybody reads; objections that were taken until its end are taken until the new one.
 * The room that does it has asked for its own permission. Refuses `public-notices.ended-already`, `public-notices.days-out-of-range`, `public-notices.no-reason`.
 */
export function extendNotice(context: Context, id: string, { days, reason }: { readonly days: number; readonly reason: string }): Promise<{ endsOn: string }> {
  return together(context, async (context) => {
    const said = readReason(reason), before = await holdNotice(context, id)
    requireAlive(before)
    if (context.now >= before.ends_at) throw new Refusal('public-notices.ended-already', 'conflict')
    if (!Number.isInteger(days) || days < 1 || before.days + days > mostDays) throw new Refusal('public-notices.days-out-of-range', 'invalid', { most: mostDays })
    const here = await place(context)
    const period = periodOf({ startsOn: before.starts_on, days: before.days + days }, await placeCalendar(context, here?.calendar ?? 'china'), here?.timezone ?? 'Asia/Shanghai')
    await tables(context).updateTable('public_notices.notice').set({
      days: before.days + days, nominal_end: period.nominal, ends_on: period.endsOn, ends_at: period.endsAt, uncovered_year: period.uncoveredYear,
      objections_until: before.objections_until === before.ends_on ? period.endsOn : before.objections_until,
    }).where('id', '=', id).execute()
    await addChange(context, id, { what: 'extended', endsOn: period.endsOn, reason: said })
    await recordAct(context, 'public-notices.extended', id, { facts: { unit: before.unit_id, days, endsOn: period.endsOn } })
    return { endsOn: period.endsOn }
  })
}
