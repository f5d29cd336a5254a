import type { Actor } from '#platform/context'
import type { Permission } from '#platform/permission'
import type { Role } from '#platform/roles'

/** Whether one of the actor's posts has a part in what the table names: then its desk opens, showing what they may see. */
export const hasPart = (actor: Actor | undefined, table: Readonly<Record<string, Permission>>): boolean =>
  actor?.posts.some(({ role }) => Object.values(table).some(({ allowed }) => (role as Role) in allowed)) ?? false
