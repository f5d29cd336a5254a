import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { basis } from '../../reads/basis.ts'
import { tables } from '../../tables.ts'
import { mayReopenUntil } from '../rules/reopening.ts'
import { type Holder, matterOfHolder } from './matter-of-holder.ts'

export interface AskedPhoto { readonly id: string; readonly kind: string }

/** What whoever raised a matter sees when asked whether it is solved. Undefined for everybody else. */
export async function askingNow(context: Context, holder: Holder) {
  const found = await matterOfHolder(context, holder)
  if (!found) return undefined
  const { own, matter } = found
  const db = tables(context), { charter } = await basis(context)
  const { rows: [done] } = await sql<{ id: number; note: string; at: Date }>`select id, note, at from matters.event where matter_id = ${matter.id} and kind = 'finished' order by id desc limit 1`.execute(db)
  const { rows: [checked] } = await sql<{ id: number; note: string; at: Date }>`select id, note, at from matters.event where matter_id = ${matter.id} and kind = 'check-passed' and id > ${done?.id ?? 0} order by id desc limit 1`.execute(db)
  const answered = await db.selectFrom('matters.confirmation').select(['solved', 'round', 'at']).where('matter_id', '=', matter.id).orderBy('round', 'desc').executeTakeFirst()
  const exclusion = await db.selectFrom('matters.exclusion').select(['reason', 'decision', 'appealed_at', 'granted']).where('matter_id', '=', matter.id).where('granted', '=', true).executeTakeFirst()
  const photos: AskedPhoto[] = await db.selectFrom('matters.photo').select(['id', 'kind']).where('matter_id', '=', matter.id).where('kind', 'in', ['evidence', 'check']).orderBy('id', 'desc').limit(6).execute()
  const reopenUntil = matter.closed_at ? mayReopenUntil(matter.closed_at, charter.reopenDays) : undefined
  return { own, matter, byCode: found.byCode, done, checked, answered, photos, exclusion, reopenUntil, mayReopen: ['closed', 'answered', 'not-accepted'].includes(matter.state) && (reopenUntil === undefined || context.now <= reopenUntil) }
}
export type AskingNow = NonNullable<Awaited<ReturnType<typeof askingNow>>>
