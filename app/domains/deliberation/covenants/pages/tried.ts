import type { Context } from '#platform/context'
import { ballotsRefusals } from '#domains/ballots'
import { publicNoticesWords } from '#domains/public-notices'
import { refused } from '#platform/refused'
import { draftsWords } from '../../drafts/words/words.ts'
import { covenantsWords } from '../words/words.ts'

/** Does the work of a posted form; gives the sentence of the refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<string | undefined> {
  const { locale } = context, books = [covenantsWords(locale).refusals, draftsWords(locale).refusals, publicNoticesWords(locale).refusals, ballotsRefusals(locale)]
  return (await refused(work, ({ code, facts }) => books.find((sentences) => sentences[code])?.[code]?.(facts), ['unauthenticated']))?.sentence
}
