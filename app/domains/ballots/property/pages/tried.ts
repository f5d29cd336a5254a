import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { propertyWords } from '../words/words.ts'

/** Does the work of a posted form; gives the sentence of this alcove's refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unauthenticated' || error.code === 'people.not-permitted') throw error
    const { reasons, refusals } = propertyWords(context.locale)
    const sentence = error.code === 'ballots.register-row-refused' ? reasons[String(error.facts.reason)]?.(error.facts as Record<string, string | number>) : refusals[error.code]?.(error.facts)
    if (sentence === undefined) throw error
    return sentence
  }
}
