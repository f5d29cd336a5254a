/**
 * Kinds of post (岗位). A post is held by a person for a term and, but for the three administrators, for a unit or an organisation.
 * Everyone who is signed in is a resident besides; someone who is not signed in is a visitor.
 */
export const roles = [
  'visitor', 'resident', 'neighbour-head', 'grid-worker', 'community-staff', 'dispatcher', 'handler', 'supervisor', 'mediator', 'owners-committee',
  'auditor', 'place-administrator', 'user-administrator',
] as const
export type Role = (typeof roles)[number]

/** Roles that are given by a post; the other two are given by being signed in or not. */
export const postRoles = roles.filter((role) => role !== 'visitor' && role !== 'resident')

/** Posts whose sessions end when left idle and that need a second factor with their password. */
export const isStaff = (role: string): boolean => role !== 'visitor' && role !== 'resident' && role !== 'neighbour-head'
