import type { Context } from '#platform/context'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'

/** Whether a matter under review was taken up as often as the charter asks, or was left out of the rates with approval as one that cannot be demanded. */
export async function mayCloseExplained(context: Context, matter: { readonly id: string; readonly rounds: number }): Promise<boolean> {
  const { charter } = await basis(context)
  if (matter.rounds > charter.mostRounds) return true
  return await tables(context).selectFrom('matters.exclusion').select('id').where('matter_id', '=', matter.id).where('granted', '=', true).executeTakeFirst() !== undefined
}
