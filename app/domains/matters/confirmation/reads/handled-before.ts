import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { answering } from '../../reads/answering.ts'
import { tables } from '../../tables.ts'

/** People who signed a matter in or reported it done in an earlier round. */
export async function handledBefore(context: Context, matterId: string): Promise<string[]> {
  const { rows } = await sql<{ actor_id: string }>`
    select distinct actor_id from matters.event e where matter_id = ${matterId} and actor_id is not null and kind in ('accepted', 'finished')
      and id < (select max(id) from matters.event r where r.matter_id = ${matterId} and r.to_state = 'review')`.execute(tables(context))
  return rows.map((row) => row.actor_id)
}

/** People who ever signed a matter in or reported it done, whatever their posts are now. */
export async function handledEver(context: Context, matterId: string): Promise<string[]> {
  const { rows } = await sql<{ actor_id: string }>`select distinct actor_id from matters.event where matter_id = ${matterId} and actor_id is not null and kind in ('accepted', 'finished')`.execute(tables(context))
  return rows.map((row) => row.actor_id)
}

/** Whether the actor handled it in an earlier round while somebody else of the organisation could: then it is the others' turn. */
export async function isOthersTurn(context: Context, matter: { readonly id: string; readonly lead_id: string | null; readonly rounds: number }): Promise<boolean> {
  if (matter.rounds < 2 || matter.lead_id === null || !context.actor) return false
  const before = await handledBefore(context, matter.id)
  if (!before.includes(context.actor.id)) return false
  return (await answering(context, matter.lead_id)).some((person) => !before.includes(person))
}
