import { sql } from 'kysely'
import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { reachOfActor, within } from '../../confirmation/reads/within-reach.ts'
import { isComplainedOf } from '../../handling/rules/reporter-visibility.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/** Published words that wait for a moderator's look, photographs, or an appeal. */
export interface ModerationRow {
  readonly id: string
  readonly number: string
  readonly public_title: string
  readonly public_text: string
  readonly public_place: string
  readonly category_code: string
  readonly unit_name: string | null
  readonly moderation: 'clear' | 'waiting' | 'hidden'
  readonly publicity: 'public' | 'unit-only' | 'confidential'
  readonly reported_at: Date
  /** The open request in the queue, why it is there, and since when. */
  readonly asked: string | null
  readonly why: string | null
  readonly asked_at: Date | null
  readonly appeal: string
  readonly photos: number
}

const perPage = 50
const columns = sql`m.id, m.number, m.public_title, m.public_text, m.public_place, m.category_code, u.name as unit_name, m.moderation, m.publicity, m.reported_at, q.id as asked, q.why, q.asked_at, coalesce(q.appeal, '') as appeal,
  (select count(*)::int from matters.photo p where p.matter_id = m.id and p.kind = 'report' and p.looked_at is null) as photos`
const readable = sql`m.publicity <> 'confidential' and not m.confidential`

/** What waits, appeals first, then the oldest. */
export async function moderationQueue(context: Context, offset = 0): Promise<{ rows: ModerationRow[]; more: boolean }> {
  const reach = reachOfActor(context, matterPermissions['matters.moderate'])
  const { rows } = await sql<ModerationRow>`
    with waiting as (
      select matter_id from matters.moderation where decided_at is null
      union select matter_id from matters.photo where kind = 'report' and looked_at is null)
    select ${columns} from waiting w join matters.matter m on m.id = w.matter_id left join territory.public_unit u on u.id = m.unit_id
      left join matters.moderation q on q.matter_id = m.id and q.decided_at is null
    where ${readable} and ${within(reach)} order by (q.why is not distinct from 'appeal') desc, coalesce(q.asked_at, m.reported_at), m.id limit ${perPage + 1} offset ${offset}`.execute(tables(context))
  return { rows: rows.slice(0, perPage), more: rows.length > perPage }
}

export interface ModerationCase extends ModerationRow {
  readonly photosOf: readonly { readonly id: string; readonly public: boolean; readonly looked_at: Date | null }[]
  /** What was decided before, newest first; the moderator by key, so that an appeal goes to somebody else. */
  readonly decided: readonly { readonly decision: string | null; readonly reason: string; readonly decided_by: string | null; readonly decided_at: Date | null }[]
  readonly mayDecide: boolean
}

/** One matter for a moderator. For everybody else, and for a confidential one, there is none (`matters.unknown`). */
export async function moderationCase(context: Context, id: string): Promise<ModerationCase> {
  if (!context.actor) throw new Refusal('people.sign-in-needed', 'unauthenticated')
  const db = tables(context)
  const { rows: [row] } = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? await sql<ModerationRow & { unit_path: string[]; complained_of: string | null }>`
    select ${columns}, m.unit_path, m.complained_of from matters.matter m left join territory.public_unit u on u.id = m.unit_id left join matters.moderation q on q.matter_id = m.id and q.decided_at is null
    where m.id = ${id} and ${readable}`.execute(db) : { rows: [] }
  if (!row || !mayDo(context.actor, matterPermissions['matters.moderate'], { unitPath: row.unit_path })) throw new Refusal('matters.unknown', 'missing')
  const decided = await db.selectFrom('matters.moderation').select(['decision', 'reason', 'decided_by', 'decided_at']).where('matter_id', '=', id).where('decided_at', 'is not', null).orderBy('decided_at', 'desc').limit(10).execute()
  const hider = decided.find((earlier) => earlier.decision === 'hidden')?.decided_by
  return {
    ...row, decided,
    photosOf: await db.selectFrom('matters.photo').select(['id', 'public', 'looked_at']).where('matter_id', '=', id).where('kind', '=', 'report').orderBy('id').execute(),
    mayDecide: !isComplainedOf(context.actor, row) && !(row.why === 'appeal' && hider === context.actor.id),
  }
}
