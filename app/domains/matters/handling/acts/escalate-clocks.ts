import { sql } from 'kysely'
import { type Context, together } from '#platform/context'
import { type MatterNow, tellStory } from '../../acts/move.ts'
import { basis } from '../../reads/basis.ts'
import type { ClockKind } from '../../rules/clock-rows.ts'
import { openStates } from '../../rules/state.ts'
import { tables } from '../../tables.ts'
import { type Audience, tell } from './tell.ts'

interface LateClock extends MatterNow { readonly clock_id: string; readonly kind: ClockKind; readonly due: Date; readonly escalation: number }

const batch = 50

/** Who has to act when a clock of this kind has run out. */
const whoseClock = (kind: LateClock['kind'], leadId: string | null): Audience => ({
  dispatch: { dispatchers: true }, 'sign-in': { organisations: [leadId] }, contact: { organisations: [leadId] }, handle: { organisations: [leadId] },
  check: { onSite: true }, return: { dispatchers: true }, review: { dispatchers: true }, ask: { dispatchers: true },
}[kind])

/**
 * Clocks that have run out climb: at once whoever has to act and the supervisors are told (1); a day later the supervisors again, and
 * the matter is marked on the board of supervision (2). The clock of asking climbs only while somebody has yet to ring: once the calls of
 * the charter were made the reporter has the word, and an anonymous report left nobody to ring. Two workers at once never take the same clock, and nobody is told twice.
 * Returns how many climbed.
 */
export async function escalateClocks(context: Context, signal?: AbortSignal): Promise<number> {
  let climbed = 0
  while (!signal?.aborted) {
    const taken = await together(context, (context) => escalateSome(context))
    climbed += taken
    if (taken < batch) break
  }
  return climbed
}

async function escalateSome(context: Context): Promise<number> {
  const { charter: { asking } } = await basis(context)
  const { rows } = await sql<LateClock>`
    select m.*, c.id as clock_id, c.kind, c.due_at as due, c.escalation from matters.clock c join matters.matter m on m.id = c.matter_id
    where c.stopped_at is null and m.state = any(${[...openStates]}::text[])
      and (c.kind <> 'ask' or (m.reporter_id is not null and not exists (select from matters.call_attempt a where a.matter_id = m.id and a.round = m.rounds and a.result = 'no-number')
        and (select count(*) from matters.call_attempt a where a.matter_id = m.id and a.round = m.rounds and a.result <> 'sent') < ${asking.tries}))
      and ((c.escalation = 0 and c.due_at < ${context.now}) or (c.escalation = 1 and c.due_at < ${context.now}::timestamptz - interval '24 hours'))
    order by c.due_at limit ${batch} for update of c skip locked`.execute(tables(context))
  for (const late of rows) {
    const level = late.escalation + 1
    await tables(context).updateTable('matters.clock').set({ escalation: level, escalated_at: context.now }).where('id', '=', late.clock_id).execute()
    await tellStory(context, late, { act: 'matters.clock-ran-out', role: 'job', postId: null, organisationId: late.lead_id, seenBy: 'parties', facts: { clock: late.clock_id, kind: late.kind, level, due: late.due.toISOString() } })
    await tell(context, late, level === 1 ? { ...whoseClock(late.kind, late.lead_id), supervisors: true } : { supervisors: true }, {
      topic: level === 1 ? 'matters.overdue' : 'matters.long-overdue', once: `${late.clock_id}:${late.due.getTime()}`, facts: { clock: late.kind, level },
    })
  }
  return rows.length
}
