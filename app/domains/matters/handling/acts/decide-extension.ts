import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { keepEarliestEnd, tellStory } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { masked, said } from '../rules/said.ts'
import { anotherPairOfEyes } from './another-pair-of-eyes.ts'
import { holdMatter } from './hold-matter.ts'
import { countAnew, runningClocks } from './keep-clocks.ts'
import { tell } from './tell.ts'

/**
 * Grants or refuses more time. Granted, the end is counted on from where it stood, and whoever raised the matter is told the reason.
 * Refuses `matters.nothing-asked`, `matters.own-request`, `matters.own-organisation`.
 */
export function decideExtension(context: Context, id: string, version: number, { granted, decision }: { readonly granted: boolean; readonly decision: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'decide-extension', { version })
    const db = tables(context)
    const request = await db.selectFrom('matters.extension_request').selectAll().where('matter_id', '=', matter.id).where('decided_at', 'is', null).executeTakeFirst()
    if (!request) throw new Refusal('matters.nothing-asked', 'conflict')
    anotherPairOfEyes(context, { asked_by: request.asked_by, organisation_id: matter.lead_id })
    const note = said('decision', decision)
    await db.updateTable('matters.extension_request').set({ decided_by: context.actor?.id ?? null, decided_at: context.now, granted, decision: note }).where('id', '=', request.id).execute()
    const clock = (await runningClocks(context, matter.id)).find((running) => running.id === request.clock_id)
    let due: Date | null = null
    if (granted) {
      if (!clock) throw new Refusal('matters.no-clock', 'conflict')
      due = await countAnew(context, clock, { extensions: [...clock.extensions, { amount: request.amount, unit: request.unit, at: context.now.toISOString() }] })
      await keepEarliestEnd(context, matter.id)
    }
    const event = await tellStory(context, matter, {
      act: granted ? 'matters.extension-granted' : 'matters.extension-refused', role, postId, note, publicNote: granted ? masked(note) : '', seenBy: granted ? 'public' : 'parties',
      facts: { amount: request.amount, unit: request.unit, request: request.id, due: due?.toISOString() ?? null },
    })
    await tell(context, matter, { reporter: granted, followers: granted, organisations: [matter.lead_id] }, { topic: granted ? 'matters.extension-granted' : 'matters.extension-refused', once: event, facts: { due } })
  })
}
