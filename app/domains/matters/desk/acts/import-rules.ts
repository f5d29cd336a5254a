import { type Context, together } from '#platform/context'
import { assignDuty, type NewDuty } from '../../acts/assign-duty.ts'
import { type CategoryWording, defineCategory } from '../../acts/define-category.ts'

/** Puts all wordings of a sheet into force, or none; those that stand already change nothing. */
export const importWordings = (context: Context, rows: readonly CategoryWording[]): Promise<void> =>
  together(context, async (context) => { for (const row of rows.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) await defineCategory(context, row) })

/** Assigns all duties of a sheet, or none; those that stand already are not said twice. */
export const importDuties = (context: Context, rows: readonly NewDuty[]): Promise<void> =>
  together(context, async (context) => { for (const row of rows) await assignDuty(context, row) })
