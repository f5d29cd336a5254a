import { type Context, together } from '#platform/context'
import { matterForAct } from '../../acts/move.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { stepBack } from './step-back.ts'

/** Whoever raised a matter takes it back, on the version that they saw, until it is reported done. */
export function withdrawMatter(context: Context, id: string, version: number, reason = ''): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await matterForAct(context, id, matterPermissions['matters.withdraw'], { version, about: (matter) => ({ owner: matter.reporter_id }) })
    await stepBack(context, matter, { move: 'withdraw', role, postId, reason })
  })
}
