import { sql } from 'kysely'
import { type Context, together } from '#platform/context'
import { keepEarliestEnd } from '../../acts/move.ts'
import { daysOfMatter } from '../../reads/days-of.ts'
import { dueOf } from '../../rules/clock.ts'
import { tables } from '../../tables.ts'

/**
 * Clocks without an end because the calendar of a year was missing get their end as soon as the year is there; after a correction of the
 * calendar the running ones that count in days are counted anew. Clocks that stand still are left alone. Returns how many have another end.
 */
export function recountClocks(context: Context, { corrected = false }: { corrected?: boolean } = {}): Promise<number> {
  return together(context, async (context) => {
    const db = tables(context)
    const waiting = await db.selectFrom('matters.clock').selectAll().where('stopped_at', 'is', null)
      .where((where) => (corrected ? where.or([where('due_at', 'is', null), where('unit', '<>', 'hour')]) : where('due_at', 'is', null)))
      .where(sql<boolean>`not jsonb_path_exists(pauses, '$[*] ? (@.to == null)')`).orderBy('id').forUpdate().skipLocked().execute()
    let counted = 0
    for (const clock of waiting) {
      const { due } = dueOf({ amount: clock.amount, unit: clock.unit, startedAt: clock.started_at, pauses: clock.pauses, extensions: clock.extensions }, await daysOfMatter(context, clock.matter_id))
      if (due === null || due.getTime() === clock.due_at?.getTime()) continue
      await db.updateTable('matters.clock').set({ due_at: due }).where('id', '=', clock.id).execute()
      await keepEarliestEnd(context, clock.matter_id)
      counted += 1
    }
    return counted
  })
}
