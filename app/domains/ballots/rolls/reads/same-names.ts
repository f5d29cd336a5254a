import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

const most = 20

/** Numbers of lines that have the same name in the same group, where a roll was not made from the register: it may be one person entered twice, or two of one name. */
export async function sameNames(context: Context, rollId: string): Promise<readonly (readonly number[])[]> {
  const { rows } = await sql<{ numbers: number[] }>`
    select array_agg(number order by number) as numbers from ballots.roll_entry where roll_id = ${rollId} group by owners -> 0 ->> 'name', building having count(*) > 1 order by 1 limit ${most}`.execute(tables(context))
  return rows.map(({ numbers }) => numbers)
}
