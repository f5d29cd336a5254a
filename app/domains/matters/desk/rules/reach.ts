import type { Actor } from '#platform/context'
import type { Permission } from '#platform/permission'
import type { Role } from '#platform/roles'

/** How far an actor's posts reach together: everywhere, in units and all beneath them, and for organisations. */
export interface Reach { readonly all: boolean; readonly units: readonly string[]; readonly organisations: readonly string[] }

/** What of a list the actor may see or do, by every post that the permission names. What is `own` is no matter of the desk. */
export function reachIn(actor: Actor | undefined, permission: Permission): Reach {
  const units = new Set<string>(), organisations = new Set<string>()
  let all = false
  for (const post of actor?.posts ?? []) {
    const scopes = permission.allowed[post.role as Role] ?? []
    if (scopes.includes('all')) all = true
    if (scopes.includes('unit') && post.unitId !== null) units.add(post.unitId)
    if (scopes.includes('organisation') && post.organisationId !== null) organisations.add(post.organisationId)
  }
  return { all, units: [...units], organisations: [...organisations] }
}

export const reachesNothing = ({ all, units, organisations }: Reach): boolean => !all && units.length === 0 && organisations.length === 0
