import { signedIn } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { tables } from '../../tables.ts'
import { said } from '../rules/said.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

export interface SupervisionOrder { readonly demand: string; readonly answerBy: Date }

/** A supervisor orders supervision (督办): a demand, and when it is to be answered. Refuses `matters.moment-ahead` for a moment that is past or beyond a year. */
export function orderSupervision(context: Context, id: string, { demand: words, answerBy }: SupervisionOrder): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await holdMatter(context, id, 'supervise')
    const demand = said('demand', words)
    const ahead = answerBy.getTime() - context.now.getTime()
    if (!(ahead > 0 && ahead <= 366 * 86_400_000)) throw new Refusal('matters.moment-ahead', 'invalid', { field: 'answerBy' })
    const order = await tables(context).insertInto('matters.supervision').values({ matter_id: matter.id, ordered_by: signedIn(context).id, ordered_at: context.now, demand, answer_by: answerBy }).returning('id').executeTakeFirstOrThrow()
    const event = await tellStory(context, matter, { act: 'matters.supervision-ordered', role, postId, note: demand, seenBy: 'parties', facts: { order: order.id, by: answerBy.toISOString() } })
    await tell(context, matter, { organisations: [matter.lead_id], dispatchers: matter.lead_id === null }, { topic: 'matters.supervision-ordered', once: event, facts: { by: answerBy } })
  })
}
