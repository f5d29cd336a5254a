import type { Actor } from '#platform/context'

/** What seeing the reporter depends on. */
export interface ReporterFacts {
  readonly reporter_id: string | null
  readonly complained_of: string | null
  readonly contact_allowed: boolean
  readonly lead_id: string | null
}

export type Hidden = 'anonymous' | 'complained-of' | 'contact-not-allowed' | 'not-permitted'

/** Whether one of the actor's posts is held for the organisation that the matter complains of. */
export const isComplainedOf = (actor: Actor | undefined, matter: Pick<ReporterFacts, 'complained_of'>): boolean =>
  matter.complained_of !== null && (actor?.posts.some((post) => post.organisationId === matter.complained_of) ?? false)

/** Whether the actor handles the matter: a handler, or whoever holds a post of the lead. */
const handles = (actor: Actor, matter: Pick<ReporterFacts, 'lead_id'>, role: string): boolean =>
  role === 'handler' || actor.posts.some((post) => post.organisationId !== null && post.organisationId === matter.lead_id)

/** Why the name and phone of whoever raised the matter stay hidden from somebody who acts in this role; undefined when they may be shown. */
export function reporterHidden(actor: Actor | undefined, matter: ReporterFacts, role: string | undefined): Hidden | undefined {
  if (matter.reporter_id === null) return 'anonymous'
  if (isComplainedOf(actor, matter)) return 'complained-of'
  if (!actor || role === undefined) return 'not-permitted'
  return !matter.contact_allowed && handles(actor, matter, role) ? 'contact-not-allowed' : undefined
}
