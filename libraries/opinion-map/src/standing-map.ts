import { BadInput } from '@gongzhi/bad-input'
import { bridgingOf, mapped, representativeOf } from './opinion-map.ts'
import type { MappedStatement } from './opinion-map.ts'
import type { RepresentativeStatement } from './representative.ts'
import { addVote, countVotes, groupOfRow } from './vote-counts.ts'
import type { Membership } from './vote-counts.ts'
import type { CastVote, Vote, VoteMatrix } from './vote-matrix.ts'

/** What one vote changed: the statement with its new statistics, or nothing where an older or equal vote came late. */
export type Change = { readonly counted: boolean, readonly statement: MappedStatement }

/** A map that takes votes one by one while its groups stand. */
export type StandingMap = {
  /** Counts one vote: O(groups). A later vote of the same voter takes the place of the earlier one. Throws `BadInput` (`STATEMENT_UNKNOWN`). */
  readonly cast: (vote: CastVote) => Change
  readonly statement: (id: string) => MappedStatement
  readonly statements: () => readonly MappedStatement[]
  readonly representative: (group: number) => RepresentativeStatement[]
  readonly bridging: () => ReturnType<typeof bridgingOf>
  /** All votes as they count now, for a matrix in canonical order. */
  readonly votes: () => CastVote[]
}

/**
 * Lets the groups stand and keeps counts and statistics up to date after each vote. Who is in no group yet counts in the whole only.
 * `since` is the instant that votes of the matrix are taken to be from (the matrix does not keep their own). Groups are found anew
 * from `votes()` by `findGroups`, in the background with `finishInBackground`; the result equals that of one run over all votes.
 */
export function standingMap(matrix: VoteMatrix, membership: Membership, since = -Infinity): StandingMap {
  const table = countVotes(matrix, membership)
  const statementAt = new Map(matrix.statements.map(({ id }, at) => [id, at]))
  const rowAt = new Map(matrix.participants.map((id, row) => [id, row]))
  const groupOf = groupOfRow(matrix, membership)
  const newest = new Map<string, Map<number, { vote: Vote, at: number }>>()
  const current = matrix.statements.map((statement, at) => mapped(statement, table, at))
  const place = (id: string): number => {
    const at = statementAt.get(id)
    if (at === undefined) throw new BadInput('STATEMENT_UNKNOWN', `there is no statement ${id} in the matrix`, { field: 'comment-id' })
    return at
  }
  const before = (voter: string, at: number): { vote: Vote, at: number } | undefined => {
    const cast = newest.get(voter)?.get(at)
    if (cast) return cast
    const stood = voteIn(matrix, rowAt.get(voter), at)
    return stood === undefined ? undefined : { vote: stood, at: since }
  }
  const width = membership.length + 1
  const cast = ({ voter, statement, vote, at: instant }: CastVote): Change => {
    const at = place(statement)
    const known = before(voter, at)
    const counted: Vote = known && known.at === instant && known.vote !== vote ? 0 : vote
    if (known && (known.at > instant || (known.at === instant && counted === known.vote))) return { counted: false, statement: current[at] as MappedStatement }
    const group = groupOf[rowAt.get(voter) ?? -1] ?? -1
    for (const column of group < 0 ? [width - 1] : [group, width - 1]) {
      if (known) addVote(table, at * width + column, known.vote, -1)
      addVote(table, at * width + column, counted, 1)
    }
    let row = newest.get(voter)
    if (!row) newest.set(voter, row = new Map())
    row.set(at, { vote: counted, at: instant })
    const changed = mapped(matrix.statements[at] as VoteMatrix['statements'][number], table, at)
    current[at] = changed
    return { counted: true, statement: changed }
  }
  return {
    cast,
    statement: id => current[place(id)] as MappedStatement,
    statements: () => current,
    representative: group => representativeOf(current.filter(({ live }) => live), group),
    bridging: () => bridgingOf(current.filter(({ live }) => live)),
    votes: () => allVotes(matrix, newest, since),
  }
}

function voteIn(matrix: VoteMatrix, row: number | undefined, at: number): Vote | undefined {
  if (row === undefined) return undefined
  for (let i = matrix.rowStart[row] ?? 0; i < (matrix.rowStart[row + 1] ?? 0); i++) if (matrix.column[i] === at) return matrix.vote[i] as Vote
  return undefined
}

function allVotes(matrix: VoteMatrix, newest: ReadonlyMap<string, ReadonlyMap<number, { vote: Vote, at: number }>>, since: number): CastVote[] {
  const id = (at: number) => matrix.statements[at]?.id ?? ''
  const stood = matrix.participants.flatMap((voter, row) => {
    const [from, to] = [matrix.rowStart[row] ?? 0, matrix.rowStart[row + 1] ?? 0]
    return Array.from({ length: to - from }, (_, i): CastVote => ({ voter, statement: id(matrix.column[from + i] ?? 0), vote: (matrix.vote[from + i] ?? 0) as Vote, at: since }))
  })
  const cast = [...newest].flatMap(([voter, row]) => [...row].map(([at, { vote, at: instant }]): CastVote => ({ voter, statement: id(at), vote, at: instant })))
  return [...stood, ...cast]
}
