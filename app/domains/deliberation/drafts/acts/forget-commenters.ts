import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { noticeStanding } from '#domains/public-notices'
import { tables } from '../../tables.ts'

/** So long after the comments are over an answer may still be awaited, in milliseconds. */
const longestWait = 60 * 24 * 3_600_000

/** Versions whose comments still know who wrote them. */
export async function rememberedVersions(context: Context): Promise<{ draftId: string; version: number; noticeId: string }[]> {
  const { rows } = await sql<{ draftId: string; version: number; noticeId: string }>`
    select distinct v.draft_id as "draftId", v.version, v.notice_id as "noticeId" from deliberation.draft_comment c join deliberation.draft_version v using (draft_id, version)
    where c.person_id is not null and v.notice_id is not null`.execute(tables(context))
  return rows
}

/** Once comments on a version are over, forgets who wrote those that were answered or hidden; those that wait are forgotten after sixty days at the latest. */
export function forgetCommenters(context: Context, { draftId, version, noticeId }: { readonly draftId: string; readonly version: number; readonly noticeId: string }): Promise<number> {
  return together(context, async (context) => {
    const notice = await noticeStanding(context, noticeId)
    if (!notice || notice.state === 'standing' || notice.state === 'ahead') return 0
    const waited = context.now.getTime() - notice.endsAt.getTime() >= longestWait
    const { numUpdatedRows } = await tables(context).updateTable('deliberation.draft_comment').set({ person_id: null }).where('draft_id', '=', draftId).where('version', '=', version).where('person_id', 'is not', null)
      .$if(!waited, (query) => query.where((of) => of.or([of('answered_at', 'is not', null), of('hidden_at', 'is not', null)]))).executeTakeFirstOrThrow()
    const forgotten = Number(numUpdatedRows)
    if (forgotten > 0) await recordAct(context, 'deliberation.draft-commenters-forgotten', draftId, { facts: { version, comments: forgotten } })
    return forgotten
  })
}
