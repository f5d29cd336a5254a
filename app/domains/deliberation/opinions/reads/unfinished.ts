import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { type Conversation, ownVotesDays } from '../rules/conversation.ts'
import { conversationById } from './conversations.ts'

/** Conversations that have begun and of which the last map is not made yet. */
export async function unfinishedConversations(context: Context): Promise<Conversation[]> {
  const rows = await tables(context).selectFrom('deliberation.conversation as conversation').leftJoin('deliberation.opinion_map as map', 'map.conversation_id', 'conversation.id').select('conversation.id')
    .where('conversation.opens_at', '<=', context.now).where((of) => of.or([of('map.final', 'is', null), of('map.final', '=', false)])).orderBy('conversation.id').execute()
  return (await Promise.all(rows.map(({ id }) => conversationById(context, id)))).filter((one) => one !== undefined)
}

/** Closed conversations whose links have had their time. */
export const linksToForget = (context: Context): Promise<{ readonly id: string }[]> =>
  tables(context).selectFrom('deliberation.conversation').select('id').where('links_erased_at', 'is', null).where('closed_at', '<', sql<Date>`${context.now}::timestamptz - make_interval(days => ${ownVotesDays})`).execute()
