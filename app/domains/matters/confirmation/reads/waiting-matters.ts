import { type RawBuilder, sql } from 'kysely'
import type { Permission } from '#domains/people'
import type { Context } from '#platform/context'
import { dueUnit } from '../../reads/due-unit.ts'
import type { TimeUnit } from '../../rules/clock.ts'
import type { State } from '../../rules/state.ts'
import { tables } from '../../tables.ts'
import { notHandling, reachOfActor, within } from './within-reach.ts'

/** A matter that waits for somebody outside the handling unit. */
export interface WaitingMatter {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly category_code: string
  readonly unit_name: string | null
  readonly place_words: string
  readonly lead_name: string | null
  readonly rounds: number
  readonly due_at: Date | null
  readonly due_unit: TimeUnit | null
  readonly done_at: Date | null
  readonly calls: number
  readonly messages: number
  readonly reachable: boolean
}

const perPage = 100

/** Matters in a state that the actor may take up by this permission, those of the actor's own handling left out; the most pressing first. */
export async function waitingMatters(context: Context, permission: Permission, state: State, { offset = 0, also = sql`true` }: { offset?: number; also?: RawBuilder<unknown> } = {}): Promise<{ matters: WaitingMatter[]; more: boolean }> {
  const reach = reachOfActor(context, permission)
  const { rows } = await sql<WaitingMatter>`
    select m.id, m.number, m.public_title as title, m.category_code, u.name as unit_name, m.public_place as place_words, o.name as lead_name, m.rounds, m.due_at, ${dueUnit} as due_unit, m.done_at, m.reporter_id is not null as reachable,
      (select count(*)::int from matters.call_attempt a where a.matter_id = m.id and a.round = m.rounds and a.result <> 'sent') as calls,
      (select count(*)::int from matters.call_attempt a where a.matter_id = m.id and a.round = m.rounds and a.result = 'sent') as messages
    from matters.matter m left join territory.public_unit u on u.id = m.unit_id left join people.public_organisation o on o.id = m.lead_id
    where m.state = ${state} and ${within(reach)} and ${notHandling(context)} and ${also}
    order by m.due_at nulls last, m.reported_at, m.id limit ${perPage + 1} offset ${offset}`.execute(tables(context))
  return { matters: rows.slice(0, perPage), more: rows.length > perPage }
}
