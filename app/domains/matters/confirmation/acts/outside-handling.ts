import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { MatterNow } from '../../acts/move.ts'
import { handledEver } from '../reads/handled-before.ts'
import { handlingOrganisations } from '../reads/handling-organisations.ts'

/** Whether the actor holds no post with those who handle the matter, and did not handle it themselves. */
export async function isOutsideHandling(context: Context, matter: Pick<MatterNow, 'id' | 'lead_id' | 'complained_of'>): Promise<boolean> {
  const handling = await handlingOrganisations(context, matter)
  const within = context.actor?.posts.some((post) => post.organisationId !== null && handling.includes(post.organisationId)) ?? false
  return !within && !(context.actor && (await handledEver(context, matter.id)).includes(context.actor.id))
}

/**
 * Checking, asking and judging belong to people outside the handling unit: nobody who holds a post there, and nobody who handled it
 * themselves. Refuses `matters.not-outside`.
 */
export async function outsideHandling(context: Context, matter: MatterNow): Promise<void> {
  if (!await isOutsideHandling(context, matter)) throw new Refusal('matters.not-outside', 'forbidden', { number: matter.number })
}
