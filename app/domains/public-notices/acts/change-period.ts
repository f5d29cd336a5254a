import { sql } from 'kysely'
import { isKey } from '#platform/key'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { NoticeChange } from '../tables.ts'
import { tables } from '../tables.ts'

/** The notice, held against other changes until the transaction ends. Refuses `public-notices.unknown`. */
export async function holdNotice(context: Context, id: string) {
  const row = isKey(id) ? await tables(context).selectFrom('public_notices.notice').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!row) throw new Refusal('public-notices.unknown', 'missing')
  return row
}

/** Refuses `public-notices.withdrawn-already` and `public-notices.replaced-already`: such a notice changes no more. */
export function requireAlive(row: { readonly withdrawn_at: Date | null; readonly replaced_by: string | null }): void {
  if (row.withdrawn_at !== null) throw new Refusal('public-notices.withdrawn-already', 'conflict')
  if (row.replaced_by !== null) throw new Refusal('public-notices.replaced-already', 'conflict')
}

/** Adds a line to the story of a notice that is held. Part of an act. */
export async function addChange(context: Context, noticeId: string, { what, endsOn, reason = null }: { readonly what: NoticeChange; readonly endsOn: string; readonly reason?: string | null }): Promise<void> {
  await sql`
    insert into public_notices.change (notice_id, version, what, ends_on, reason, by_person, at)
    select ${noticeId}, max(version) + 1, ${what}, ${endsOn}, ${reason}, ${context.actor?.id ?? null}, ${context.now} from public_notices.change where notice_id = ${noticeId}`.execute(tables(context))
}
