import { CalendarNotCovered, dueAt, remaining, type Step } from '@gongzhi/deadline'
import type { Days, RunningClock } from '../../rules/clock.ts'

export interface ExplainedClock { readonly steps: readonly Step[]; readonly workdaysLeft: number | undefined; readonly uncoveredYear: number | null }

/** How a clock's end came about, step by step, and how many workdays are left of one that counts them. */
export function explainClock(clock: RunningClock, now: Date, days: Days): ExplainedClock {
  const counted = {
    rule: { amount: clock.amount, unit: clock.unit, timezone: days.timezone }, startedAt: clock.startedAt,
    pauses: clock.pauses.map(({ from, to, reason }) => ({ from: new Date(from), to: to === null ? null : new Date(to), reason })),
    extensions: clock.extensions.map(({ amount, unit, at }) => ({ amount, unit, at: new Date(at) })),
  }
  try {
    const { due, steps } = dueAt(counted, days.calendar)
    return { steps, workdaysLeft: clock.unit === 'workday' && due !== null ? remaining(counted, now, days.calendar).amount : undefined, uncoveredYear: null }
  } catch (error) {
    if (error instanceof CalendarNotCovered) return { steps: [], workdaysLeft: undefined, uncoveredYear: error.year }
    throw error
  }
}
