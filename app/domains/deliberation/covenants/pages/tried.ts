import type { Context } from '#platform/context'
import { ballotsRefusals } from '#domains/ballots'
import { publicNoticesWords } from '#domains/public-notices'
import { Refusal } from '#platform/refusal'
import { draftsWords } from '../../drafts/words/words.ts'
import { covenantsWords } from '../words/words.ts'

/** Does the work of a posted form; gives the sentence of the refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'unauthenticated' || error.code === 'people.not-permitted') throw error
    const { locale } = context
    const sentence = [covenantsWords(locale).refusals, draftsWords(locale).refusals, publicNoticesWords(locale).refusals, ballotsRefusals(locale)].find((sentences) => sentences[error.code])?.[error.code]?.(error.facts)
    if (sentence === undefined) throw error
    return sentence
  }
}
