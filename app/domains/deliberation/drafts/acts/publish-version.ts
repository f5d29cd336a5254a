import { noticeStanding, publishNotice, withdrawNotice } from '#domains/public-notices'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { topicEvent } from '../../topics/acts/topic-event.ts'
import { topicById } from '../../topics/reads/topic-by-id.ts'
import { holdDraft } from './hold-draft.ts'

export interface Publication {
  /** For so many natural days written comments are asked for, and a notice stands; null: the text is published as it is. */
  readonly days: number | null
  readonly basis?: string
  readonly phone?: string
}

export interface PublishedVersion { readonly version: number; readonly noticeId: string | null; readonly endsOn: string | null }

/**
 * Publishes the version that is being written; from then on it does not change. Comments are taken while its notice stands; the notice of an earlier version
 * makes way. Comments on a draft are a form of deliberation: where it belongs to a topic they are written into its story, and asked for only once the topic is announced.
 * Refuses `deliberation.nothing-to-publish`, `deliberation.draft-before-topic`, and what `publishNotice` refuses.
 */
export function publishVersion(context: Context, id: string, { days, basis = '', phone }: Publication): Promise<PublishedVersion> {
  return together(context, async (context) => {
    const open = tables(context), draft = await holdDraft(context, id, 'deliberation.write-draft')
    const next = await open.selectFrom('deliberation.draft_version').select(['version', 'note', 'digest']).where('draft_id', '=', id).where('published_at', 'is', null).executeTakeFirst()
    if (!next) throw new Refusal('deliberation.nothing-to-publish', 'conflict')
    const before = await open.selectFrom('deliberation.draft_version').select('notice_id').where('draft_id', '=', id).where('notice_id', 'is not', null).orderBy('version', 'desc').limit(1).executeTakeFirst()
    const stands = before?.notice_id ? await noticeStanding(context, before.notice_id) : undefined
    const replaces = stands?.state === 'standing' || stands?.state === 'ahead' ? stands.id : undefined
    const topic = draft.origin_room === 'topics' && draft.origin_subject !== null ? await topicById(context, draft.origin_subject) : undefined
    if (topic && days !== null && topic.state !== 'announced' && topic.state !== 'deliberating') throw new Refusal('deliberation.draft-before-topic', 'conflict', { number: topic.number })
    const english = context.locale === 'en'
    const notice = days === null ? undefined : await publishNotice(context, {
      kind: draft.origin_room === 'covenants' ? 'covenant' : 'other', subject: `draft-${id}`, href: `/drafts/${id}`, unitId: draft.unit_id, days, basis, objection: null, ...(phone === undefined ? {} : { phone }), ...(replaces === undefined ? {} : { replaces }),
      title: english ? `Comments asked for: ${draft.title} (draft ${next.version})` : `${draft.title}（第 ${next.version} 稿）征求意见`,
      sections: [{ text: english ? 'The draft and its articles stand on the page that the code leads to. Comments may be written there on each article, or told at the counter.' : '草案全文见网上页面，扫码可看。您可以对每一条写意见，也可以到社区当面提。' }, ...(next.note === '' ? [] : [{ heading: english ? 'What changed' : '修改说明', text: next.note }])],
    })
    if (!notice && replaces !== undefined) await withdrawNotice(context, replaces, { reason: english ? 'The text was finished.' : '征求意见结束，文本已定稿。' })
    await open.updateTable('deliberation.draft_version').set({ published_at: context.now, notice_id: notice?.id ?? null }).where('draft_id', '=', id).where('version', '=', next.version).execute()
    if (replaces !== undefined) await open.updateTable('deliberation.draft_version').set({ closed_at: context.now }).where('draft_id', '=', id).where('notice_id', '=', replaces).execute()
    if (topic && notice) await topicEvent(context, topic.id, { kind: 'draft-opened', href: `/drafts/${id}`, facts: { version: next.version, until: notice.endsOn } })
    else if (topic && replaces !== undefined) await topicEvent(context, topic.id, { kind: 'draft-closed', href: `/drafts/${id}` })
    await recordAct(context, 'deliberation.draft-published', id, { post: draft.post, facts: { version: next.version, digest: next.digest, notice: notice?.id ?? null, endsOn: notice?.endsOn ?? null } })
    return { version: next.version, noticeId: notice?.id ?? null, endsOn: notice?.endsOn ?? null }
  })
}
