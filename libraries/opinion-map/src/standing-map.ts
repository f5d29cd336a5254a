import { BadInput } from '@gongzhi/bad-input'
import { compareIds } from './ids.ts'
import { bridgingOf, mapped, representativeOf } from './opinion-map.ts'
import type { MappedStatement } from './opinion-map.ts'
import type { RepresentativeStatement } from './representative.ts'
import { addVote, countVotes, groupOfRow } from './vote-counts.ts'
import type { CountTable, Membership } from './vote-counts.ts'
import { largest, statementOf } from './vote-matrix.ts'
import type { CastVote, MatrixOptions, Statement, Vote, VoteMatrix } from './vote-matrix.ts'

/** What one vote changed: the statement with its new statistics, or nothing where an older or equal vote came late. */
export type Change = { readonly counted: boolean, readonly statement: MappedStatement }

/** A map that takes votes one by one while its groups stand. */
export type StandingMap = {
  /**
   * Counts one vote: O(groups). A later vote of the same voter takes the place of the earlier one. A statement or a voter nobody has
   * heard of is taken in. Throws `BadInput` (`MATRIX_TOO_LARGE`).
   */
  readonly cast: (vote: CastVote) => Change
  /** Throws `BadInput` (`STATEMENT_UNKNOWN`). */
  readonly statement: (id: string) => MappedStatement
  readonly statements: () => readonly MappedStatement[]
  readonly representative: (group: number) => RepresentativeStatement[]
  readonly bridging: () => ReturnType<typeof bridgingOf>
  /** All votes as they count now, for a matrix in canonical order. */
  readonly votes: () => CastVote[]
}

/**
 * What a standing map is told besides: `since`, the instant that votes of the matrix are taken to be from (the matrix does not keep
 * their own), and what moderation says of statements that appear later, as for `voteMatrix`.
 */
export type StandingOptions = MatrixOptions & { readonly since?: number }

/**
 * Lets the groups stand and keeps counts and statistics up to date after each vote. Who is in no group yet counts in the whole only.
 * Groups are found anew from `votes()` by `findGroups`, in the background with `finishInBackground`; the result equals that of one run
 * over all votes.
 */
export function standingMap(matrix: VoteMatrix, membership: Membership, { since = -Infinity, moderation, strict }: StandingOptions = {}): StandingMap {
  let table = countVotes(matrix, membership)
  const known = [...matrix.statements]
  const statementAt = new Map(known.map(({ id }, at) => [id, at]))
  const rowAt = new Map(matrix.participants.map((id, row) => [id, row]))
  const groupOf = groupOfRow(matrix, membership)
  const newest = new Map<string, Map<number, { vote: Vote, at: number }>>()
  const current = known.map((statement, at) => mapped(statement, table, at))
  const width = membership.length + 1
  const before = (voter: string, at: number): { vote: Vote, at: number } | undefined => {
    const cast = newest.get(voter)?.get(at)
    if (cast) return cast
    const vote = voteIn(matrix, rowAt.get(voter), at)
    return vote === undefined ? undefined : { vote, at: since }
  }
  const takenIn = (id: string): number => {
    if (known.length === largest.statements) throw new BadInput('MATRIX_TOO_LARGE', `there are ${largest.statements} statements already`, { field: 'comment-id' })
    const at = known.length
    const statement = statementOf(id, moderation?.get(id), strict)
    if ((at + 1) * width > table.seen.length) table = enlarged(table)
    known.push(statement)
    statementAt.set(id, at)
    current.push(mapped(statement, table, at))
    return at
  }
  const cast = ({ voter, statement, vote, at: instant }: CastVote): Change => {
    const at = statementAt.get(statement) ?? takenIn(statement)
    const stood = before(voter, at)
    const counted: Vote = stood && stood.at === instant && stood.vote !== vote ? 0 : vote
    if (stood && (stood.at > instant || (stood.at === instant && counted === stood.vote))) return { counted: false, statement: current[at] as MappedStatement }
    const group = groupOf[rowAt.get(voter) ?? -1] ?? -1
    for (const column of group < 0 ? [width - 1] : [group, width - 1]) {
      if (stood) addVote(table, at * width + column, stood.vote, -1)
      addVote(table, at * width + column, counted, 1)
    }
    let row = newest.get(voter)
    if (!row) newest.set(voter, row = new Map())
    row.set(at, { vote: counted, at: instant })
    const changed = mapped(known[at] as Statement, table, at)
    current[at] = changed
    return { counted: true, statement: changed }
  }
  const live = () => current.filter(one => one.live)
  return {
    cast,
    statement: id => {
      const at = statementAt.get(id)
      if (at === undefined) throw new BadInput('STATEMENT_UNKNOWN', `there is no statement ${id} in the matrix`, { field: 'comment-id' })
      return current[at] as MappedStatement
    },
    statements: () => (known.length === matrix.statements.length ? current : current.toSorted((a, b) => compareIds(a.id, b.id))),
    representative: group => representativeOf(live(), group),
    bridging: () => bridgingOf(live()),
    votes: () => allVotes(matrix, known, newest, since),
  }
}

/** The same counts with room for twice as many statements, and eight more. */
function enlarged({ groups, agree, disagree, seen }: CountTable): CountTable {
  const larger = (counts: Int32Array) => {
    const longer = new Int32Array(2 * counts.length + 8 * (groups + 1))
    longer.set(counts)
    return longer
  }
  return { groups, agree: larger(agree), disagree: larger(disagree), seen: larger(seen) }
}

function voteIn(matrix: VoteMatrix, row: number | undefined, at: number): Vote | undefined {
  if (row === undefined) return undefined
  for (let i = matrix.rowStart[row] ?? 0; i < (matrix.rowStart[row + 1] ?? 0); i++) if (matrix.column[i] === at) return matrix.vote[i] as Vote
  return undefined
}

function allVotes(matrix: VoteMatrix, known: readonly Statement[], newest: ReadonlyMap<string, ReadonlyMap<number, { vote: Vote, at: number }>>, since: number): CastVote[] {
  const id = (at: number) => known[at]?.id ?? ''
  const stood = matrix.participants.flatMap((voter, row) => {
    const [from, to] = [matrix.rowStart[row] ?? 0, matrix.rowStart[row + 1] ?? 0]
    return Array.from({ length: to - from }, (_, i): CastVote => ({ voter, statement: id(matrix.column[from + i] ?? 0), vote: (matrix.vote[from + i] ?? 0) as Vote, at: since }))
  })
  const cast = [...newest].flatMap(([voter, row]) => [...row].map(([at, { vote, at: instant }]): CastVote => ({ voter, statement: id(at), vote, at: instant })))
  return [...stood, ...cast]
}
