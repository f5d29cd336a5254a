import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { Conversation } from '../rules/conversation.ts'

const rows = (context: Context) => tables(context).selectFrom('deliberation.conversation as conversation').innerJoin('territory.public_unit as unit', 'unit.id', 'conversation.unit_id')
  .select(['conversation.id', 'conversation.title', 'conversation.text', 'conversation.unit_id as unitId', 'conversation.unit_path as unitPath', 'unit.name as unit', 'conversation.topic_id as topicId', 'conversation.moderation', 'conversation.visitors',
    'conversation.shown', 'conversation.votes_published as votesPublished', 'conversation.key_digest as keyDigest', 'conversation.opens_at as opensAt', 'conversation.closes_at as closesAt', 'conversation.closed_at as closedAt', 'conversation.links_erased_at as linksErasedAt'])

/** The conversation of that id; undefined when there is none. */
export const conversationById = async (context: Context, id: string): Promise<Conversation | undefined> => (isKey(id) ? rows(context).where('conversation.id', '=', id).executeTakeFirst() : undefined)

/** The conversation of that id. Refuses `deliberation.unknown-conversation`. */
export async function conversationOf(context: Context, id: string): Promise<Conversation> {
  const found = await conversationById(context, id)
  if (!found) throw new Refusal('deliberation.unknown-conversation', 'missing')
  return found
}

/** What somebody looks for among conversations. */
export interface ConversationsWanted {
  /** Within these units. */
  readonly units?: readonly string[] | undefined
  /** Open now, at a place or anywhere above it. */
  readonly openFor?: readonly string[] | undefined
  readonly topicId?: string | undefined
}

/** Conversations, those that are open first, then the latest. */
export function conversations(context: Context, { units, openFor, topicId }: ConversationsWanted = {}): Promise<Conversation[]> {
  let query = rows(context)
  if (units) query = query.where(sql<boolean>`conversation.unit_path && ${[...units]}::uuid[]`)
  if (openFor) query = query.where('conversation.unit_id', '=', sql<string>`any(${[...openFor]}::uuid[])`).where('conversation.opens_at', '<=', context.now).where('conversation.closes_at', '>', context.now).where('conversation.closed_at', 'is', null)
  if (topicId !== undefined) query = query.where('conversation.topic_id', '=', topicId)
  return query.orderBy(sql`conversation.closed_at is null and conversation.closes_at > ${context.now}`, 'desc').orderBy('conversation.opens_at', 'desc').limit(200).execute()
}

/** Every conversation in which the ties of people to their votes still stand. */
export const conversationsWithLinks = (context: Context): Promise<Conversation[]> => rows(context).where('conversation.links_erased_at', 'is', null).orderBy('conversation.id').execute()
