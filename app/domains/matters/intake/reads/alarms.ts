import { sql } from 'kysely'
import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

export interface Alarm {
  readonly id: string
  readonly kind: 'danger' | 'distress'
  readonly level: number
  readonly raised_at: Date
  readonly climbs_at: Date
  readonly read_by: string | null
  readonly read_at: Date | null
  readonly matter_id: string
  readonly number: string
  readonly title: string
  readonly place_words: string
  readonly unit_name: string | null
  readonly unit_path: string[]
}

const days = 14
const most = 200

/** Alarms that the reader may read, by post or by being on the roster: unread ones first, then the read ones of two weeks. */
export async function alarms(context: Context, { unreadOnly = false }: { unreadOnly?: boolean } = {}): Promise<Alarm[]> {
  const { actor } = context
  if (!actor) return []
  const theirs = sql`m.complained_of = any(${actor.posts.flatMap((post) => post.organisationId ?? [])}::uuid[])`
  const { rows } = await sql<Alarm & { on_roster: boolean }>`
    select a.id, a.kind, a.level, a.raised_at, a.climbs_at, a.read_by, a.read_at, m.id as matter_id, m.number, case when ${theirs} then m.public_title else m.title end as title, case when ${theirs} then m.public_place else m.place_words end as place_words, u.name as unit_name, m.unit_path,
      exists (select from matters.duty_shift s where s.person_id = ${actor.id} and s.unit_id = any(m.unit_path) and s.starts_at <= ${context.now} and s.ends_at > ${context.now}) as on_roster
    from matters.alarm a join matters.matter m on m.id = a.matter_id left join territory.public_unit u on u.id = m.unit_id
    where a.read_at is null ${unreadOnly ? sql`` : sql`or a.read_at > ${new Date(context.now.getTime() - days * 86_400_000)}`}
    order by a.read_at is not null, a.level desc, a.raised_at desc limit ${most}`.execute(tables(context))
  return rows.filter((row) => row.on_roster || mayDo(actor, matterPermissions['matters.read-alarm'], { unitPath: row.unit_path }))
}
