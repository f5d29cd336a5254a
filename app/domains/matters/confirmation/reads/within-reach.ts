import { type RawBuilder, sql } from 'kysely'
import { type Permission, requirePermission } from '#domains/people'
import type { Context } from '#platform/context'

/** How far the actor's posts carry a permission: everywhere, or so many units (with all beneath) and organisations. */
export interface Reach { readonly all: boolean; readonly units: readonly string[]; readonly organisations: readonly string[] }

/** Refuses as an act would where no post of the actor's carries the permission anywhere. */
export function reachOfActor(context: Context, permission: Permission): Reach {
  const posts = context.actor?.posts ?? []
  const carrying = posts.map((post) => ({ post, scopes: (permission.allowed as Readonly<Record<string, readonly string[] | undefined>>)[post.role] ?? [] }))
  const reach = {
    all: carrying.some(({ scopes }) => scopes.includes('all')),
    units: carrying.flatMap(({ post, scopes }) => (scopes.includes('unit') && post.unitId !== null ? [post.unitId] : [])),
    organisations: carrying.flatMap(({ post, scopes }) => (scopes.includes('organisation') && post.organisationId !== null ? [post.organisationId] : [])),
  }
  if (!reach.all && reach.units.length + reach.organisations.length === 0) requirePermission(context, permission)
  return reach
}

/** The same as a condition over matters.matter m. */
export const within = ({ all, units, organisations }: Reach): RawBuilder<boolean> =>
  (all ? sql<boolean>`true` : sql<boolean>`(m.unit_path && ${[...units]}::uuid[] or m.lead_id = any(${[...organisations]}::uuid[]))`)

/** That the actor holds no post in the organisations that handle m. */
export function notHandling(context: Context): RawBuilder<boolean> {
  const mine = (context.actor?.posts ?? []).flatMap((post) => (post.organisationId === null ? [] : [post.organisationId]))
  return sql<boolean>`(m.lead_id is null or m.lead_id <> all(${mine}::uuid[])) and (m.complained_of is null or m.complained_of <> all(${mine}::uuid[]))
    and not exists (select from matters.helper h where h.matter_id = m.id and h.organisation_id = any(${mine}::uuid[]))`
}
