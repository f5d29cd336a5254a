import type { Context } from '#platform/context'
import { keepEarliestEnd } from '../../acts/move.ts'
import { daysOfMatter } from '../../reads/days-of.ts'
import { dueOf, type Extension, type Pause } from '../../rules/clock.ts'
import { type ClockTable, tables } from '../../tables.ts'
import type { Selectable } from 'kysely'

type Clock = Selectable<ClockTable>

/** The running clocks of a matter, held until the act is over. */
export const runningClocks = (context: Context, matterId: string): Promise<Clock[]> =>
  tables(context).selectFrom('matters.clock').selectAll().where('matter_id', '=', matterId).where('stopped_at', 'is', null).orderBy('kind').forUpdate().execute()

/** Writes a clock's pauses and extensions and counts its end anew. Returns the end; null while it stands still or the calendar is missing. */
export async function countAnew(context: Context, clock: Clock, change: { pauses?: readonly Pause[]; extensions?: readonly Extension[] } = {}): Promise<Date | null> {
  const days = await daysOfMatter(context, clock.matter_id)
  const pauses = change.pauses ?? clock.pauses, extensions = change.extensions ?? clock.extensions
  const { due } = dueOf({ amount: clock.amount, unit: clock.unit, startedAt: clock.started_at, pauses, extensions }, days)
  // A clock that has time again begins its escalation again.
  const fresh = due === null || due > context.now ? { escalation: 0, escalated_at: null } : {}
  await tables(context).updateTable('matters.clock').set({ pauses: JSON.stringify(pauses), extensions: JSON.stringify(extensions), due_at: due, ...fresh }).where('id', '=', clock.id).execute()
  return due
}

/** All clocks of a matter stand still from now on. */
export async function pauseClocks(context: Context, matterId: string, reason: string): Promise<void> {
  for (const clock of await runningClocks(context, matterId)) await countAnew(context, clock, { pauses: [...clock.pauses, { from: context.now.toISOString(), to: null, reason }] })
  await keepEarliestEnd(context, matterId)
}

/** They run on: the pause ends now. Returns the earliest end. */
export async function continueClocks(context: Context, matterId: string): Promise<void> {
  for (const clock of await runningClocks(context, matterId)) {
    await countAnew(context, clock, { pauses: clock.pauses.map((pause) => (pause.to === null ? { ...pause, to: context.now.toISOString() } : pause)) })
  }
  await keepEarliestEnd(context, matterId)
}
