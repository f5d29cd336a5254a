import { peopleWords } from '#domains/people'
import { publicNoticesWords } from '#domains/public-notices'
import type { Context } from '#platform/context'
import type { RefusalSentences } from '#platform/room'
import { type Refused, refused } from '#platform/refused'
import { ballotsRefusals } from '../../words/words.ts'

export type Tried = Pick<Refused, 'sentence' | 'field'>

/** Does the work of a posted form; gives the sentence of a refusal, so that the form can be shown again as it was filled. Other refusals go on to the site. */
export function tried(context: Context, work: () => Promise<unknown>): Promise<Tried | undefined> {
  const { locale } = context
  return refused(work, ({ code, facts }) => (ballotsRefusals(locale)[code] ?? publicNoticesWords(locale).refusals[code] ?? (peopleWords(locale).refusals as RefusalSentences)[code])?.(facts), ['forbidden', 'unauthenticated', 'missing'])
}
