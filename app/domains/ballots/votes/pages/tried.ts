import type { Context } from '#platform/context'
import { type Refused, refused } from '#platform/refused'
import { ballotsRefusals } from '../../words/words.ts'

/** Does the work of a posted form; gives the sentence of this room's refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export function tried(context: Context, work: () => Promise<unknown>): Promise<Refused | undefined> {
  return refused(work, ({ code, facts }) => ballotsRefusals(context.locale)[code]?.(facts), ['forbidden', 'unauthenticated', 'missing'])
}
