import { BadInput } from '@gongzhi/bad-input'
import { inUnits } from './decimal.ts'
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
  readonly approvals: readonly (readonly number[])[]
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
  const found = new Map<string, { projects: number[], worth: number[], members: number[] }>()
  ballots.forEach(({ projects, points }, ballot) => {
    let marks = projects.map((project, at) => ({ project, point: points?.[at] })).filter(({ point }) => !point || point.digits > 0n)
    marks = marks.sort((a, b) => a.project - b.project)
    const worth = marks.map(({ point }) => (utility === 'points' && point ? wholeOf(inUnits(point, places), instance.file) : 1))
    const key = marks.map(({ project }, at) => `${project}:${worth[at]}`).join()
    const group = found.get(key)
    if (group) group.members.push(ballot)
    else found.set(key, { projects: marks.map(({ project }) => project), worth, members: [ballot] })
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
    supporters: lists.map(({ supporters }) => Int32Array.from(supporters)),
    weights: lists.map(({ weights }) => Float64Array.from(weights)),
    worth: lists.map(({ worth }) => Float64Array.from(worth)),
    divisors: projects.map(({ cost }) => (utility === 'cost' ? cost : 1n)),
    unitsPerPoint: 10n ** BigInt(places),
    votes: lists.map(({ weights }) => weights.reduce((sum, weight) => sum + weight, 0)),
    support: lists.map(({ weights, worth }) => weights.reduce((sum, weight, at) => sum + BigInt(weight) * BigInt(worth[at] ?? 1), 0n)),
  }
}

/** Sums over all voters must stay whole in a double. */
function wholeOf(points: bigint, file: string | null): number {
  if (points > 1_000_000_000n) throw new BadInput('POINTS_TOO_LARGE', 'points have at most nine digits, decimals included', { file, field: 'points' })
  return Number(points)
}
