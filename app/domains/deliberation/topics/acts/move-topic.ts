import type { Updateable } from 'kysely'
import { requirePermission } from '#domains/people'
import { type Fact, recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import type { Permission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { isKey } from '#platform/key'
import { runningSeat } from '../../councils/reads/seats-of.ts'
import { tables } from '../../tables.ts'
import { topicFrom, topicRows } from '../reads/topic-by-id.ts'
import type { TopicEventKind } from '../rules/events.ts'
import { mayMoveTopic, type TopicMove, type TopicState } from '../rules/state.ts'
import type { Topic } from '../rules/topic.ts'
import type { TopicTable } from '../tables.ts'

/** The topic that an act is about, once the actor may do it: by a post, or as chair or secretary of its council. `version` is the one that was seen. */
export async function topicForAct(context: Context, id: string, permission: Permission, { version, owner }: { readonly version?: number; readonly owner?: (topic: Topic) => string | null } = {}): Promise<{ topic: Topic; postId: string | null }> {
  const row = isKey(id) ? await topicRows(context).where('topic.id', '=', id).executeTakeFirst() : undefined
  if (!row) throw new Refusal('deliberation.unknown-topic', 'missing')
  const topic = topicFrom(row)
  const { postId } = requirePermission(context, permission, { unitPath: topic.unitPath, owner: owner ? owner(topic) : (await runningSeat(context, topic.councilId))?.personId ?? null })
  if (version !== undefined && topic.version !== version) throw new Refusal('deliberation.topic-moved-meanwhile', 'conflict', { number: topic.number })
  return { topic, postId }
}

export interface TopicMoving {
  readonly move: TopicMove
  readonly to: TopicState
  /** Name of the recorded act. */
  readonly act: string
  readonly kind: TopicEventKind
  readonly postId: string | null
  readonly set?: Omit<Updateable<TopicTable>, 'state' | 'version' | 'updated_at'>
  /** Words for everybody, masked by the caller. */
  readonly note?: string
  readonly href?: string
  readonly facts?: Readonly<Record<string, Fact>>
}

/** The only way in which a topic's state changes: by a move of the table, on the version that was read, with its line in the story and its recorded act. Part of an act. */
export async function moveTopic(context: Context, topic: Pick<Topic, 'id' | 'number' | 'state' | 'version' | 'raisedBy'>, { move, to, act, kind, postId, set = {}, note = '', href, facts = {} }: TopicMoving): Promise<void> {
  if (!mayMoveTopic(move, topic.state, to)) throw new Refusal('deliberation.unlawful-topic-move', 'conflict', { move, from: topic.state, to })
  const db = tables(context)
  const { numUpdatedRows } = await db.updateTable('deliberation.topic').set({ due_at: null, ...set, state: to, version: topic.version + 1, updated_at: context.now }).where('id', '=', topic.id).where('version', '=', topic.version).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('deliberation.topic-moved-meanwhile', 'conflict', { number: topic.number })
  await db.insertInto('deliberation.topic_event').values({ topic_id: topic.id, kind, from_state: topic.state, to_state: to, at: context.now, actor_id: context.actor?.id ?? null, note, href: href ?? null, facts: JSON.stringify({}) }).execute()
  await recordAct(context, act, topic.id, { post: postId, facts: { from: topic.state, to, version: topic.version + 1, ...facts } })
}

/** A line in the story with its recorded act that changes no state, on the version that was read. Part of an act. */
export async function noteTopic(context: Context, topic: Pick<Topic, 'id' | 'number' | 'state' | 'version'>, { act, kind, postId, set = {}, note = '', href, facts = {} }: Omit<TopicMoving, 'move' | 'to'>): Promise<void> {
  const db = tables(context)
  const { numUpdatedRows } = await db.updateTable('deliberation.topic').set({ ...set, version: topic.version + 1, updated_at: context.now }).where('id', '=', topic.id).where('version', '=', topic.version).executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Refusal('deliberation.topic-moved-meanwhile', 'conflict', { number: topic.number })
  await db.insertInto('deliberation.topic_event').values({ topic_id: topic.id, kind, from_state: topic.state, to_state: topic.state, at: context.now, actor_id: context.actor?.id ?? null, note, href: href ?? null, facts: JSON.stringify({}) }).execute()
  await recordAct(context, act, topic.id, { post: postId, facts })
}
