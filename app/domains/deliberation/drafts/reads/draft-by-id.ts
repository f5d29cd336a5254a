import { noticeStanding } from '#domains/public-notices'
import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { Clause } from '../rules/clause.ts'
import type { OriginRoom } from '../rules/draft.ts'

export interface DraftVersion {
  readonly version: number
  readonly edition: number
  readonly clauses: readonly Clause[]
  readonly digest: string
  readonly note: string
  readonly savedAt: Date
  readonly publishedAt: Date | null
  readonly noticeId: string | null
}

export interface Draft {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: readonly string[]
  readonly title: string
  readonly origin: { readonly room: OriginRoom; readonly subject: string | null; readonly href: string | null }
  /** Every version, the first one first; the last may be one that nobody but its writers sees. */
  readonly versions: readonly DraftVersion[]
  /** The latest that is published. */
  readonly published: DraftVersion | undefined
  /** What is being written. */
  readonly working: DraftVersion | undefined
  /** Comments on the published version are taken until 24:00 of this day; undefined: none are taken now. */
  readonly commentsUntil: string | undefined
}

/** A draft with its versions; undefined when there is none. */
export async function draftById(context: Context, id: string): Promise<Draft | undefined> {
  if (!isKey(id)) return undefined
  const draft = await tables(context).selectFrom('deliberation.draft').selectAll().where('id', '=', id).executeTakeFirst()
  if (!draft) return undefined
  const versions: DraftVersion[] = await tables(context).selectFrom('deliberation.draft_version')
    .select(['version', 'edition', 'clauses', 'digest', 'note', 'saved_at as savedAt', 'published_at as publishedAt', 'notice_id as noticeId']).where('draft_id', '=', id).orderBy('version').execute()
  const unit = await unitById(context, draft.unit_id)
  const published = versions.findLast(({ publishedAt }) => publishedAt !== null)
  const notice = published?.noticeId ? await noticeStanding(context, published.noticeId) : undefined
  return {
    id, unitId: draft.unit_id, unitName: unit?.name ?? '', unitPath: unit?.path ?? [], title: draft.title, origin: { room: draft.origin_room, subject: draft.origin_subject, href: draft.origin_href }, versions, published,
    working: versions.find(({ publishedAt }) => publishedAt === null), commentsUntil: notice?.state === 'standing' ? notice.endsOn : undefined,
  }
}
