import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { ballotsRefusals } from '../../words/words.ts'

/** Does the work of a posted form; gives the sentence of this room's refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<{ readonly sentence: string; readonly refusal: Refusal } | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'forbidden' || error.kind === 'unauthenticated' || error.kind === 'missing') throw error
    const sentence = ballotsRefusals(context.locale)[error.code]?.(error.facts)
    if (sentence === undefined) throw error
    return { sentence, refusal: error }
  }
}
