import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

/** The lead answers a supervision order. Refuses `matters.nothing-asked` when there is none, or it has been answered. */
export function answerSupervision(context: Context, id: string, { supervisionId, answer }: { readonly supervisionId: string; readonly answer: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'answer-supervision')
    const words = said('answer', answer)
    const taken = isKey(supervisionId) ? await tables(context).updateTable('matters.supervision').set({ answered_by: context.actor?.id ?? null, answered_at: context.now, answer: words })
      .where('id', '=', supervisionId).where('matter_id', '=', matter.id).where('answered_at', 'is', null).returning(['id', 'ordered_by']).executeTakeFirst() : undefined
    if (!taken) throw new Refusal('matters.nothing-asked', 'conflict')
    const event = await tellStory(context, matter, { act: 'matters.supervision-answered', role, postId, organisationId: matter.lead_id, note: words, seenBy: 'parties', facts: { order: taken.id } })
    await tell(context, matter, { people: [taken.ordered_by] }, { topic: 'matters.supervision-answered', once: event })
  })
}
