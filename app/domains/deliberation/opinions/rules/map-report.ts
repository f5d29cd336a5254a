import { bridgingOrder, type Grouping, majorityStatements, type MappedStatement, type Membership, representativeStatements } from '@gongzhi/opinion-map'
import { added, leastShown, noSums, type Sums, shownCells } from './shown-cells.ts'

/** One statement as everybody may read it; groups in the order of the report. */
export interface ReportedStatement { readonly number: number; readonly all: Sums | null; readonly groups: readonly (Sums | null)[]; readonly visitors: Sums | null; readonly leftOut: boolean }

/** The group picture as it is stored and shown: nothing in it rests on fewer than ten people. */
export interface MapReport {
  /** Residents who voted, visitors who voted, and votes of residents. */
  readonly participants: number
  readonly visitors: number
  readonly votes: number
  /** Residents who voted on enough statements to count in groups. */
  readonly active: number
  readonly status: 'found' | 'unstable' | 'too-few-votes' | 'too-few-people'
  /** Sizes of the groups that are shown, the largest first; they are numbered from 1. */
  readonly groups: readonly number[]
  /** Residents in none of them; null where they are too few to be told. */
  readonly others: number | null
  readonly statements: readonly ReportedStatement[]
  /** Numbers of statements to which all groups agree most, the most common first. */
  readonly consensus: readonly number[]
  /** What tells each group from the others. */
  readonly representative: readonly (readonly { readonly number: number; readonly side: 'agree' | 'disagree' }[])[]
  readonly majority: { readonly agree: readonly number[]; readonly disagree: readonly number[] }
}

/** Most statements in a list of agreements. */
const mostListed = 10

/** The groups that are shown: those of ten people and more, where there are two of them. */
export function shownGroups(membership: Membership): Membership {
  const large = membership.filter((rows) => rows.length >= leastShown)
  return large.length >= 2 ? large : []
}

export interface MapFacts {
  readonly participants: number
  readonly visitors: number
  readonly votes: number
  readonly active: number
  readonly grouping: Pick<Grouping, 'status'>
  /** Sizes of the shown groups. */
  readonly sizes: readonly number[]
  /** Counted under the shown groups; ids are numbers. */
  readonly statements: readonly MappedStatement[]
  readonly visitorSums: ReadonlyMap<number, Sums>
  /** Whether everybody may read the statement now. */
  readonly isPublic: (number: number) => boolean
}

const sums = ({ agree, disagree, seen }: Sums): Sums => ({ agree, disagree, seen })

/** Puts together what everybody may read; what few people stand behind is merged or left out. */
export function mapReport({ participants, visitors, votes, active, grouping, sizes, statements, visitorSums, isPublic }: MapFacts): MapReport {
  const few = participants < leastShown
  const grouped = few ? [] : sizes, rest = participants - grouped.reduce((sum, size) => sum + size, 0)
  const readable = few ? [] : statements.filter(({ id, meta }) => isPublic(Number(id)) && !meta)
  const cells = new Map(readable.map((statement) => {
    const parts = statement.perGroup.slice(0, grouped.length).map(sums), known = added(parts)
    const others = { agree: statement.all.agree - known.agree, disagree: statement.all.disagree - known.disagree, seen: statement.all.seen - known.seen }
    return [statement.id, shownCells([...parts, others])] as const
  }))
  const told = readable.filter(({ id }) => cells.get(id)?.all)
  const everywhere = told.filter(({ id }) => cells.get(id)?.parts.slice(0, grouped.length).every((part) => part !== null))
  // A statement in the list of agreements is one to which more than half of every group agrees.
  const agreed = everywhere.filter(({ id }) => (grouped.length > 0 ? cells.get(id)?.parts.slice(0, grouped.length) ?? [] : [cells.get(id)?.all ?? noSums]).every((part) => part !== null && 2 * part.agree > part.seen))
  return {
    participants, visitors: visitors >= leastShown ? visitors : 0, votes, active, groups: grouped,
    status: few ? 'too-few-people' : grouped.length === 0 ? 'too-few-votes' : grouping.status === 'unstable' ? 'unstable' : 'found',
    others: rest >= leastShown || rest === 0 ? rest : null,
    statements: readable.map(({ id }) => {
      const { parts, all, leftOut } = cells.get(id) ?? { parts: [], all: null, leftOut: false }, visited = visitorSums.get(Number(id)) ?? noSums
      return { number: Number(id), all, groups: parts.slice(0, grouped.length), visitors: visited.seen >= leastShown ? visited : null, leftOut }
    }),
    consensus: bridgingOrder(agreed.map((one) => ({ id: one.id, perGroup: one.perGroup.length > 0 ? one.perGroup : [one.all], all: one.all }))).slice(0, mostListed).map(({ id }) => Number(id)),
    representative: grouped.map((_, group) => representativeStatements(told.filter(({ id }) => cells.get(id)?.parts[group]).map(({ id, perGroup, all }) => {
      const own = perGroup[group]
      return own ? { id, own, rest: { agree: all.agree - own.agree, disagree: all.disagree - own.disagree, seen: all.seen - own.seen } } : undefined
    }).filter((one) => one !== undefined)).map(({ id, side }) => ({ number: Number(id), side }))),
    majority: { agree: majorityStatements(told).agree.map(({ id }) => Number(id)), disagree: majorityStatements(told).disagree.map(({ id }) => Number(id)) },
  }
}
