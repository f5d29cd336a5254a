import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'

/**
 * Nobody decides what they asked for themselves, nor what their own organisation asked for. Refuses `matters.own-request` and
 * `matters.own-organisation`.
 */
export function anotherPairOfEyes(context: Context, request: { readonly asked_by: string | null; readonly organisation_id: string | null }): void {
  if (request.asked_by !== null && request.asked_by === context.actor?.id) throw new Refusal('matters.own-request', 'forbidden')
  if (request.organisation_id !== null && context.actor?.posts.some((post) => post.organisationId === request.organisation_id)) throw new Refusal('matters.own-organisation', 'forbidden')
}
