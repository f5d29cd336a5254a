import { ballotsRefusals } from '#domains/ballots'
import { matterRefusals } from '#domains/matters'
import { publicNoticesWords } from '#domains/public-notices'
import type { Context } from '#platform/context'
import { refused } from '#platform/refused'
import type { FormError } from '#ui/form'
import { deliberationRefusals } from '../../words/words.ts'

/** Carries out the work of a form; a refusal comes back as a sentence at its field. Others go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<FormError[]> {
  const { locale } = context
  const no = await refused(work, ({ code, facts }) => ({ ...matterRefusals(locale), ...publicNoticesWords(locale).refusals, ...ballotsRefusals(locale), ...deliberationRefusals(locale) })[code]?.(facts), ['forbidden', 'unauthenticated', 'too-many'])
  return no ? [{ message: no.sentence, ...(no.field !== undefined && { name: no.field }) }] : []
}

/** The sentence at one field, where it is the one that was refused. */
export const errorAt = (errors: readonly FormError[], name: string): string | undefined => errors.find((error) => error.name === name)?.message
