import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterPermissions } from '../rules/permissions.ts'
import { matterForAct, moveMatter } from './move.ts'

/**
 * Takes over the closing that another system recorded, at its own time. Nobody was asked whether it was solved: the outcome says so,
 * and it counts in no rate. Refuses `matters.closed-before-reported`.
 */
export function importClosing(context: Context, id: string, closedAt: Date): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await matterForAct(context, id, matterPermissions['matters.import'])
    if (closedAt < matter.reported_at) throw new Refusal('matters.closed-before-reported', 'invalid', { number: matter.number, closed: closedAt.toISOString(), reported: matter.reported_at.toISOString() })
    await moveMatter(context, matter, {
      move: 'import-closing', to: 'closed', act: 'matters.closing-imported', role, postId, at: closedAt, stop: 'all', organisationId: matter.lead_id,
      set: { outcome: 'imported', closed_at: closedAt },
    })
  })
}
