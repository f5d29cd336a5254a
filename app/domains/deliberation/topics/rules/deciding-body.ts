/** Who must decide where the law does not leave it to deliberation (协商不等于表决). */
export const decidingBodies = ['owners-assembly', 'residents-assembly', 'villagers-assembly', 'government'] as const
export type DecidingBody = (typeof decidingBodies)[number]

export interface Touch {
  readonly code: string
  readonly body: DecidingBody
  /** Matter of an owners' vote as `@gongzhi/tally` names it; null for other bodies. */
  readonly ownerMatter: string | null
  /** The article that gives the decision to the body. */
  readonly source: string
}

const owners = (code: string, ownerMatter: string, source: string): Touch => ({ code, body: 'owners-assembly', ownerMatter, source })

/** What a topic may touch that is not decided by talking it over. */
export const touches: readonly Touch[] = [
  owners('owners-rules', 'rules_of_procedure', '民法典第二百七十八条第一款第（一）项'),
  owners('owners-covenant', 'covenant', '民法典第二百七十八条第一款第（二）项'),
  owners('owners-committee', 'elect_committee', '民法典第二百七十八条第一款第（三）项'),
  owners('property-manager', 'hire_or_dismiss_manager', '民法典第二百七十八条第一款第（四）项'),
  owners('use-maintenance-fund', 'use_maintenance_fund', '民法典第二百七十八条第一款第（五）项'),
  owners('raise-maintenance-fund', 'raise_maintenance_fund', '民法典第二百七十八条第一款第（六）项'),
  owners('rebuild', 'rebuild', '民法典第二百七十八条第一款第（七）项'),
  owners('common-parts', 'change_or_operate_common_parts', '民法典第二百七十八条第一款第（八）项'),
  owners('elevator', 'elevator', '民法典第二百七十八条；地方加装电梯文件'),
  owners('other-common', 'other_major', '民法典第二百七十八条第一款第（九）项'),
  owners('residence-to-business', 'residence_to_business', '民法典第二百七十九条'),
  { code: 'residents-interest', body: 'residents-assembly', ownerMatter: null, source: '城市居民委员会组织法：涉及全体居民利益的重要问题提请居民会议讨论决定' },
  { code: 'residents-covenant', body: 'residents-assembly', ownerMatter: null, source: '城市居民委员会组织法：居民公约由居民会议讨论制定' },
  { code: 'villagers-interest', body: 'villagers-assembly', ownerMatter: null, source: '村民委员会组织法：涉及村民利益的事项经村民会议讨论决定方可办理' },
  { code: 'permit', body: 'government', ownerMatter: null, source: '需要行政许可或者由政府部门决定的事项' },
]

const byCode = new Map(touches.map((touch) => [touch.code, touch]))

/** The touches of those codes; codes that name none are left out. */
export const touchesOf = (codes: readonly string[]): Touch[] => codes.flatMap((code) => byCode.get(code) ?? [])

/** The bodies that must decide a topic that touches these, in the order of the list: none where deliberation is enough. */
export const bodiesOf = (codes: readonly string[]): DecidingBody[] => decidingBodies.filter((body) => touchesOf(codes).some((touch) => touch.body === body))

export interface Handed { readonly body: DecidingBody; readonly decision: 'passed' | 'failed' | 'void' | null }

/** Bodies that still have to decide: whatever deliberation thinks, it is not carried out before each of them passed it. */
export const stillToDecide = (codes: readonly string[], handed: readonly Handed[]): DecidingBody[] =>
  bodiesOf(codes).filter((body) => !handed.some((each) => each.body === body && each.decision === 'passed'))

/** Whether a topic may be carried out: everybody who must decide passed it; or, as what was refused, one of them did not. */
export function mayCarryOut(codes: readonly string[], handed: readonly Handed[]): 'carry-out' | 'not-passed' | 'undecided' {
  if (handed.some((each) => each.decision === null)) return 'undecided'
  const latest = bodiesOf(codes).map((body) => handed.findLast((each) => each.body === body))
  if (latest.some((each) => each?.decision === 'failed')) return 'not-passed'
  return stillToDecide(codes, handed).length === 0 ? 'carry-out' : 'undecided'
}
