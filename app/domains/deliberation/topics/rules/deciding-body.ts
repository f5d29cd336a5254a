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

/** Bodies of which the assemblies and ballots are held in this system, and give their decision back by themselves. */
export const isAssembly = (body: string): body is 'residents-assembly' | 'villagers-assembly' => body === 'residents-assembly' || body === 'villagers-assembly'

/** Under which one matter of one handing over is proposed to an assembly. */
export const proposalKey = (handover: string, touch: string): string => `handover ${handover} ${touch}`

const byCode = new Map(touches.map((touch) => [touch.code, touch]))

/** The touches of those codes; codes that name none are left out. */
export const touchesOf = (codes: readonly string[]): Touch[] => codes.flatMap((code) => byCode.get(code) ?? [])

/** The bodies that must decide a topic that touches these, in the order of the list: none where deliberation is enough. */
export const bodiesOf = (codes: readonly string[]): DecidingBody[] => decidingBodies.filter((body) => touchesOf(codes).some((touch) => touch.body === body))

/** What a body said to one matter that was put to it; `void`: it did not decide, because too few came, the ballot was called off, or it was left open. */
export type Result = 'passed' | 'failed' | 'void'
export type Results = Readonly<Record<string, Result>>
/** What a body said to all that was put to it at once. */
export type Decision = 'passed' | 'partly' | 'failed' | 'void'

export interface Handed { readonly touches: readonly string[]; readonly results: Results; readonly decision: Decision | null }

/** The decision as a whole, from what was said to each matter. */
export function decisionOf(touches: readonly string[], results: Results): Decision {
  const said = touches.map((code) => results[code] ?? 'void')
  if (said.every((each) => each === 'void')) return 'void'
  return said.every((each) => each === 'passed') ? 'passed' : said.some((each) => each === 'passed') ? 'partly' : 'failed'
}

/** Where each matter that a topic touches stands: what its body said last, that it is before its body now (`handed`), or that nobody was asked yet (`open`). */
export function standingOfTouches(codes: readonly string[], handed: readonly Handed[]): ReadonlyMap<string, 'passed' | 'failed' | 'handed' | 'open'> {
  return new Map(touchesOf(codes).map(({ code }) => {
    const latest = handed.findLast((each) => each.touches.includes(code)), said = latest?.results[code]
    return [code, latest?.decision === null ? 'handed' as const : said === 'passed' || said === 'failed' ? said : 'open' as const] as const
  }))
}

/** What may be put to a body: everything of it that it has not passed and that is not before it now. A matter that failed may be put again, as it is or after more talk. */
export const toHandOver = (codes: readonly string[], handed: readonly Handed[], body: DecidingBody): string[] => {
  const standing = standingOfTouches(codes, handed)
  return touchesOf(codes).filter((touch) => touch.body === body && ['open', 'failed'].includes(standing.get(touch.code) ?? '')).map((touch) => touch.code)
}

/** Whether a topic may be carried out: whatever deliberation thinks, not before each body decided. What passed is carried out, what did not ends there. */
export function mayCarryOut(codes: readonly string[], handed: readonly Handed[]): 'carry-out' | 'in-part' | 'not-passed' | 'undecided' {
  const standing = [...standingOfTouches(codes, handed).values()]
  if (standing.some((each) => each === 'handed' || each === 'open')) return 'undecided'
  const passed = standing.filter((each) => each === 'passed').length
  return passed === standing.length ? 'carry-out' : passed === 0 ? 'not-passed' : 'in-part'
}
