import { drawPlanes, findGroups, finishInBackground, type Grouping, mapOf, type MappedStatement, type Moderation, type OpinionGroups, standingMap, type StandingMap, type VoteMatrix, voteMatrix } from '@gongzhi/opinion-map'
import { breatheNow } from '#platform/breathe'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { currentVotes } from '../reads/votes.ts'
import { enoughVotes } from '../rules/conversation.ts'
import { shownGroups } from '../rules/map-report.ts'
import { leastShown } from '../rules/shown-cells.ts'

/** The groups of a conversation as they were last found, and the counts that go on from vote to vote while they stand. */
export interface Standing {
  readonly grouping: Pick<Grouping, 'status'>
  readonly sizes: readonly number[]
  readonly active: number
  readonly picture: string
  readonly places: readonly { readonly id: string; readonly x: number; readonly y: number; readonly group: number }[]
  readonly extremity: ReadonlyMap<number, number>
  readonly map: StandingMap
  /** Votes when the groups were found, and how far the journal was read since. */
  readonly votesThen: number
  journalId: number
}

/** Finds the groups anew from all votes, in short steps, so that pages are answered meanwhile. */
export async function foundAnew(context: Context, conversationId: string, heading: string): Promise<Standing> {
  const moderation = await moderationOf(context, conversationId)
  const { votes, journalId } = await currentVotes(context, conversationId)
  const matrix = voteMatrix(votes, { moderation })
  const found = await finishInBackground(findGroups(matrix), breatheNow)
  const membership = shownGroups(found.membership)
  const groupOf = new Map(membership.flatMap((rows, group) => rows.map((row) => [row, group + 1] as const)))
  await breatheNow()
  return {
    grouping: found.grouping, sizes: membership.map(({ length }) => length), active: activeIn(matrix), votesThen: votes.length, journalId,
    picture: pictureOf(matrix, found, groupOf, heading),
    places: matrix.participants.map((id, row) => ({ id, ...(found.projection.participants[row] ?? { x: 0, y: 0 }), group: groupOf.get(row) ?? 0 })),
    extremity: new Map(matrix.statements.map(({ id }, at) => { const { x, y } = found.projection.statements[at] ?? { x: 0, y: 0 }; return [Number(id), Math.sqrt(x * x + y * y)] })),
    map: standingMap(matrix, membership, { since: 0, moderation }),
  }
}

/** Everything that is counted now, under the groups that stand. */
export const statementsOf = (standing: Standing): readonly MappedStatement[] => standing.map.statements()

/** What the same votes would say without any memory: for tests. */
export const recounted = (matrix: VoteMatrix, groups: OpinionGroups) => mapOf(matrix, shownGroups(groups.membership), groups.grouping)

async function moderationOf(context: Context, conversationId: string): Promise<Map<string, Moderation>> {
  const rows = await tables(context).selectFrom('deliberation.opinion_statement').select(['number', 'state', 'meta']).where('conversation_id', '=', conversationId).execute()
  return new Map(rows.map(({ number, state, meta }) => [String(number), { moderation: state, meta }]))
}

function activeIn({ participants, rowStart }: VoteMatrix): number {
  return participants.filter((_, row) => (rowStart[row + 1] ?? 0) - (rowStart[row] ?? 0) >= enoughVotes).length
}

/** The plane with everybody in a shown group, and everybody else where they are ten at least. */
function pictureOf(matrix: VoteMatrix, { projection }: OpinionGroups, groupOf: ReadonlyMap<number, number>, heading: string): string {
  const dots = matrix.participants.map((_, row) => ({ ...(projection.participants[row] ?? { x: 0, y: 0 }), group: groupOf.get(row) ?? -1 }))
  const rest = dots.filter(({ group }) => group < 0).length
  return groupOf.size === 0 ? '' : drawPlanes([{ heading, dots: rest >= leastShown ? dots : dots.filter(({ group }) => group > 0) }])
}
