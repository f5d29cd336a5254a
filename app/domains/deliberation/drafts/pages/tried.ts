import type { Context } from '#platform/context'
import { publicNoticesWords } from '#domains/public-notices'
import { Refusal } from '#platform/refusal'
import { draftsWords } from '../words/words.ts'

/** Does the work of a posted form; gives the sentence of the refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'forbidden' || error.kind === 'unauthenticated' || error.kind === 'missing') throw error
    const sentence = (draftsWords(context.locale).refusals[error.code] ?? publicNoticesWords(context.locale).refusals[error.code])?.(error.facts)
    if (sentence === undefined) throw error
    return sentence
  }
}
