import type { Context } from '#platform/context'
import type { Refusal } from '#platform/refusal'
import { refused } from '#platform/refused'
import { territoryWords } from '../words/words.ts'

/** Does the work of a posted form; gives the sentence of this room's refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<string | undefined> {
  return (await refused(work, (refusal) => sentenceOf(context, refusal), ['forbidden', 'unauthenticated']))?.sentence
}

function sentenceOf({ locale }: Context, { code, facts }: Refusal): string | undefined {
  const words = territoryWords(locale)
  if (code === 'territory.row-refused') return words.reasons[String(facts.reason)]?.(facts as Record<string, string | number>)
  return words.refusals[code]?.(facts)
}
