import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../tables.ts'
import { addChange, holdNotice } from './change-period.ts'

/** Lets a newer notice take the place of an older one, which points to it from then on; one that was withdrawn stays so and points to it too. Part of publishing. Refuses `public-notices.replaced-already`. */
export async function replaceNotice(context: Context, id: string, by: string): Promise<void> {
  if (id === by) throw new Refusal('public-notices.replaced-already', 'conflict')
  const before = await holdNotice(context, id)
  if (before.replaced_by !== null) throw new Refusal('public-notices.replaced-already', 'conflict')
  await tables(context).updateTable('public_notices.notice').set({ replaced_by: by }).where('id', '=', id).execute()
  await addChange(context, id, { what: 'replaced', endsOn: before.ends_on })
}
