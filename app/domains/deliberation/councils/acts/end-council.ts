import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { endDraws } from './settle-draw.ts'

/** Ends a council with all its seats, its draws and the days it had planned; what it deliberated stays. */
export function endCouncil(context: Context, councilId: string): Promise<void> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.found-council'])
    const db = tables(context), reason = context.locale === 'en' ? 'The council ended.' : '议事会已撤销'
    await db.updateTable('deliberation.council').set({ ended_on: await today(context) }).where('id', '=', council.id).where('ended_on', 'is', null).execute()
    await db.updateTable('deliberation.seat').set({ ended_at: context.now }).where('council_id', '=', council.id).where('ended_at', 'is', null).execute()
    await endDraws(context, council.id, reason, postId)
    await db.updateTable('deliberation.sitting').set({ cancelled_at: context.now, cancelled_for: reason }).where('council_id', '=', council.id).where('cancelled_at', 'is', null).where('href', 'is', null).where('on_day', '>=', await today(context)).execute()
    await recordAct(context, 'deliberation.ended-council', council.id, { post: postId })
  })
}
