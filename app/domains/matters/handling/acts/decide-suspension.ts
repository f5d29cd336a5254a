import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { moveMatter, tellStory } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { masked, said } from '../rules/said.ts'
import { anotherPairOfEyes } from './another-pair-of-eyes.ts'
import { holdMatter } from './hold-matter.ts'
import { pauseClocks } from './keep-clocks.ts'
import { tell } from './tell.ts'

/**
 * Decides on a suspension. Granted, the clocks stand still until the lead or a supervisor resumes it, and whoever raised it is told
 * the reason and the day of review. Refuses `matters.nothing-asked`, `matters.own-request`, `matters.own-organisation`.
 */
export function decideSuspension(context: Context, id: string, version: number, { granted, decision }: { readonly granted: boolean; readonly decision: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'decide-suspension', { version })
    const db = tables(context)
    const request = await db.selectFrom('matters.suspension').selectAll().where('matter_id', '=', matter.id).where('decided_at', 'is', null).executeTakeFirst()
    if (!request) throw new Refusal('matters.nothing-asked', 'conflict')
    anotherPairOfEyes(context, { asked_by: request.asked_by, organisation_id: matter.lead_id })
    const note = said('decision', decision)
    await db.updateTable('matters.suspension').set({ decided_by: context.actor?.id ?? null, decided_at: context.now, granted, decision: note }).where('id', '=', request.id).execute()
    const facts = { reason: request.reason, reviewOn: request.review_on, request: request.id }
    if (!granted) {
      const event = await tellStory(context, matter, { act: 'matters.suspension-refused', role, postId, note, seenBy: 'parties', facts })
      return tell(context, matter, { organisations: [matter.lead_id] }, { topic: 'matters.suspension-refused', once: event })
    }
    const event = await moveMatter(context, matter, { move: 'suspend', to: 'suspended', act: 'matters.suspended', role, postId, note, publicNote: masked(note), facts })
    await pauseClocks(context, matter.id, 'suspended')
    await tell(context, matter, { reporter: true, followers: true, organisations: [matter.lead_id] }, { topic: 'matters.suspended', once: event, facts: { reason: request.reason, reviewOn: request.review_on } })
  })
}
