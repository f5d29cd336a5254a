import type { EqualShares, Run } from './equal-shares.ts'
import type { Instance } from './instance.ts'
import { costOf } from './outcome.ts'

/** The projects a run of equal shares funded, in order. */
export const winnersOf = ({ free, purchases }: Pick<Run, 'free' | 'purchases'>): number[] => [...free, ...purchases.map(({ project }) => project)]

/** Whether no project that was not chosen, supported or not, still fits the budget. */
export function isExhaustive(instance: Instance, chosen: readonly number[]): boolean {
  const left = instance.budget - costOf(instance, chosen), taken = new Set(chosen)
  return instance.projects.every(({ cost }, project) => taken.has(project) || cost > left)
}

/** Whether more money need not be tried: all that could be bought is, or nothing more fits and that is enough. */
export function isFinal(rule: EqualShares, run: Run, exhaustive: boolean): boolean {
  return run.purchases.length === rule.wanted.length || (exhaustive && isExhaustive(rule.instance, winnersOf(run)))
}
