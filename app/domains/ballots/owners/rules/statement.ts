import type { MatterRecount } from '@gongzhi/tally'
import type { StatedCount } from './count-owners.ts'
import type { OutsideSaid } from './outside-says.ts'

/** What was stated for one matter. Where a legal system outside is binding, its sums decide, and ours stand beside them. */
export interface StatedMatter {
  readonly key: string
  readonly passed: boolean | null
  /** By our own journal. */
  readonly ours: boolean | null
  /** By the outside system's sums; null where there is none. */
  readonly outside: OutsideSaid | null
}

export interface Statement {
  readonly matters: readonly StatedMatter[]
  readonly binding: 'here' | 'outside'
  readonly digest: string
}

/** What is stated of counts: of each matter what decides it. */
export function statementFrom(counts: readonly Pick<StatedCount, 'ours' | 'outside'>[], keys: readonly string[], binding: boolean, digest: string): Statement {
  const matters = counts.map(({ ours, outside }, at): StatedMatter => ({ key: keys[at] ?? '', ours, outside, passed: outside !== null && binding ? outside.passed : ours }))
  return { matters, binding: binding && matters.some(({ outside }) => outside !== null) ? 'outside' : 'here', digest }
}

export type Reminder = 'manager-notice' | 'committee-filing'

/** Matters after which something has to be done by a day: sixty days' written notice before a property manager goes (民法典946), filing of a committee that was elected. */
export const remindersOf = (matters: readonly Pick<MatterRecount, 'decision' | 'passed'>[]): readonly Reminder[] => {
  const passed = (id: string) => matters.some(({ decision, passed }) => passed === true && decision.matter.id === id)
  return [...(passed('hire_or_dismiss_manager') ? ['manager-notice' as const] : []), ...(passed('elect_committee') ? ['committee-filing' as const] : [])]
}

/** The same day a year later; where that month has no such day, its last (民法典202). */
export function aYearAfter(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-'), next = Number(year) + 1
  const last = new Date(Date.UTC(next, Number(month), 0)).getUTCDate()
  return `${next}-${month}-${String(Math.min(Number(date), last)).padStart(2, '0')}`
}
