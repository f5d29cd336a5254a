import { peopleWords } from '#domains/people'
import { publicNoticesWords } from '#domains/public-notices'
import type { Context } from '#platform/context'
import type { RefusalSentences } from '#platform/room'
import { Refusal } from '#platform/refusal'
import { ballotsRefusals } from '../../words/words.ts'

/** What a refusal says, and the field it speaks of. */
export interface Tried { readonly sentence: string; readonly field: string | undefined }

/** Does the work of a posted form; gives the sentence of a refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<Tried | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'forbidden' || error.kind === 'unauthenticated' || error.kind === 'missing') throw error
    const sentence = (ballotsRefusals(context.locale)[error.code] ?? publicNoticesWords(context.locale).refusals[error.code] ?? (peopleWords(context.locale).refusals as RefusalSentences)[error.code])?.(error.facts)
    if (sentence === undefined) throw error
    return { sentence, field: typeof error.facts.field === 'string' ? error.facts.field : undefined }
  }
}
