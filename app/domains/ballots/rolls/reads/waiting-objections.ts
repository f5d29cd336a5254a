import { CalendarNotCovered, dayNumberOf, deadlineOf, zoneOf } from '@gongzhi/deadline'
import { localDay, place, placeCalendar } from '#domains/territory'
import { actsAbout } from '#domains/transparency'
import type { Context } from '#platform/context'
import { termsOf } from '../rules/terms.ts'
import type { Roll } from '../rules/roll.ts'
import { noticeIdsOf } from './standing.ts'

export interface WaitingObjection {
  readonly id: string
  readonly noticeId: string
  readonly at: Date
  /** 24:00 of the last day on which the pack has it decided; moved past days of rest. */
  readonly due: Date
}

/** Objections to a roll that nobody has answered, the most pressing first; read from the log of acts, which has no words of them. */
export async function waitingObjections(context: Context, roll: Roll): Promise<WaitingObjection[]> {
  const here = await place(context), timezone = here?.timezone ?? 'Asia/Shanghai', calendar = await placeCalendar(context, here?.calendar ?? 'china')
  const { decisionDays } = termsOf(roll.kind, roll.pack), zone = zoneOf(timezone), found: WaitingObjection[] = []
  const lastDay = (at: Date): string => {
    try {
      return deadlineOf({ start: localDay(at, timezone), amount: decisionDays, unit: 'day' }, calendar).deadline
    } catch (error) {
      if (error instanceof CalendarNotCovered && error.nominal !== null) return error.nominal
      throw error
    }
  }
  for (const noticeId of await noticeIdsOf(context, roll.id)) {
    const acts = await actsAbout(context, noticeId), answered = new Set(acts.flatMap(({ name, facts }) => (name === 'public-notices.objection-answered' ? [facts.objection] : [])))
    for (const { name, facts, at } of acts) {
      if (name === 'public-notices.objected' && typeof facts.objection === 'string' && !answered.has(facts.objection)) {
        found.push({ id: facts.objection, noticeId, at, due: new Date(zone.startOf(dayNumberOf(lastDay(at)) + 1)) })
      }
    }
  }
  return found.sort((a, b) => a.due.getTime() - b.due.getTime())
}
