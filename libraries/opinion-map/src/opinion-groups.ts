import { activeRows } from './active-participants.ts'
import { baseClusters } from './base-clusters.ts'
import { partitions, stabilityCheck } from './partition.ts'
import type { Partition } from './partition.ts'
import { project } from './projection.ts'
import type { Point, Projection } from './projection.ts'
import type { Membership } from './vote-counts.ts'
import type { VoteMatrix } from './vote-matrix.ts'

/** What became of the search for groups. */
export type Grouping = {
  /** `found`: stable groups; `unstable`: no number of groups stands when a tenth is left out, the steadiest is shown; `too-few-votes`: no groups; `given`: formed elsewhere. */
  readonly status: 'found' | 'unstable' | 'too-few-votes' | 'given'
  readonly reason: string
  /** Each number of groups that was tried; stability is `null` where a better parted number already stood. */
  readonly tried: readonly { readonly k: number, readonly silhouette: number, readonly stability: number | null }[]
}

/** The opinion groups: rows of the matrix by group, the largest first, and where everybody stands. */
export type OpinionGroups = { readonly membership: Membership, readonly projection: Projection, readonly grouping: Grouping }

/**
 * Groups are formed as if everybody had cast ten more votes, all at the mean of their statements: who said little is drawn towards
 * the middle and does not pass for extreme. (What a prior is worth in votes: what the
 * plane leaves unexplained in a vote over what an axis explains, 3 to 14 in the conversations tried.)
 */
export const imaginedVotes = 10

/** Fewer active participants than this form no groups: two groups of two could be told by any four. */
export const leastParticipants = 4

/** Finds the groups in steps, so that a caller may let others have their turn between them. The same answer for any order of arrival. */
export function* findGroups(matrix: VoteMatrix): Generator<void, OpinionGroups> {
  const projection = yield* project(matrix)
  const active = activeRows(matrix)
  const none = (reason: string): OpinionGroups => ({ membership: [], projection, grouping: { status: 'too-few-votes', reason, tried: [] } })
  if (active.length < leastParticipants) return none(`${active.length} participants have voted enough; groups need ${leastParticipants}`)
  if (projection.components.length === 0) return none('everybody voted alike; nothing parts the participants')
  const base = baseClusters(active.map(row => {
    const { x, y } = projection.participants[row] ?? { x: 0, y: 0 }
    const votes = projection.counted[row] ?? 0
    const drawnIn = Math.sqrt(votes / (votes + imaginedVotes))
    return { x: x * drawnIn, y: y * drawnIn, weight: 1, count: 1 }
  }))
  if (isFewerPlaces(base.points, 3)) return none('the participants stand in fewer than three places')
  const tried = yield* partitions(base.points, Math.min(5, 2 + Math.floor(base.points.length / 12)))
  const { chosen, status, reason } = choose(tried)
  if (!chosen) return none('the participants cannot be parted')
  const membership = chosen.centers.map((_, cluster) => active.filter((_, i) => chosen.clusterOf[base.baseOf[i] ?? 0] === cluster))
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
  return {
    membership, projection,
    grouping: { status, reason, tried: tried.map(({ k, silhouette, stability }) => ({ k, silhouette, stability })) },
  }
}

function isFewerPlaces(points: readonly Point[], than: number): boolean {
  return new Set(points.map(({ x, y }) => `${x} ${y}`)).size < than
}

/** Of the stable partitions the one with the best silhouette; ties to fewer groups. */
function choose(tried: readonly Partition[]): { chosen: Partition | undefined, status: 'found' | 'unstable', reason: string } {
  const stable = tried.filter(({ stability }) => (stability ?? 0) >= stabilityCheck.least)
  const best = (of: readonly Partition[], by: (one: Partition) => number) => of.reduce<Partition | undefined>((most, one) => (!most || by(one) > by(most) + 1e-9 ? one : most), undefined)
  if (stable.length > 0) {
    const chosen = best(stable, ({ silhouette }) => silhouette)
    return { chosen, status: 'found', reason: `${chosen?.k} groups part the participants best among the numbers that stand when a tenth of them is left out` }
  }
  const chosen = best(tried, ({ stability }) => stability ?? 0)
  return { chosen, status: 'unstable', reason: 'no number of groups stands when a tenth of the participants is left out; the steadiest is shown' }
}

/** Runs a search in steps to its end. */
export function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Runs a search in steps and waits for `breathe` between them, so that a server goes on answering meanwhile. */
export async function finishInBackground<T>(steps: Generator<void, T>, breathe: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await breathe()
  }
}
