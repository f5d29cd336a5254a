import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { topicById } from '../../topics/reads/topic-by-id.ts'
import { unannounced } from '../rules/five-donts.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { masked, said } from '../rules/said.ts'
import { holdMeeting, itemOf } from './hold-meeting.ts'
import { weigh } from './weigh.ts'

export interface NewItem {
  readonly topicId?: string | null
  readonly title: string
  readonly text?: string
  /** Why it is let in although the agenda is fixed. */
  readonly urgentReason?: string
}

/** Writes an item behind the others, with its first issue: what the item itself asks. Part of another act. */
export async function putItem(context: Context, meetingId: string, { topicId = null, title, text = '', urgentReason = '' }: NewItem): Promise<string> {
  const db = tables(context)
  const { id } = await db.insertInto('deliberation.meeting_item').values({
    meeting_id: meetingId, topic_id: topicId, title: masked(title), text: masked(text), urgent_reason: urgentReason, ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from deliberation.meeting_item where meeting_id = ${meetingId})`,
  }).returning('id').executeTakeFirstOrThrow()
  await db.insertInto('deliberation.meeting_issue').values({ item_id: id, ordinal: 1, title: masked(title) }).execute()
  return id
}

/** Puts an item on the agenda. Once the agenda is announced it is fixed: only an urgent item is let in, for a reason that is marked on it and published. */
export function addItem(context: Context, meetingId: string, wanted: NewItem): Promise<string> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['draft', 'announced', 'open'])
    const fixed = meeting.state !== 'draft', topic = wanted.topicId ? await topicById(context, wanted.topicId) : undefined
    const title = said('title', wanted.title || (topic?.title ?? ''), { most: 120 }), text = said('text', wanted.text ?? '', { needed: false, most: 4000 })
    if ([...title].length < 2) throw new Refusal('deliberation.words-needed', 'invalid', { field: 'title' })
    const there = await tables(context).selectFrom('deliberation.meeting_item').select(['topic_id', 'title']).where('meeting_id', '=', meetingId).execute()
    if (there.some((item) => (topic ? item.topic_id === topic.id : item.title === masked(title)))) throw new Refusal('deliberation.item-there-already', 'conflict', { field: topic ? 'topic' : 'title' })
    const urgentReason = fixed ? said('urgent', wanted.urgentReason ?? '', { needed: false, most: 500 }) : ''
    const id = await putItem(context, meetingId, { topicId: topic?.id ?? null, title, text, urgentReason: masked(urgentReason) })
    // Let in without a reason it would never pass the check at the close: the rule says so now.
    if (fixed) await weigh(context, { meetingId, rules: meeting.rules.rules, moment: 'item', reason: '', field: 'urgent', findings: unannounced([{ id, records: 0, deferred: false, deferReason: '', announced: false, urgentReason, materials: 0, toDo: false, resolutions: 0 }]) })
    await recordAct(context, 'deliberation.added-item', meetingId, { post: postId, facts: { item: id, topic: topic?.id ?? null, urgent: fixed } })
    return id
  })
}

/** Takes an item off an agenda that is not announced yet. */
export function removeItem(context: Context, meetingId: string, itemId: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['draft']), db = tables(context)
    const item = await itemOf(context, meetingId, itemId)
    await db.deleteFrom('deliberation.meeting_issue').where('item_id', '=', item.id).execute()
    await db.deleteFrom('deliberation.meeting_item').where('id', '=', item.id).execute()
    await recordAct(context, 'deliberation.removed-item', meetingId, { post: postId, facts: { item: item.id, topic: item.topic_id } })
  })
}

/** Names a further issue under an item, to which what is said can be tied. */
export function addIssue(context: Context, meetingId: string, itemId: string, title: string): Promise<string> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['draft', 'announced', 'open'])
    const item = await itemOf(context, meetingId, itemId), words = masked(said('issue', title, { most: 120 }))
    const { id } = await tables(context).insertInto('deliberation.meeting_issue').values({ item_id: item.id, title: words, ordinal: sql<number>`(select coalesce(max(ordinal), 0) + 1 from deliberation.meeting_issue where item_id = ${item.id})` }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'deliberation.added-issue', meetingId, { post: postId, facts: { item: item.id, issue: id } })
    return id
  })
}
