import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { tell } from '../../handling/acts/tell.ts'
import { said } from '../../handling/rules/said.ts'
import { tables } from '../../tables.ts'
import { type Holder, matterOfHolder } from '../reads/matter-of-holder.ts'

/** Whoever raised a matter objects to its being left out of the rates, once: somebody else decides anew. Refuses `matters.nothing-to-object`. */
export function objectToExclusion(context: Context, holder: Holder, { objection: words }: { readonly objection: string }): Promise<void> {
  return together(context, async (context) => {
    const own = await matterOfHolder(context, holder)
    if (!own) throw new Refusal('matters.unknown', 'missing')
    const appeal = said('objection', words)
    const changed = await tables(context).updateTable('matters.exclusion').set({ appeal, appealed_at: context.now })
      .where('matter_id', '=', own.matter.id).where('granted', '=', true).where('appealed_at', 'is', null).returning('id').executeTakeFirst()
    if (!changed) throw new Refusal('matters.nothing-to-object', 'conflict')
    const acting = own.byCode ? { ...context, actor: undefined } : context
    await tellStory(acting, own.matter, { act: 'matters.exclusion-objected', role: 'reporter', postId: null, note: appeal, seenBy: 'parties', facts: { exclusion: changed.id } })
    await tell(acting, own.matter, { supervisors: true }, { topic: 'matters.exclusion-asked', once: `${changed.id}:2` })
  })
}
