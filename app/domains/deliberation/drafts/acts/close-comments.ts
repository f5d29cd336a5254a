import { noticeStanding } from '#domains/public-notices'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'

/** Writes into the story of their topics, once, that the time for comments on a draft is over, with how many came. */
export async function closeComments(context: Context): Promise<void> {
  const open = await tables(context).selectFrom('deliberation.draft_version as version').innerJoin('deliberation.draft as draft', 'draft.id', 'version.draft_id').select(['draft.id', 'draft.origin_subject as topicId', 'version.version', 'version.notice_id as noticeId'])
    .where('draft.origin_room', '=', 'topics').where('draft.origin_subject', 'is not', null).where('version.notice_id', 'is not', null).where('version.closed_at', 'is', null).execute()
  for (const { id, topicId, version, noticeId } of open) {
    const notice = await noticeStanding(context, noticeId ?? '')
    if (notice?.state === 'standing' || notice?.state === 'ahead') continue
    await together(context, async (context) => {
      const db = tables(context), closed = await db.updateTable('deliberation.draft_version').set({ closed_at: context.now }).where('draft_id', '=', id).where('version', '=', version).where('closed_at', 'is', null).returning('version').executeTakeFirst()
      if (!closed) return
      const { comments } = await db.selectFrom('deliberation.draft_comment').select((of) => of.fn.countAll<number>().as('comments')).where('draft_id', '=', id).where('version', '=', version).where('hidden_at', 'is', null).executeTakeFirstOrThrow()
      await topicEvent(context, topicId ?? '', { kind: 'draft-closed', href: `/drafts/${id}?version=${version}`, facts: { version, comments: Number(comments) } })
    })
  }
}
