import { BadInput } from '@gongzhi/bad-input'
import { bridgingOrder, groupInformedConsensus, majorityStatements } from './consensus.ts'
import type { Counted, MajorityStatement } from './consensus.ts'
import type { GivenGroup } from './groups-file.ts'
import { findGroups, finish } from './opinion-groups.ts'
import type { Grouping } from './opinion-groups.ts'
import { representativeStatements } from './representative.ts'
import type { RepresentativeStatement } from './representative.ts'
import { share, statisticsOf } from './statement-statistics.ts'
import type { GroupStatistics } from './statement-statistics.ts'
import { countsOf, countsOfAll, countVotes } from './vote-counts.ts'
import type { CountTable, Counts, Membership } from './vote-counts.ts'
import type { Statement, VoteMatrix } from './vote-matrix.ts'

/** One statement of the map: what each group says of it, and its group-informed consensus (of everybody where there are no groups). */
export type MappedStatement = { readonly id: string, readonly moderation: Statement['moderation'], readonly meta: boolean, readonly live: boolean, readonly perGroup: readonly GroupStatistics[], readonly all: Counts, readonly consensus: number }

/** The map of opinions, made from counts; statements in canonical order, groups by size (given ones by name). */
export type OpinionMap = {
  readonly groups: readonly (readonly string[])[]
  readonly groupNames: readonly string[]
  readonly ungrouped: readonly string[]
  readonly grouping: Grouping
  readonly statements: readonly MappedStatement[]
  readonly representative: readonly { readonly group: string, readonly statements: readonly RepresentativeStatement[] }[]
  readonly bridging: readonly { readonly id: string, readonly consensus: number, readonly agree: number, readonly seen: number }[]
  readonly majority: { readonly agree: readonly MajorityStatement[], readonly disagree: readonly MajorityStatement[] }
}

/** The whole map with groups found (`findGroups`) or as given. Members of given groups who never voted stay members. */
export function opinionMap(matrix: VoteMatrix, given?: readonly GivenGroup[]): OpinionMap {
  if (given) return mapOf(matrix, givenMembership(matrix, given), { status: 'given', reason: 'the groups are taken as given', tried: [] }, given)
  const { membership, grouping } = finish(findGroups(matrix))
  return mapOf(matrix, membership, grouping)
}

/** The rows of the matrix that given groups hold. */
export function givenMembership(matrix: VoteMatrix, given: readonly GivenGroup[]): number[][] {
  const rowOf = new Map(matrix.participants.map((id, row) => [id, row]))
  const membership = given.map(({ members }) => members.map(id => rowOf.get(id) ?? -1).filter(row => row >= 0))
  if (matrix.participants.length > 0 && membership.every(rows => rows.length === 0)) throw new BadInput('GROUPS_UNKNOWN', 'nobody who is in a group has voted', { field: 'voter-id' })
  return membership
}

/** The map under standing groups. */
export function mapOf(matrix: VoteMatrix, membership: Membership, grouping: Grouping, given?: readonly GivenGroup[]): OpinionMap {
  const table = countVotes(matrix, membership)
  const statements = matrix.statements.map((statement, at) => mapped(statement, table, at))
  const groups = given ? given.map(({ members }) => [...members]) : membership.map(rows => rows.map(row => matrix.participants[row] ?? ''))
  const grouped = new Set(groups.flat())
  const groupNames = given ? given.map(({ name }) => name) : groups.map((_, group) => String(group))
  const live = statements.filter(statement => statement.live)
  return {
    groups, groupNames, ungrouped: matrix.participants.filter(id => !grouped.has(id)), grouping, statements,
    representative: groupNames.map((group, at) => ({ group, statements: representativeOf(live, at) })),
    bridging: bridgingOf(live),
    majority: majorityStatements(live),
  }
}

/** One statement from its counts. */
export function mapped(statement: Statement, table: CountTable, at: number): MappedStatement & Counted {
  const counts = countsOf(table, at)
  const all = countsOfAll(table, at)
  return { ...statement, perGroup: statisticsOf(counts), all, consensus: counts.length > 0 ? groupInformedConsensus(counts) : share(all.agree, all.seen) }
}

/** What stands for one group, among live statements. */
export function representativeOf(live: readonly MappedStatement[], group: number): RepresentativeStatement[] {
  return representativeStatements(live.map(({ id, perGroup }) => {
    const own = perGroup[group] as GroupStatistics
    const rest = { agree: 0, disagree: 0, seen: 0 }
    perGroup.forEach((other, at) => {
      if (at === group) return
      rest.agree += other.agree
      rest.disagree += other.disagree
      rest.seen += other.seen
    })
    return { id, own, rest }
  }))
}

/** Live statements that somebody saw, in bridging order. */
export function bridgingOf(live: readonly MappedStatement[]): { id: string, consensus: number, agree: number, seen: number }[] {
  return bridgingOrder(live.filter(({ all }) => all.seen > 0).map(({ id, perGroup, all, consensus }) => ({ id, perGroup: perGroup.length > 0 ? perGroup : [all], all, consensus })))
    .map(({ id, consensus, all }) => ({ id, consensus, agree: all.agree, seen: all.seen }))
}
