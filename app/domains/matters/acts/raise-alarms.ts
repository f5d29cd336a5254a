import { notify } from '#domains/notifications'
import type { Context } from '#platform/context'
import { onDuty } from '../reads/on-duty.ts'
import { tables } from '../tables.ts'

export interface Alarms {
  readonly matterId: string
  readonly danger: boolean
  readonly distress: boolean
  readonly unitPath: readonly string[]
  /** Minutes after which an unread alarm climbs to the next level of the roster. */
  readonly minutes: number
}

/** Calls whoever is on duty when a report tells of danger or of violence or self-harm. Part of the act of reporting. */
export async function raiseAlarms(context: Context, { matterId, danger, distress, unitPath, minutes }: Alarms): Promise<void> {
  const kinds = [...(danger ? ['danger' as const] : []), ...(distress ? ['distress' as const] : [])]
  if (kinds.length === 0) return
  const climbs_at = new Date(context.now.getTime() + minutes * 60_000)
  const alarms = await tables(context).insertInto('matters.alarm').values(kinds.map((kind) => ({ matter_id: matterId, kind, raised_at: context.now, climbs_at }))).returning(['id', 'kind']).execute()
  const people = await onDuty(context, unitPath, 1)
  await notify(context, alarms.flatMap((alarm) => people.map((to) => ({
    // The notice names the alarm, not the matter: when an alarm of distress has been read it is gone, and nothing tells any more whose words they were.
    to, topic: 'matters.alarm-raised', subject: alarm.id, facts: { alarm: alarm.id, kind: alarm.kind, level: 1 }, dedupe: `alarm:${alarm.id}:1`, urgent: true, why: 'duty' as const,
  }))))
}
