import type { Context } from '#platform/context'
import { type Holder, matterOfHolder } from '../../confirmation/reads/matter-of-holder.ts'
import { tables } from '../../tables.ts'

/** A matter as its writer sees it where its words may have been hidden: why, and whether an appeal waits. */
export interface HiddenMatter { readonly number: string; readonly title: string; readonly hidden: boolean; readonly reason: string; readonly waiting: boolean }

export async function hiddenMatter(context: Context, holder: Holder): Promise<HiddenMatter | undefined> {
  const found = await matterOfHolder(context, holder)
  if (!found) return undefined
  const db = tables(context), id = found.matter.id
  const { moderation } = await db.selectFrom('matters.matter').select('moderation').where('id', '=', id).executeTakeFirstOrThrow()
  const last = await db.selectFrom('matters.moderation').select('reason').where('matter_id', '=', id).where('decision', '=', 'hidden').orderBy('decided_at', 'desc').executeTakeFirst()
  const waiting = await db.selectFrom('matters.moderation').select('id').where('matter_id', '=', id).where('decided_at', 'is', null).executeTakeFirst()
  return { number: found.own.number, title: found.own.title, hidden: moderation === 'hidden', reason: last?.reason ?? '', waiting: waiting !== undefined }
}
