import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Requests that nobody needs to decide any more, because the matter moved on: they end ungranted, and a suspension in force ends. */
export async function closeRequests(context: Context, matterId: string): Promise<void> {
  const db = tables(context)
  await db.updateTable('matters.extension_request').set({ granted: false, decided_at: context.now }).where('matter_id', '=', matterId).where('decided_at', 'is', null).execute()
  await db.updateTable('matters.suspension').set({ granted: false, decided_at: context.now }).where('matter_id', '=', matterId).where('decided_at', 'is', null).execute()
  await db.updateTable('matters.suspension').set({ resumed_at: context.now }).where('matter_id', '=', matterId).where('granted', '=', true).where('resumed_at', 'is', null).execute()
}
