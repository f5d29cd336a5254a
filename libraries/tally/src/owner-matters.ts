import { atLeastThreeQuarters, atLeastTwoThirds, moreThanHalf } from './threshold.ts'
import type { Threshold } from './threshold.ts'

/** How many owners must take part and agree: everywhere by area and by heads at once, or all of those concerned. */
export type OwnerMajority =
  | { readonly kind: 'majority', readonly participation: Threshold, readonly agreement: Threshold }
  | { readonly kind: 'unanimous' }

/** What owners decide together, by what majority, among whom, and where that is written. */
export type OwnerMatter = {
  readonly id: string
  readonly class: OwnerClass
  readonly majority: OwnerMajority
  /** Whose area and heads are the whole: all owners, those of one building or entrance, or those whose interests are touched. */
  readonly denominator: 'all-owners' | 'entrance' | 'concerned-owners'
  /** For whom one head counts: an owner once, however many units; all unsold and undelivered units together once. */
  readonly oneHeadFor: 'owner'
  /** What a ballot that was served and not returned counts as, unless the charter says otherwise. */
  readonly silence: 'not-taking-part'
  readonly source: string
  /** From which day the rule holds (ISO date). */
  readonly since: string
}

export type OwnerClass = 'general' | 'special' | 'unanimous'

/** The majorities of the Civil Code: 2/3 of area and heads take part; of these more than 1/2, or at least 3/4, agree. */
export const ownerMajorities: Readonly<Record<OwnerClass, OwnerMajority>> = {
  general: { kind: 'majority', participation: atLeastTwoThirds, agreement: moreThanHalf },
  special: { kind: 'majority', participation: atLeastTwoThirds, agreement: atLeastThreeQuarters },
  unanimous: { kind: 'unanimous' },
}

const civilCode = '2021-01-01'

function matter(id: string, ofClass: OwnerClass, source: string, denominator: OwnerMatter['denominator'] = 'all-owners'): OwnerMatter {
  return { id, class: ofClass, majority: ownerMajorities[ofClass], denominator, oneHeadFor: 'owner', silence: 'not-taking-part', source, since: civilCode }
}

/** The matters that owners decide together: version 2021-01-01, the Civil Code of the PRC, articles 278 and 279. */
export const ownerMatters: readonly OwnerMatter[] = [
  matter('any_general', 'general', '民法典第二百七十八条第一款第（一）至（五）、（九）项'),
  matter('any_special', 'special', '民法典第二百七十八条第一款第（六）至（八）项'),
  matter('rules_of_procedure', 'general', '民法典第二百七十八条第一款第（一）项'),
  matter('covenant', 'general', '民法典第二百七十八条第一款第（二）项'),
  matter('elect_committee', 'general', '民法典第二百七十八条第一款第（三）项'),
  matter('hire_or_dismiss_manager', 'general', '民法典第二百七十八条第一款第（四）项'),
  matter('use_maintenance_fund', 'general', '民法典第二百七十八条第一款第（五）项'),
  matter('raise_maintenance_fund', 'special', '民法典第二百七十八条第一款第（六）项'),
  matter('rebuild', 'special', '民法典第二百七十八条第一款第（七）项'),
  matter('change_or_operate_common_parts', 'special', '民法典第二百七十八条第一款第（八）项'),
  matter('other_major', 'general', '民法典第二百七十八条第一款第（九）项'),
  matter('elevator', 'special', '民法典第二百七十八条；地方加装电梯文件（本单元、幢为分母）', 'entrance'),
  matter('repair_partial_common_parts', 'general', '民法典第二百七十八条第一款第（五）项；部分共有以列支范围内业主为分母', 'entrance'),
  matter('residence_to_business', 'unanimous', '民法典第二百七十九条；法释〔2020〕17号第十、十一条', 'concerned-owners'),
]

/** The matter of a name, or `undefined`. */
export function ownerMatter(id: string): OwnerMatter | undefined {
  return ownerMatters.find(found => found.id === id)
}
