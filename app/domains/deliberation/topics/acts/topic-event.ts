import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { TopicEventKind } from '../rules/events.ts'
import { beginAnnounced } from './announce-topic.ts'

export interface NewTopicEvent {
  readonly kind: TopicEventKind
  /** Page of the meeting, the asking, the opinion round, the draft, the resolution. */
  readonly href?: string
  /** Words for everybody, already masked. */
  readonly note?: string
  /** Keys, codes and numbers only. */
  readonly facts?: Readonly<Record<string, string | number | null>>
}

/** With these an announced topic begins to be deliberated. */
const beginnings: readonly TopicEventKind[] = ['meeting-held', 'asking-opened', 'opinions-opened', 'draft-opened']

/** Writes a line into a topic's story. Part of the act of another alcove, which records its own act; what begins the deliberation of an announced topic moves it on. */
export async function topicEvent(context: Context, topicId: string, { kind, href, note = '', facts = {} }: NewTopicEvent): Promise<void> {
  const db = tables(context)
  if (beginnings.includes(kind)) await beginAnnounced(context, topicId)
  const topic = await db.selectFrom('deliberation.topic').select(['id', 'state']).where('id', '=', topicId).executeTakeFirst()
  if (!topic) throw new Refusal('deliberation.unknown-topic', 'missing')
  await db.insertInto('deliberation.topic_event').values({ topic_id: topic.id, kind, from_state: topic.state, to_state: topic.state, at: context.now, actor_id: context.actor?.id ?? null, note, href: href ?? null, facts: JSON.stringify(facts) }).execute()
  await db.updateTable('deliberation.topic').set({ updated_at: context.now }).where('id', '=', topic.id).execute()
}

/** Keeps that a person took part in a topic (never what they said): they are told its result and may rate it. Part of another act. */
export async function tookPart(context: Context, topicId: string, personId: string): Promise<void> {
  await tables(context).insertInto('deliberation.topic_follower').values({ topic_id: topicId, person_id: personId, because: 'took-part', since: context.now })
    .onConflict((conflict) => conflict.columns(['topic_id', 'person_id']).doUpdateSet({ because: 'took-part' }).where('deliberation.topic_follower.because', '=', 'follows')).execute()
}
