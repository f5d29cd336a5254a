import type { Actor, Context } from './context.ts'
import { Refusal } from './refusal.ts'
import type { Role } from './roles.ts'

/**
 * How far a permission reaches:
 * own: what the actor raised or holds themselves · unit: within the unit of the post and everything beneath it ·
 * organisation: what the post's organisation answers for or helps with · all: everywhere.
 */
export type Scope = 'own' | 'unit' | 'organisation' | 'all'

/** One row of the permission table: who may do one act, and how far. A role that is not named may not. */
export interface Permission {
  readonly act: string
  readonly allowed: Readonly<Partial<Record<Role, readonly Scope[]>>>
}

/** What the act is about, as far as permission depends on it. */
export interface About {
  /** Person whose own thing it is. */
  readonly owner?: string | null
  /** The thing's unit, with its ancestors from the root down. */
  readonly unitPath?: readonly string[]
  /** Organisations that answer for it or help with it. */
  readonly organisations?: readonly string[]
}

/** Builds a room's part of the table from `{act: {role: scopes}}`. */
export function permissionTable<Act extends string>(rows: Readonly<Record<Act, Permission['allowed']>>): Readonly<Record<Act, Permission>> {
  return Object.fromEntries(Object.entries(rows).map(([act, allowed]) => [act, { act, allowed }])) as Record<Act, Permission>
}

/** Whether the actor may do the act about this thing: by being a visitor, by being signed in, or by one of the posts held now. */
export function mayDo(actor: Actor | undefined, permission: Permission, about: About = {}): boolean {
  return reachOf(actor, permission, about) !== undefined
}

/** The way in which the actor may do it: the role, and the post where it comes from one. Undefined when they may not. */
export function reachOf(actor: Actor | undefined, permission: Permission, about: About = {}): { role: Role; postId: string | null } | undefined {
  const covers = (scopes: readonly Scope[] | undefined, unitId: string | null, organisationId: string | null) => scopes?.some((scope) =>
    scope === 'all'
    || (scope === 'own' && actor !== undefined && about.owner === actor.id)
    || (scope === 'unit' && unitId !== null && (about.unitPath?.includes(unitId) ?? false))
    || (scope === 'organisation' && organisationId !== null && (about.organisations?.includes(organisationId) ?? false))) ?? false
  if (!actor) return covers(permission.allowed.visitor, null, null) ? { role: 'visitor', postId: null } : undefined
  for (const post of actor.posts) {
    const role = post.role as Role
    if (covers(permission.allowed[role], post.unitId, post.organisationId)) return { role, postId: post.id }
  }
  for (const role of ['resident', 'visitor'] as const) if (covers(permission.allowed[role], null, null)) return { role, postId: null }
  return undefined
}

/** The post under which the actor does it. Refuses with `people.sign-in-needed` (nobody is signed in) or `people.not-permitted`. */
export function requirePermission(context: Context, permission: Permission, about: About = {}): { role: Role; postId: string | null } {
  const reach = reachOf(context.actor, permission, about)
  if (reach) return reach
  throw context.actor ? new Refusal('people.not-permitted', 'forbidden', { act: permission.act }) : new Refusal('people.sign-in-needed', 'unauthenticated')
}

/** The person who is signed in. Refuses with `people.sign-in-needed`. */
export function signedIn(context: Context): Actor {
  if (!context.actor) throw new Refusal('people.sign-in-needed', 'unauthenticated')
  return context.actor
}
