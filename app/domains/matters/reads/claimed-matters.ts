import type { ClaimedThing } from '#domains/people'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'
import { basis } from './basis.ts'

/** What was raised under a phone that nobody had proved: number, day and category, none of its words. Oldest first. */
export async function claimedMatters(context: Context, personId: string): Promise<ClaimedThing[]> {
  const rows = await tables(context).selectFrom('matters.matter').select(['number', 'reported_at', 'category_id', 'category_code']).where('reporter_id', '=', personId).orderBy('reported_at').execute()
  if (rows.length === 0) return []
  const { categoriesById } = await basis(context)
  return rows.map((row) => ({ number: row.number, at: row.reported_at, kind: categoriesById.get(row.category_id)?.small[context.locale === 'en' ? 'en' : 'zh'] ?? row.category_code }))
}
