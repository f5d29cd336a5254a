import { sql } from 'kysely'
import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { reachOfActor, within } from './within-reach.ts'

/** A matter that somebody asked to leave out of the rates. */
export interface ExclusionRow {
  readonly id: string
  readonly matter_id: string
  readonly number: string
  readonly title: string
  readonly lead_name: string | null
  readonly reason: string
  readonly evidence: string
  readonly asked_by: string | null
  readonly asked_at: Date
  readonly decided_by: string | null
  readonly decided_at: Date | null
  readonly granted: boolean | null
  readonly decision: string
  readonly appeal: string
  readonly appealed_at: Date | null
  readonly appeal_decided_at: Date | null
  /** Whether the actor may decide it: a supervisor who neither asked nor decided before, and handles none of it. */
  readonly mine: boolean
}

/** What waits for a decision, then what was decided, newest first, as far as the actor's posts reach. */
export async function exclusions(context: Context): Promise<ExclusionRow[]> {
  const posts = context.actor?.posts ?? []
  const deciding = posts.some((post) => post.role === 'supervisor')
  const reach = reachOfActor(context, matterPermissions[deciding ? 'matters.decide-exclusion' : 'matters.ask-exclusion'])
  const { rows } = await sql<Omit<ExclusionRow, 'mine'> & { unit_path: string[]; lead_id: string | null }>`
    select x.*, m.number, m.public_title as title, m.unit_path, m.lead_id, o.name as lead_name
    from matters.exclusion x join matters.matter m on m.id = x.matter_id left join people.public_organisation o on o.id = m.lead_id
    where ${within(reach)} order by (x.decided_at is null or (x.appealed_at is not null and x.appeal_decided_at is null)) desc, coalesce(x.appealed_at, x.asked_at) desc limit 100`.execute(tables(context))
  const me = context.actor?.id
  return rows.map((row) => ({
    ...row,
    mine: mayDo(context.actor, matterPermissions['matters.decide-exclusion'], { unitPath: row.unit_path }) && row.asked_by !== me && !(row.decided_at !== null && row.decided_by === me) && !posts.some((post) => post.organisationId !== null && post.organisationId === row.lead_id),
  }))
}
