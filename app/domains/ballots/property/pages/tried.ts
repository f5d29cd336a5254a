import type { Context } from '#platform/context'
import { refused } from '#platform/refused'
import { propertyWords } from '../words/words.ts'

/** Does the work of a posted form; gives the sentence of this alcove's refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<string | undefined> {
  const { reasons, refusals } = propertyWords(context.locale)
  return (await refused(work, ({ code, facts }) => (code === 'ballots.register-row-refused' ? reasons[String(facts.reason)]?.(facts as Record<string, string | number>) : refusals[code]?.(facts)), ['unauthenticated']))?.sentence
}
