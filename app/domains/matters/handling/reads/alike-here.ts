import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** So long back, in days, matters of one kind in one unit are counted together. */
export const alikeDays = 90

/** How many matters of this kind were raised in this unit lately, this one among them; 0 where the place is not settled. */
export async function alikeHere(context: Context, { category_code, unit_id }: { readonly category_code: string; readonly unit_id: string | null }): Promise<number> {
  if (unit_id === null) return 0
  const { rows: [row] } = await sql<{ count: number }>`
    select count(*)::int as count from matters.matter where unit_id = ${unit_id} and category_code = ${category_code} and state not in ('withdrawn', 'merged', 'not-accepted')
      and reported_at > ${context.now}::timestamptz - make_interval(days => ${alikeDays})`.execute(tables(context))
  return row?.count ?? 0
}
