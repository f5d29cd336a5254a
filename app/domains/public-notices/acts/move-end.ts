import { place, placeCalendar } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { periodOf } from '../rules/period.ts'
import { tables } from '../tables.ts'
import { addChange, holdNotice } from './change-period.ts'

/** Notices whose end waited for days of rest that were not known when they were published. */
export const withOpenEnd = async (context: Context): Promise<string[]> =>
  (await tables(context).selectFrom('public_notices.notice').select('id').where('uncovered_year', 'is not', null).where('ends_at', '>', context.now).where('withdrawn_at', 'is', null).where('replaced_by', 'is', null).execute()).map(({ id }) => id)

/** Computes the end of such a notice anew; nothing happens while the calendar still lacks the year. */
export function moveEnd(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const notice = await holdNotice(context, id), here = await place(context)
    const period = periodOf({ startsOn: notice.starts_on, days: notice.days }, await placeCalendar(context, here?.calendar ?? 'china'), here?.timezone ?? 'Asia/Shanghai')
    if (period.uncoveredYear !== null) return
    await tables(context).updateTable('public_notices.notice').set({
      nominal_end: period.nominal, ends_on: period.endsOn, ends_at: period.endsAt, uncovered_year: null, objections_until: notice.objections_until === notice.ends_on ? period.endsOn : notice.objections_until,
    }).where('id', '=', id).execute()
    if (period.endsOn === notice.ends_on) return
    await addChange(context, id, { what: 'end-moved', endsOn: period.endsOn })
    await recordAct(context, 'public-notices.end-moved', id, { facts: { endsOn: period.endsOn } })
  })
}
