import { type CastVote, drawPlanes, findGroups, type Grouping, type Membership, type Moderation, type OpinionGroups, type Vote, type VoteMatrix, voteMatrix } from '@gongzhi/opinion-map'
import { enoughVotes } from './conversation.ts'
import { shownGroups } from './map-report.ts'
import { leastShown } from './shown-cells.ts'

/** All votes of one participant: numbers of statements with commas, and for each 2 agrees, 1 passes, 0 disagrees. */
export interface VoterRow { readonly id: string; readonly numbers: string; readonly votes: string }

/** What the search for groups starts from. */
export interface Search { readonly voters: readonly VoterRow[]; readonly moderation: ReadonlyMap<string, Moderation>; readonly heading: string }

/** The groups that are shown, and where everybody stands. */
export interface FoundGroups {
  readonly matrix: VoteMatrix
  readonly membership: Membership
  readonly grouping: Pick<Grouping, 'status'>
  /** Participants who voted on enough statements to count in groups. */
  readonly active: number
  /** SVG; empty where no groups are shown. */
  readonly picture: string
  /** Group 0: in none that is shown. */
  readonly places: readonly { readonly id: string; readonly x: number; readonly y: number; readonly group: number }[]
  /** How far from the middle a statement lies, by its number. */
  readonly extremity: ReadonlyMap<number, number>
}

/** Single votes, one for each answer of each voter. */
export const votesOf = (voters: readonly VoterRow[]): CastVote[] =>
  voters.flatMap(({ id, numbers, votes }) => numbers.split(',').map((statement, at): CastVote => ({ voter: id, statement, vote: (Number(votes[at]) - 1) as Vote, at: 0 })))

/** Finds groups in steps, so that others may have their turn between them. */
export function* groupsFound({ voters, moderation, heading }: Search): Generator<void, FoundGroups> {
  const matrix = voteMatrix(votesOf(voters), { moderation })
  yield
  const found = yield* findGroups(matrix)
  const { participants, statements } = found.projection, middle = { x: 0, y: 0 }
  const membership = shownGroups(found.membership)
  const groupOf = new Map(membership.flatMap((rows, group) => rows.map((row) => [row, group + 1] as const)))
  yield
  return {
    matrix, membership, grouping: { status: found.grouping.status },
    active: matrix.participants.filter((_, row) => (matrix.rowStart[row + 1] ?? 0) - (matrix.rowStart[row] ?? 0) >= enoughVotes).length,
    picture: pictureOf(matrix, found, groupOf, heading),
    places: matrix.participants.map((id, row) => { const { x, y } = participants[row] ?? middle; return { id, x, y, group: groupOf.get(row) ?? 0 } }),
    extremity: new Map(matrix.statements.map(({ id }, at) => { const { x, y } = statements[at] ?? middle; return [Number(id), Math.sqrt(x * x + y * y)] })),
  }
}

/** The plane with everybody in a shown group, and everybody else where they are ten at least. */
function pictureOf(matrix: VoteMatrix, { projection }: OpinionGroups, groupOf: ReadonlyMap<number, number>, heading: string): string {
  if (groupOf.size === 0) return ''
  const dots = matrix.participants.map((_, row) => { const { x, y } = projection.participants[row] ?? { x: 0, y: 0 }; return { x, y, group: groupOf.get(row) ?? -1 } })
  return drawPlanes([{ heading, dots: matrix.participants.length - groupOf.size >= leastShown ? dots : dots.filter(({ group }) => group > 0) }])
}
