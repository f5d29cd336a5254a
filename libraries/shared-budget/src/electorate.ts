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
  const keys = new BallotKeys(projects.length)
  const found = new Map<string | number, { projects: number[], worth: number[], members: number[] }>()
  ballots.forEach(({ projects, points }, ballot) => {
    const { chosen, worth } = marksOf(projects, points, utility === 'points' ? places : null, instance.file)
    const key = worth ? `${chosen.join()}:${worth.join()}` : keys.of(chosen)
    const group = found.get(key)
    if (group) group.members.push(ballot)
    else found.set(key, { projects: chosen, worth: worth ?? chosen.map(() => 1), members: [ballot] })
  })
  const groups = [...found.values()]
  const lists = projects.map(() => ({ supporters: [] as number[], weights: [] as number[], worth: [] as number[] }))
  groups.forEach(({ projects, worth, members }, group) => projects.forEach((project, at) => {
    const list = lists[project]
    list?.supporters.push(group)
    list?.weights.push(members.length)
    list?.worth.push(worth[at] ?? 1)
  }))
  return {
    utility, voters: ballots.length, groups: groups.length,
    members: groups.map(({ members }) => members),
    approvals: groups.map(({ projects }) => projects),
    approvalWorth: groups.map(({ worth }) => worth),
    supporters: lists.map(({ supporters }) => Int32Array.from(supporters)),
    weights: lists.map(({ weights }) => Float64Array.from(weights)),
    worth: lists.map(({ worth }) => Float64Array.from(worth)),
    divisors: projects.map(({ cost }) => (utility === 'cost' ? cost : 1n)),
    unitsPerPoint: 10n ** BigInt(places),
    votes: lists.map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0)),
    support: lists.map(({ weights, worth }) => BigInt(whole(weights.reduce((sum, weight, at) => sum + weight * (worth[at] ?? 1), 0), instance.file))),
  }
}

/** One number for every list of projects: the place where it ends in a tree of all lists seen. */
class BallotKeys {
  private readonly children = new Map<number, number>()
  private readonly projects: number
  constructor(projects: number) {
    this.projects = projects
  }
  of(list: readonly number[]): number {
    let place = 0
    for (const project of list) {
      const step = place * this.projects + project
      let next = this.children.get(step)
      if (next === undefined) this.children.set(step, next = this.children.size + 1)
      place = next
    }
    return place
  }
}

/** The projects a ballot supports, by index, and what they are worth in units of 10^-places of a point; without points or places everything is worth the same. */
function marksOf(projects: readonly number[], points: readonly Decimal[] | null, places: number | null, file: string | null): { chosen: number[], worth: number[] | null } {
  const ascending = (a: number, b: number) => a - b
  if (!points) return { chosen: [...projects].sort(ascending), worth: null }
  const marks = projects.flatMap((project, at) => {
    const point = points[at]
    return point && point.digits > 0n ? [{ project, point }] : []
  }).sort((a, b) => a.project - b.project)
  return { chosen: marks.map(({ project }) => project), worth: places === null ? null : marks.map(({ point }) => whole(Number(inUnits(point, places)), file)) }
}

/** Sums over all voters must stay whole in a double; as no term is negative, a sum that stays below 2^53 was whole throughout. */
function whole(points: number, file: string | null): number {
  if (points > Number.MAX_SAFE_INTEGER) throw new BadInput('POINTS_TOO_LARGE', 'all points for a project, counted in their last decimal, add up to more than 2^53', { file, field: 'points' })
  return points
}
