import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { sheetSentences } from '#platform/sheet/sentences'
import { rollsWords } from '../words/words.ts'

/** Does the work of a posted form; gives the sentence of this alcove's refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unauthenticated' || error.code === 'people.not-permitted') throw error
    const sentence = rollsWords(context.locale).refusals[error.code]?.(error.facts) ?? sheetSentences(context.locale).refusals[error.code]?.(error.facts)
    if (sentence === undefined) throw error
    return sentence
  }
}
