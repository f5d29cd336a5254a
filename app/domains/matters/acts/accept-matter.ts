import { type Context, together } from '#platform/context'
import { matterPermissions } from '../rules/permissions.ts'
import { matterForAct, moveMatter } from './move.ts'

/** The lead signs a matter in: from here on it answers for it and may not pass it on (首接负责). */
export function acceptMatter(context: Context, id: string, version: number): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await matterForAct(context, id, matterPermissions['matters.accept'], { version })
    await moveMatter(context, matter, {
      move: 'accept', to: 'accepted', act: 'matters.accepted', role, postId,
      set: { handler_id: context.actor?.id ?? null }, stop: ['sign-in'], organisationId: matter.lead_id,
    })
  })
}
