import { sql } from 'kysely'
import { notify } from '#domains/notifications'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { basis } from '../../reads/basis.ts'
import { onDuty } from '../../reads/on-duty.ts'
import { tables } from '../../tables.ts'

export const highestLevel = 5

/**
 * Alarms that nobody has read in time go to the next level of the roster, and so on to the fifth. An alarm that another worker holds is left to
 * it. Gives how many climbed.
 */
export function climbAlarms(context: Context): Promise<number> {
  return together(context, async (context) => {
    const { charter } = await basis(context)
    const { rows } = await sql<{ id: string; kind: string; level: number; unit_path: string[] }>`
      with late as (
        select a.id, m.unit_path from matters.alarm a join matters.matter m on m.id = a.matter_id
        where a.read_at is null and a.climbs_at <= ${context.now} and a.level < ${highestLevel} order by a.climbs_at limit 200 for update of a skip locked
      )
      update matters.alarm a set level = a.level + 1, climbs_at = ${new Date(context.now.getTime() + charter.alarmMinutes * 60_000)}
      from late where a.id = late.id returning a.id, a.kind, a.level, late.unit_path`.execute(tables(context))
    for (const { id, kind, level, unit_path } of rows) {
      const people = await onDuty(context, unit_path, level)
      await notify(context, people.map((to) => ({ to, topic: 'matters.alarm-raised', subject: id, facts: { alarm: id, kind, level }, dedupe: `alarm:${id}:${level}`, urgent: true, why: 'duty' as const })))
      await recordAct(context, 'matters.alarm-climbed', id, { facts: { level, called: people.length } })
    }
    return rows.length
  })
}
