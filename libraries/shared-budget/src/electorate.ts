import { BadInput } from '@gongzhi/bad-input'
import { inUnits } from './decimal.ts'
import type { Decimal } from './decimal.ts'
import type { Instance } from './instance.ts'

/**
 * What a funded project is worth to a voter who supports it: its cost, one, or the voter's points (Brill, Forster, Lackner, Maly and
 * Peters, "Proportionality in approval-based participatory budgeting", AAAI 2023; Peters, Pierczyński and Skowron, NeurIPS 2021).
 */
export const utilities = ['cost', 'cardinality', 'points'] as const
export type Utility = typeof utilities[number]

/**
 * The voters as the rules see them, those with the same ballot as one group. `supporters`, `weights` (voters in the group) and `worth`
 * (points of each voter in it, in whole units; otherwise 1) stand side by side for every project. With `divisors` the utility is
 * worth times divisor: cost-utility has the cost there, so that voters' prices may be compared whole.
 */
export type Electorate = {
  readonly utility: Utility
  readonly voters: number
  readonly groups: number
  /** Indices of the ballots of each group. */
  readonly members: readonly (readonly number[])[]
  /** The projects each group supports, and (side by side) what they are worth to one of its voters. */
  readonly approvals: readonly (readonly number[])[]
  readonly approvalWorth: readonly (readonly number[])[]
  readonly supporters: readonly Int32Array[]
  readonly weights: readonly Float64Array[]
  readonly worth: readonly Float64Array[]
  readonly divisors: readonly bigint[]
  /** How many units of worth one point (or one vote) is. */
  readonly unitsPerPoint: bigint
  /** Voters who support each project. */
  readonly votes: readonly number[]
  /** The sum over supporters of their worth (voters, or units of points). */
  readonly support: readonly bigint[]
}

/** Groups the ballots. A project on a ballot is supported; where there are points, if it has more than zero of them. */
export function electorateOf(instance: Instance, utility: Utility): Electorate {
  const { ballots, projects } = instance
  const pointed = ballots.some(({ points }) => points !== null)
  if (utility === 'points' && !pointed) {
    throw new BadInput('POINTS_NONE', `ballots of vote_type ${instance.voteType} give no points; take cost or cardinality`, { file: instance.file, field: 'utility' })
  }
  const places = utility === 'points' ? ballots.reduce((most, { points }) => (points ?? []).reduce((most, { places }) => Math.max(most, places), most), 0) : 0
  const ones: number[][] = [], onesOf = (length: number) => ones[length] ??= Array.from({ length }, () => 1)
  const groups = groupsOf(ballots.map(({ projects, points }): Marks => {
    const marks = points ? supported(projects, points) : { projects: ascending(projects), points: [] }
    return { projects: marks.projects, worth: utility === 'points' ? marks.points.map(point => whole(Number(inUnits(point, places)), instance.file)) : onesOf(marks.projects.length) }
  }))
  const lengths = new Int32Array(projects.length)
  for (const { projects } of groups) for (const project of projects) lengths[project]! += 1
  const supporters = Array.from(lengths, length => new Int32Array(length)), weights = Array.from(lengths, length => new Float64Array(length))
  const worth = Array.from(lengths, length => new Float64Array(length))
  const votes = projects.map(() => 0), support = projects.map(() => 0)
  lengths.fill(0)
  groups.forEach(({ projects, worth: worths, members }, group) => {
    for (let mark = 0; mark < projects.length; mark += 1) {
      const project = projects[mark]!, at = lengths[project]!
      lengths[project] = at + 1
      supporters[project]![at] = group
      weights[project]![at] = members.length
      worth[project]![at] = worths[mark]!
      votes[project]! += members.length
      support[project]! += members.length * worths[mark]!
    }
  })
  return {
    utility, voters: ballots.length, groups: groups.length,
    members: groups.map(({ members }) => members),
    approvals: groups.map(({ projects }) => projects),
    approvalWorth: groups.map(({ worth }) => worth),
    supporters, weights, worth, votes,
    divisors: projects.map(({ cost }) => (utility === 'cost' ? cost : 1n)),
    unitsPerPoint: 10n ** BigInt(places),
    support: support.map(sum => BigInt(whole(sum, instance.file))),
  }
}

/** The projects a ballot supports, by index, ascending, and what each is worth. */
type Marks = { readonly projects: readonly number[], readonly worth: readonly number[] }
type Group = Marks & { readonly members: number[], readonly next: Group | undefined }

/** Equal ballots together, in the order in which they first appear. */
function groupsOf(ballots: readonly Marks[]): Group[] {
  const groups: Group[] = [], last = new Map<number, Group>()
  ballots.forEach(({ projects, worth }, ballot) => {
    let hash = projects.length
    for (let mark = 0; mark < projects.length; mark += 1) hash = Math.imul(hash ^ projects[mark]!, 0x9e3779b1) + worth[mark]! | 0
    let group = last.get(hash)
    while (group && !(isSame(group.projects, projects) && isSame(group.worth, worth))) group = group.next
    if (group) group.members.push(ballot)
    else {
      group = { projects, worth, members: [ballot], next: last.get(hash) }
      groups.push(group)
      last.set(hash, group)
    }
  })
  return groups
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false
  return true
}

/** Projects with more than no points, ascending, and their points. */
function supported(projects: readonly number[], points: readonly Decimal[]): { projects: number[], points: Decimal[] } {
  const marks = projects.flatMap((project, at) => {
    const point = points[at]
    return point && point.digits > 0n ? [{ project, point }] : []
  }).sort((a, b) => a.project - b.project)
  return { projects: marks.map(({ project }) => project), points: marks.map(({ point }) => point) }
}

function ascending(list: readonly number[]): readonly number[] {
  for (let at = 1; at < list.length; at += 1) if (list[at - 1]! > list[at]!) return [...list].sort((a, b) => a - b)
  return list
}

/** Sums over all voters must stay whole in a double; as no term is negative, a sum that stays below 2^53 was whole throughout. */
function whole(points: number, file: string | null): number {
  if (points > Number.MAX_SAFE_INTEGER) throw new BadInput('POINTS_TOO_LARGE', 'all points for a project, counted in their last decimal, add up to more than 2^53', { file, field: 'points' })
  return points
}
