import { type Moderation, standingMap, type StandingMap } from '@gongzhi/opinion-map'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { currentVotes } from '../reads/votes.ts'
import type { FoundGroups } from '../rules/find-groups.ts'
import { groupsAside } from './groups-aside.ts'

/** The groups of a conversation as they were last found, and the counts that go on from vote to vote while they stand. */
export interface Standing extends Pick<FoundGroups, 'grouping' | 'active' | 'picture' | 'places' | 'extremity'> {
  readonly sizes: readonly number[]
  readonly map: StandingMap
  /** Votes when the groups were found, and how far the journal was read since. */
  readonly votesThen: number
  journalId: number
}

/** Finds the groups anew from all votes, in the background. */
export async function foundAnew(context: Context, conversationId: string, heading: string): Promise<Standing> {
  const moderation = await moderationOf(context, conversationId), { voters, journalId } = await currentVotes(context, conversationId)
  const { matrix, membership, ...found } = await groupsAside({ voters, moderation, heading })
  return { ...found, sizes: membership.map(({ length }) => length), votesThen: matrix.column.length, journalId, map: standingMap(matrix, membership, { since: 0, moderation }) }
}

async function moderationOf(context: Context, conversationId: string): Promise<Map<string, Moderation>> {
  const rows = await tables(context).selectFrom('deliberation.opinion_statement').select(['number', 'state', 'meta']).where('conversation_id', '=', conversationId).execute()
  return new Map(rows.map(({ number, state, meta }) => [String(number), { moderation: state, meta }]))
}
