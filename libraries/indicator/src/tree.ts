import { BadInput } from '@gongzhi/bad-input'
import { add, decimal, divide, multiply, one, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'

/** Which way an indicator is good: more, less, or within an interval. */
export type Sense = 'positive' | 'negative' | 'interval'

/** Where a figure comes from: the system's own records, statistics, a survey, or a check by a third party. */
export type Source = 'system' | 'statistics' | 'survey' | 'third-party'

/** `static`: how things stand (a stock); `dynamic`: what happened in the period (a flow). */
export type Pace = 'static' | 'dynamic'

/** Whether an indicator tells of everyday life or of an emergency. */
export type Phase = 'everyday' | 'emergency'

/**
 * A leaf: what is measured. `target` is where a positive or negative indicator is full, `best` and `limits` bound an interval one; `targetBasis`
 * says where they come from, where that is not the whole (100 %).
 */
export type Indicator = {
  readonly id: string, readonly name: string, readonly weight?: number,
  readonly sense: Sense, readonly target?: number, readonly best?: readonly [number, number], readonly limits?: readonly [number, number],
  readonly pace: Pace, readonly phase: Phase, readonly sources: readonly Source[], readonly unit?: string, readonly note?: string, readonly targetBasis?: string,
}

/** An inner node; weights of its children are relative to one another. */
export type Branch = { readonly id: string, readonly name: string, readonly weight?: number, readonly children: readonly TreeNode[] }

export type TreeNode = Branch | Indicator

export const isBranch = (node: TreeNode): node is Branch => 'children' in node

/** The leaves, from left to right. */
export function indicatorsOf(node: TreeNode): Indicator[] {
  return isBranch(node) ? node.children.flatMap(indicatorsOf) : [node]
}

/** Every inner node, the root first. */
export function branchesOf(node: TreeNode): Branch[] {
  return isBranch(node) ? [node, ...node.children.flatMap(branchesOf)] : []
}

/** The points of a node: its weight, or, where it has none of its own, those of its children together. */
export function pointsOf(node: TreeNode): Fraction | undefined {
  if (node.weight !== undefined) return decimal(node.weight)
  if (!isBranch(node)) return undefined
  const points = node.children.map(pointsOf)
  return points.every(one => one !== undefined) ? points.reduce<Fraction>((a, b) => add(a, b as Fraction), zero) : undefined
}

/**
 * What part of a branch each child is: its points by the sum of its siblings'. Siblings without any weights are equal; some with and some
 * without is refused (`WEIGHT_MISSING`), as are points that add up to nothing (`WEIGHTS_ZERO`).
 */
export function partsByHand(branch: Branch): Fraction[] {
  const points = branch.children.map(pointsOf)
  if (points.every(point => point === undefined)) return points.map(() => ({ n: 1n, d: BigInt(points.length) }))
  const missing = branch.children[points.findIndex(point => point === undefined)]
  if (missing) throw new BadInput('WEIGHT_MISSING', `${missing.id} has no weight, its siblings have`, { field: missing.id })
  const total = (points as Fraction[]).reduce(add, zero)
  if (total.n === 0n) throw new BadInput('WEIGHTS_ZERO', `the weights under ${branch.id} add up to 0`, { field: branch.id })
  return (points as Fraction[]).map(point => divide(point, total))
}

/** The weight of each leaf in the whole (together exactly 1), from left to right, given what part of its branch each child is. */
export function leafWeights(root: TreeNode, partsOf: (branch: Branch) => readonly Fraction[] = partsByHand): Fraction[] {
  const descend = (node: TreeNode, weight: Fraction): Fraction[] => {
    if (!isBranch(node)) return [weight]
    const parts = partsOf(node)
    return node.children.flatMap((child, i) => descend(child, multiply(weight, parts[i] as Fraction)))
  }
  return descend(root, one)
}

/** The tree with only those leaves that `keep` keeps; branches left empty fall away. `undefined` where nothing is left. */
export function prune(node: TreeNode, keep: (leaf: Indicator) => boolean): TreeNode | undefined {
  if (!isBranch(node)) return keep(node) ? node : undefined
  const children = node.children.map(child => prune(child, keep)).filter(child => child !== undefined)
  return children.length > 0 ? { ...node, children } : undefined
}
