import type { Context } from '#platform/context'
import { refused } from '#platform/refused'
import { publicNoticesWords } from '../words/words.ts'

/** Does the work of a posted form; gives the sentence of this room's refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<string | undefined> {
  return (await refused(work, ({ code, facts }) => publicNoticesWords(context.locale).refusals[code]?.(facts), ['forbidden', 'unauthenticated', 'missing']))?.sentence
}
