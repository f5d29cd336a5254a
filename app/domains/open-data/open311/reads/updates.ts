import { sql } from 'kysely'
import type { State } from '#domains/matters'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface PublicUpdate {
  readonly id: number
  readonly number: string
  readonly kind: string
  readonly to_state: State | null
  readonly at: Date
  readonly public_note: string
  readonly photo_id: string | null
}

/** Public lines of the stories between two moments, oldest first, a page of them. */
export async function updatesBetween(context: Context, { from, to, page, pageSize }: { from: Date; to: Date; page: number; pageSize: number }): Promise<PublicUpdate[]> {
  const { rows } = await sql<PublicUpdate>`
    select e.id, e.number, e.kind, e.to_state, e.at, e.public_note, (select p.id from matters.public_photo p where p.matter_id = e.matter_id and p.event_id = e.id order by p.id limit 1) as photo_id
    from matters.public_event e where e.at >= ${from} and e.at <= ${to} and e.kind <> 'reported' order by e.at, e.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tables(context))
  return rows
}

/** Key of the newest public line of a matter. */
export const newestLine = async (context: Context, matterId: string): Promise<number | undefined> =>
  (await tables(context).selectFrom('matters.public_event').select('id').where('matter_id', '=', matterId).orderBy('id', 'desc').limit(1).executeTakeFirst())?.id

/** When the categories last changed: clients refresh what they keep when it moves. */
export async function changedAt(context: Context): Promise<Date> {
  const { rows } = await sql<{ at: Date | null }>`select max(at) as at from transparency.public_act where name = 'matters.category-defined'`.execute(tables(context))
  return rows[0]?.at ?? new Date(0)
}
