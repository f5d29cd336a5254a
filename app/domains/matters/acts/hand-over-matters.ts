import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** What was raised under an unproven phone becomes the matter of whoever proved it and confirmed that it was theirs. Part of that act, which is recorded there. */
export async function handOverMatters(context: Context, from: string, to: string): Promise<void> {
  await tables(context).updateTable('matters.matter').set({ reporter_id: to }).where('reporter_id', '=', from).execute()
}
