import { committeeRules, leastCount, reaches } from '@gongzhi/tally'
import type { CommitteeKind } from './posts.ts'

/** Whether enough ask for a recall: a tenth of the voters or households, a fifth in villages, a third of the representatives (居委会组织法20；村委会组织法19). */
export function recallPetition(committee: CommitteeKind, by: 'voters' | 'reps', petitioners: number, base: number): { readonly rule: string; readonly article: string; readonly minimum: number; readonly satisfied: boolean } {
  const name = `${committee}_recall_petition_${by}`, rule = committeeRules[name]
  if (!rule) throw new RangeError(`no rule ${name}`)
  return { rule: name, article: rule.article, minimum: leastCount(rule, base), satisfied: reaches(rule, petitioners, base) }
}
