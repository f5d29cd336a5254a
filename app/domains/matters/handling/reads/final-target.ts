import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { MatterNow } from '../../acts/move.ts'
import { tables } from '../../tables.ts'

export type Target = MatterNow

/** The matter with this number or id or, where it was merged itself, the one at the end of the chain; held until the act is over. */
export async function finalTarget(context: Context, numberOrId: string): Promise<Target | undefined> {
  const { rows: [target] } = await sql<Target>`
    with recursive chain as (
      select id, merged_into, 0 as depth from matters.matter where number = ${numberOrId} or id::text = ${numberOrId.toLowerCase()}
      union all
      select next.id, next.merged_into, depth + 1 from matters.matter next join chain on next.id = chain.merged_into where depth < 100
    )
    select m.* from matters.matter m where m.id = (select id from chain order by depth desc limit 1) for no key update`.execute(tables(context))
  return target
}
