import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Conversation } from '../rules/conversation.ts'

export interface DeskStatement {
  readonly number: number
  readonly text: string
  readonly state: 'waiting' | 'accepted' | 'rejected'
  readonly meta: boolean
  /** By a resident; who, nobody here can tell. */
  readonly byResident: boolean
  readonly openId: string | null
  readonly asked: 'new' | 'reported' | 'appeal' | 'looked' | null
  readonly appeal: string
  readonly reason: string | null
  readonly note: string
  /** Who decided last, for an appeal that is somebody else's to decide. */
  readonly decidedBy: string | null
}

/** Statements of a conversation as moderators see them: words and decisions, no votes and no authors. What waits comes first. */
export const deskStatements = (context: Context, { id }: Pick<Conversation, 'id'>): Promise<DeskStatement[]> =>
  tables(context).selectFrom('deliberation.opinion_statement as statement')
    .leftJoin('deliberation.opinion_moderation as open', (join) => join.onRef('open.conversation_id', '=', 'statement.conversation_id').onRef('open.number', '=', 'statement.number').on('open.decided_at', 'is', null))
    .leftJoinLateral((from) => from.selectFrom('deliberation.opinion_moderation as one').select(['one.reason', 'one.note', 'one.decided_by', 'one.decision']).whereRef('one.conversation_id', '=', 'statement.conversation_id').whereRef('one.number', '=', 'statement.number')
      .where('one.decided_at', 'is not', null).orderBy('one.decided_at', 'desc').limit(1).as('last'), (join) => join.onTrue())
    .select(['statement.number', 'statement.text', 'statement.state', 'statement.meta', sql<boolean>`statement.author_id is not null`.as('byResident'), 'open.id as openId', 'open.asked', sql<string>`coalesce(open.appeal, '')`.as('appeal'), 'last.reason', sql<string>`coalesce(last.note, '')`.as('note'), 'last.decided_by as decidedBy'])
    .where('statement.conversation_id', '=', id).orderBy(sql`open.id is null`).orderBy('statement.number').execute()

/** How many took part, how many statements there are, and how many wait, by conversation. */
export async function deskCounts(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly participants: number; readonly statements: number; readonly waiting: number }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; participants: number; statements: number; waiting: number }>`
    select conversation.id, (select count(*) from deliberation.opinion_participant participant where participant.conversation_id = conversation.id) as participants,
      (select count(*) from deliberation.opinion_statement statement where statement.conversation_id = conversation.id) as statements,
      (select count(*) from deliberation.opinion_moderation open where open.conversation_id = conversation.id and open.decided_at is null) as waiting
    from deliberation.conversation conversation where conversation.id = any(${[...ids]}::uuid[])`.execute(tables(context))
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}
