import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isOthersTurn } from '../confirmation/reads/handled-before.ts'
import { matterPermissions } from '../rules/permissions.ts'
import { matterForAct, moveMatter } from './move.ts'

/**
 * The lead signs a matter in: from here on it answers for it and may not pass it on (首接负责). What was not solved is for another pair of eyes
 * than before, where the lead has one. Refuses `matters.others-turn`.
 */
export function acceptMatter(context: Context, id: string, version: number): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await matterForAct(context, id, matterPermissions['matters.accept'], { version })
    if (await isOthersTurn(context, matter)) throw new Refusal('matters.others-turn', 'forbidden', { number: matter.number })
    await moveMatter(context, matter, {
      move: 'accept', to: 'accepted', act: 'matters.accepted', role, postId,
      set: { handler_id: context.actor?.id ?? null }, stop: ['sign-in'], organisationId: matter.lead_id,
    })
  })
}
