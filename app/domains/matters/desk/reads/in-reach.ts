import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#platform/context'
import { matterPermissions } from '../../rules/permissions.ts'
import type { State } from '../../rules/state.ts'
import { type Reach, reachesNothing, reachIn } from '../rules/reach.ts'
import { turns, type Waiting } from '../rules/turn.ts'

export type Condition = RawBuilder<unknown>
const either = (conditions: readonly Condition[]): Condition => (conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`)
const ids = (list: readonly string[]) => sql`${[...list]}::uuid[]`
export const inStates = (list: readonly State[]): Condition => sql`m.state in (${sql.join(list.map((state) => sql.lit(state)))})`

/** Matters `m` that the actor may see in a queue: by unit, or because the organisation leads, helps or was called. */
export function maySee(actor: Actor | undefined): Condition {
  const { all, units, organisations } = reachIn(actor, matterPermissions['matters.see-queue'])
  if (all) return sql`true`
  return either([
    ...(units.length > 0 ? [sql`m.unit_path && ${ids(units)}`] : []),
    ...(organisations.length > 0 ? [
      sql`m.lead_id = any(${ids(organisations)})`,
      sql`m.id = any(array(select matter_id from matters.helper where organisation_id = any(${ids(organisations)})
        union select c.matter_id from matters.joint_call_answer a join matters.joint_call c on c.id = a.call_id where a.organisation_id = any(${ids(organisations)})))`,
    ] : []),
  ])
}

const led = ({ all, units, organisations }: Reach): Condition => (all ? sql`true` : either([
  ...(units.length > 0 ? [sql`m.unit_path && ${ids(units)}`] : []), ...(organisations.length > 0 ? [sql`m.lead_id = any(${ids(organisations)})`] : []),
]))

/** Whether the actor may see where exactly `m` is: what is public, and what they may read as it was written; whoever is complained of learns no point. */
export function exactPlace(actor: Actor | undefined): Condition {
  const mine = actor?.posts.flatMap((post) => post.organisationId ?? []) ?? []
  return sql`((m.complained_of is null or m.complained_of <> all(${ids(mine)})) and (m.publicity = 'public' or ${led(reachIn(actor, matterPermissions['matters.see-original']))}))`
}

/** Matters `m` that wait for the actor. */
export function waitsFor(actor: Actor | undefined, today: string): Condition {
  return either(turns.flatMap((turn) => {
    const reach = reachIn(actor, matterPermissions[turn.act])
    if (reachesNothing(reach)) return []
    if ('states' in turn) return [sql`(${inStates(turn.states)} and ${led(reach)})`]
    return [waiting(turn.waiting, reach, actor?.id ?? null, today)]
  }))
}

function waiting(what: Waiting, reach: Reach, actorId: string | null, today: string): Condition {
  const own = ids(reach.organisations)
  switch (what) {
    case 'helper': return sql`m.id = any(array(select matter_id from matters.helper where answered_at is null and organisation_id = any(${own})))`
    case 'call': return sql`m.id = any(array(select c.matter_id from matters.joint_call_answer a join matters.joint_call c on c.id = a.call_id where c.ended_at is null and a.reported_in_at is null and a.organisation_id = any(${own})))`
    case 'supervision': return sql`(m.id = any(array(select matter_id from matters.supervision where answered_at is null)) and ${led(reach)})`
    case 'extension': return sql`(m.id = any(array(select matter_id from matters.extension_request where decided_at is null and asked_by is distinct from ${actorId}::uuid)) and ${led(reach)})`
    case 'suspension': return sql`(m.id = any(array(select matter_id from matters.suspension where decided_at is null and asked_by is distinct from ${actorId}::uuid)) and ${led(reach)})`
    case 'past-review': return sql`(${pastReview(today)} and ${led(reach)})`
  }
}

export const pastReview = (today: string): Condition => sql`m.state = 'suspended' and m.id = any(array(select matter_id from matters.suspension where granted and resumed_at is null and review_on <= ${today}::date))`
