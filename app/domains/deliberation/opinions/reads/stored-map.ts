import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Conversation } from '../rules/conversation.ts'
import type { MapReport } from '../rules/map-report.ts'
import type { Participant } from './own-participant.ts'

export interface StoredMap { readonly report: MapReport; readonly computedAt: Date; readonly final: boolean; readonly hasPicture: boolean }

/** The map of a conversation as it was last made; undefined before it ever was. */
export async function storedMap(context: Context, { id }: Pick<Conversation, 'id'>): Promise<StoredMap | undefined> {
  const row = await tables(context).selectFrom('deliberation.opinion_map').select((of) => ['body', 'computed_at', 'final', of('picture', '<>', '').as('hasPicture')]).where('conversation_id', '=', id).executeTakeFirst()
  return row && { report: row.body, computedAt: row.computed_at, final: row.final, hasPicture: Boolean(row.hasPicture) }
}

/** The picture of the groups as SVG; undefined where there is none. */
export const storedPicture = async (context: Context, { id }: Pick<Conversation, 'id'>): Promise<string | undefined> =>
  (await tables(context).selectFrom('deliberation.opinion_map').select('picture').where('conversation_id', '=', id).where('picture', '<>', '').executeTakeFirst())?.picture

/** In which group the one who asks stands: 0 for none that is shown; undefined where that is not known. */
export const ownGroup = async (context: Context, { id }: Pick<Conversation, 'id'>, own: Participant): Promise<number | undefined> =>
  (await tables(context).selectFrom('deliberation.opinion_place').select('group_number').where('conversation_id', '=', id).where('participant_id', '=', own.id).executeTakeFirst())?.group_number

/** The words of statements by their number, those that everybody may read. */
export async function wordsOfStatements(context: Context, { id }: Pick<Conversation, 'id'>): Promise<ReadonlyMap<number, string>> {
  const rows = await tables(context).selectFrom('deliberation.opinion_statement').select(['number', 'text']).where('conversation_id', '=', id).where('state', '=', 'accepted').orderBy('number').execute()
  return new Map(rows.map(({ number, text }) => [number, text]))
}

/** How many statements were not shown, by reason: moderation in the open, without the words. */
export const rejections = (context: Context, { id }: Pick<Conversation, 'id'>): Promise<{ readonly reason: string; readonly count: number }[]> =>
  tables(context).selectFrom('deliberation.opinion_statement as statement').innerJoinLateral((from) => from.selectFrom('deliberation.opinion_moderation as one').select('one.reason')
    .whereRef('one.conversation_id', '=', 'statement.conversation_id').whereRef('one.number', '=', 'statement.number').where('one.decision', '=', 'rejected').orderBy('one.decided_at', 'desc').limit(1).as('last'), (join) => join.onTrue())
    .select((of) => ['last.reason', of.fn.countAll<number>().as('count')]).where('statement.conversation_id', '=', id).where('statement.state', '=', 'rejected').groupBy('last.reason').orderBy('last.reason').execute()
    .then((rows) => rows.map(({ reason, count }) => ({ reason: reason ?? '', count })))
