import { sql } from 'kysely'
import { localDay } from '#domains/territory'
import { type Context, together } from '#platform/context'
import type { MatterNow } from '../../acts/move.ts'
import { basis } from '../../reads/basis.ts'
import { openStates } from '../../rules/state.ts'
import { tables } from '../../tables.ts'
import { type Audience, tell, type Telling } from './tell.ts'

const open = [...openStates]

/**
 * What was asked for a time and has not come: helpers, called organisations, answers to supervision; and suspensions whose day of review
 * is here, again every week while they last. Run twice it tells once: each notice is unique by what it is about.
 */
export function remindOfRequests(context: Context): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context)
    const { days: { timezone } } = await basis(context)
    const today = localDay(context.now, timezone)
    type Row = MatterNow & { request: string; organisation: string | null; person: string | null; weeks: number }
    const remind = async (rows: readonly Row[], audience: (row: Row) => Audience, telling: (row: Row) => Telling) => { for (const row of rows) await tell(context, row, audience(row), telling(row)) }

    const { rows: helpers } = await sql<Row>`
      select m.*, h.id as request, h.organisation_id as organisation from matters.helper h join matters.matter m on m.id = h.matter_id
      where h.answered_at is null and h.due_at < ${context.now} and h.due_at > ${context.now}::timestamptz - interval '7 days' and m.state = any(${open}::text[])`.execute(db)
    await remind(helpers, (row) => ({ organisations: [row.organisation, row.lead_id] }), (row) => ({ topic: 'matters.helper-late', once: row.request }))

    const { rows: calls } = await sql<Row>`
      select m.*, j.id as request, a.organisation_id as organisation, j.called_by as person from matters.joint_call_answer a join matters.joint_call j on j.id = a.call_id join matters.matter m on m.id = j.matter_id
      where a.reported_in_at is null and j.ended_at is null and j.report_in_by < ${context.now} and j.report_in_by > ${context.now}::timestamptz - interval '7 days'`.execute(db)
    await remind(calls, (row) => ({ organisations: [row.organisation], people: [row.person], supervisors: true }), (row) => ({ topic: 'matters.report-in-late', once: `${row.request}:${row.organisation ?? ''}`, urgent: true }))

    const { rows: orders } = await sql<Row>`
      select m.*, s.id as request, s.ordered_by as person from matters.supervision s join matters.matter m on m.id = s.matter_id
      where s.answered_at is null and s.answer_by < ${context.now} and s.answer_by > ${context.now}::timestamptz - interval '7 days' and m.state = any(${open}::text[])`.execute(db)
    await remind(orders, (row) => ({ organisations: [row.lead_id], people: [row.person] }), (row) => ({ topic: 'matters.supervision-late', once: row.request }))

    const { rows: suspended } = await sql<Row>`
      select m.*, s.id as request, (${today}::date - s.review_on) / 7 as weeks from matters.suspension s join matters.matter m on m.id = s.matter_id
      where s.granted and s.resumed_at is null and s.review_on <= ${today}::date and m.state = 'suspended'`.execute(db)
    await remind(suspended, (row) => ({ organisations: [row.lead_id], supervisors: true }), (row) => ({ topic: 'matters.suspension-review', once: `${row.request}:${row.weeks}` }))
  })
}
