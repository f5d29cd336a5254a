import { compareIds } from './ids.ts'
import { isClearShare } from './significance.ts'
import { share, shareTest } from './statement-statistics.ts'
import type { Counts } from './vote-counts.ts'

/** Group-informed consensus: the product over the groups of (agree + 1)/(seen + 2), high only where every group agrees. */
export function groupInformedConsensus(perGroup: readonly Counts[]): number {
  return perGroup.reduce((product, { agree, seen }) => product * share(agree, seen), 1)
}

/** A statement with its counts, for putting in order. */
export type Counted = { readonly id: string, readonly perGroup: readonly Counts[], readonly all: Counts }

/**
 * The bridging order: most group-informed consensus first, compared as exact fractions; then the one more people saw, then the id.
 */
export function bridgingOrder<T extends Counted>(statements: readonly T[]): T[] {
  return statements.map(statement => ({ statement, near: groupInformedConsensus(statement.perGroup) })).sort((a, b) => {
    if (Math.abs(a.near - b.near) > 1e-9 * Math.max(a.near, b.near)) return b.near - a.near
    return compareConsensus(b.statement.perGroup, a.statement.perGroup)
      || b.statement.all.seen - a.statement.all.seen || compareIds(a.statement.id, b.statement.id)
  }).map(({ statement }) => statement)
}

function compareConsensus(a: readonly Counts[], b: readonly Counts[]): number {
  const product = (groups: readonly Counts[], factor: (counts: Counts) => number) => groups.reduce((whole, counts) => whole * BigInt(factor(counts)), 1n)
  const left = product(a, ({ agree }) => agree + 1) * product(b, ({ seen }) => seen + 2)
  const right = product(b, ({ agree }) => agree + 1) * product(a, ({ seen }) => seen + 2)
  return left < right ? -1 : left > right ? 1 : 0
}

/** A statement that most people, whatever their group, clearly agree to (or disagree with). */
export type MajorityStatement = { readonly id: string, readonly side: 'agree' | 'disagree', readonly count: number, readonly seen: number, readonly p: number, readonly test: number }

/**
 * The statements that a clear majority of everybody agrees to, and those it disagrees with: share above one half and significant,
 * by share x test descending (ties: more seen, then id), at most `most` of each.
 */
export function majorityStatements(statements: readonly Counted[], most = 5): { agree: MajorityStatement[], disagree: MajorityStatement[] } {
  const of = (side: 'agree' | 'disagree') => statements
    .filter(({ all }) => 2 * (all[side] + 1) > all.seen + 2 && isClearShare(all[side], all.seen))
    .map(({ id, all }): MajorityStatement => ({ id, side, count: all[side], seen: all.seen, p: share(all[side], all.seen), test: shareTest(all[side], all.seen) }))
    .sort((a, b) => compareSquares(b, a) || b.seen - a.seen || compareIds(a.id, b.id))
    .slice(0, most)
  return { agree: of('agree'), disagree: of('disagree') }
}

/** Compares p x test, both positive here, by their exact squares. */
function compareSquares(a: MajorityStatement, b: MajorityStatement): number {
  const square = ({ count, seen }: MajorityStatement) => {
    const [n, of] = [BigInt(count), BigInt(seen)]
    return { top: ((n + 1n) * (2n * n + 1n - of)) ** 2n, bottom: (of + 2n) ** 2n * (of + 1n) }
  }
  const [x, y] = [square(a), square(b)]
  const [left, right] = [x.top * y.bottom, y.top * x.bottom]
  return left < right ? -1 : left > right ? 1 : 0
}
