import { sql } from 'kysely'
import { nameOf } from '#domains/people'
import type { Context } from '#platform/context'
import type { PartyClass } from '../../rules/party-classes.ts'
import { tables } from '../../tables.ts'
import type { DecidingBody, Decision, Results } from '../rules/deciding-body.ts'
import type { TopicState } from '../rules/state.ts'

export interface StoryLine { readonly id: number; readonly kind: string; readonly fromState: TopicState; readonly toState: TopicState; readonly at: Date; readonly note: string; readonly href: string | null; readonly facts: Readonly<Record<string, string | number | null>> }

/** The story of a topic, oldest first. */
export const storyOf = (context: Context, topicId: string): Promise<StoryLine[]> =>
  tables(context).selectFrom('deliberation.topic_event').select(['id', 'kind', 'from_state as fromState', 'to_state as toState', 'at', 'note', 'href', 'facts']).where('topic_id', '=', topicId).orderBy('id').execute()

export interface Dissent { readonly id: string; readonly partyClass: PartyClass; readonly text: string; readonly answerDue: string; readonly answer: string; readonly answeredAt: Date | null }

/** The opinions that differ, by class of party, with their answers. */
export const dissentsOf = (context: Context, topicId: string): Promise<Dissent[]> =>
  tables(context).selectFrom('deliberation.dissent').select(['id', 'party_class as partyClass', 'text', 'answer_due as answerDue', 'answer', 'answered_at as answeredAt']).where('topic_id', '=', topicId).orderBy('recorded_at').orderBy('id').execute()

export interface Handover { readonly id: string; readonly body: DecidingBody; readonly ballotId: string | null; readonly handedAt: Date; readonly touches: readonly string[]; readonly results: Results; readonly decision: Decision | null; readonly words: string; readonly decidedAt: Date | null }

/** The bodies to which a topic was handed, in order. */
export const handoversOf = (context: Context, topicId: string): Promise<Handover[]> =>
  tables(context).selectFrom('deliberation.handover').select(['id', 'body', 'ballot_id as ballotId', 'handed_at as handedAt', 'touches', 'results', 'decision', 'decision_words as words', 'decided_at as decidedAt']).where('topic_id', '=', topicId).orderBy('handed_at').orderBy('id').execute()

/** The public matters that a topic took up. */
export const mattersOf = (context: Context, topicId: string): Promise<{ id: string; number: string; title: string | null; returnedAt: Date | null }[]> =>
  tables(context).selectFrom('deliberation.topic_matter as part').leftJoin('matters.public_matter as matter', 'matter.id', 'part.matter_id')
    .select(['part.matter_id as id', 'part.number', 'matter.public_title as title', 'part.returned_at as returnedAt']).where('part.topic_id', '=', topicId).orderBy('part.number').execute()

export interface TopicResolution { readonly id: string; readonly number: string; readonly text: string; readonly deadline: string; readonly state: 'open' | 'done' | 'confirmed' | 'dropped' }

/** Resolutions of a topic. */
export const resolutionsOf = (context: Context, topicId: string): Promise<TopicResolution[]> =>
  tables(context).selectFrom('deliberation.resolution').select(['id', 'number', 'text', 'deadline', 'state']).where('topic_id', '=', topicId).orderBy('number').execute()

export interface OwnPart { readonly signed: boolean; readonly because: 'raised' | 'signed' | 'took-part' | 'follows' | null; readonly rated: boolean; readonly seated: boolean }

/** What the reader has to do with a topic. */
export async function ownPart(context: Context, topic: { readonly id: string; readonly councilId: string | null }): Promise<OwnPart> {
  const person = context.actor?.id, db = tables(context)
  if (person === undefined) return { signed: false, because: null, rated: false, seated: false }
  const follower = await db.selectFrom('deliberation.topic_follower').select('because').where('topic_id', '=', topic.id).where('person_id', '=', person).executeTakeFirst()
  const signature = await db.selectFrom('deliberation.petition_signature').select('id').where('topic_id', '=', topic.id).where('person_id', '=', person).executeTakeFirst()
  const rater = await db.selectFrom('deliberation.topic_rater').select('topic_id').where('topic_id', '=', topic.id).where('person_id', '=', person).executeTakeFirst()
  const seat = topic.councilId === null ? undefined : await db.selectFrom('deliberation.seat').select('id').where('council_id', '=', topic.councilId).where('person_id', '=', person).where('ended_at', 'is', null).executeTakeFirst()
  return { signed: signature !== undefined, because: follower?.because ?? null, rated: rater !== undefined, seated: seat !== undefined }
}

/** How often each score was given. */
export const ratingOf = (context: Context, topicId: string): Promise<{ score: number; raters: number }[]> =>
  tables(context).selectFrom('deliberation.topic_rating').select(['score', 'raters']).where('topic_id', '=', topicId).orderBy('score').execute()

/** Who raised it, masked; the name of the organisation where an office did. */
export async function raiserName(context: Context, topic: { readonly raisedBy: string | null; readonly raisedFor: string | null; readonly source: string }): Promise<string | undefined> {
  if (topic.raisedFor !== null) return (await tables(context).selectFrom('people.public_organisation').select('name').where('id', '=', topic.raisedFor).executeTakeFirst())?.name
  return topic.source === 'petition' && topic.raisedBy !== null ? (await nameOf(context, [topic.raisedBy])).get(topic.raisedBy) : undefined
}

/** Matters under deliberation that no open topic has taken up yet, in the units that the actor's posts hold; or only those within one unit. */
export async function mattersWithoutTopic(context: Context, within?: string): Promise<{ id: string; number: string; title: string; unitId: string | null; unitName: string | null; since: Date }[]> {
  const posts = (context.actor?.posts ?? []).filter((post) => ['community-staff', 'supervisor', 'dispatcher'].includes(post.role)), everywhere = posts.some((post) => post.role === 'dispatcher'), units = posts.flatMap((post) => post.unitId ?? [])
  if (!everywhere && units.length === 0) return []
  return tables(context).selectFrom('matters.public_matter as matter').leftJoin('territory.public_unit as unit', 'unit.id', 'matter.unit_id')
    .select(['matter.id', 'matter.number', 'matter.public_title as title', 'matter.unit_id as unitId', 'unit.name as unitName', 'matter.updated_at as since'])
    .where('matter.state', '=', 'deliberating').where(({ not, exists, selectFrom }) => not(exists(selectFrom('deliberation.topic_matter as part').select('part.matter_id').whereRef('part.matter_id', '=', 'matter.id').where('part.returned_at', 'is', null))))
    .$if(within !== undefined, (query) => query.where(sql<boolean>`matter.unit_path @> array[${within ?? null}::uuid]`))
    .$if(!everywhere, (query) => query.where(sql<boolean>`matter.unit_path && ${units}::uuid[]`)).orderBy('matter.updated_at', 'desc').limit(100).execute()
}
