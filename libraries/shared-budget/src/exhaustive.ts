import type { EqualShares, Run } from './equal-shares.ts'
import type { Instance } from './instance.ts'
import { costOf } from './outcome.ts'

/** The projects a run of equal shares funded, in order. */
export const winnersOf = ({ free, purchases }: Pick<Run, 'free' | 'purchases'>): number[] => [...free, ...purchases.map(({ project }) => project)]

/** Whether none of the candidates that were not chosen still fits the budget. */
export function isExhaustive(instance: Instance, candidates: readonly number[], chosen: readonly number[]): boolean {
  const left = instance.budget - costOf(instance, chosen), taken = new Set(chosen)
  return candidates.every(project => taken.has(project) || (instance.projects[project]?.cost ?? 0n) > left)
}

/** Whether more money need not be tried: all that could be bought is, or nothing more of it fits and that is enough. What nobody supports is never bought, so it is not asked. */
export function isFinal(rule: EqualShares, run: Run, exhaustive: boolean): boolean {
  return run.purchases.length === rule.wanted.length || (exhaustive && isExhaustive(rule.instance, rule.wanted, winnersOf(run)))
}
