import { ballotsRefusals } from '#domains/ballots'
import { matterRefusals } from '#domains/matters'
import { publicNoticesWords } from '#domains/public-notices'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { FormError } from '#ui/form'
import { deliberationRefusals } from '../../words/words.ts'

/** Carries out the work of a form; a refusal comes back as a sentence at its field. Others go on to the site. */
export async function tried(context: Context, work: () => Promise<unknown>): Promise<FormError[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'forbidden' || error.kind === 'unauthenticated' || error.kind === 'too-many') throw error
    const { locale } = context
    const sentence = { ...matterRefusals(locale), ...publicNoticesWords(locale).refusals, ...ballotsRefusals(locale), ...deliberationRefusals(locale) }[error.code]?.(error.facts)
    if (sentence === undefined) throw error
    return [{ message: sentence, ...(typeof error.facts.field === 'string' ? { name: error.facts.field } : {}) }]
  }
}

/** The sentence at one field, where it is the one that was refused. */
export const errorAt = (errors: readonly FormError[], name: string): string | undefined => errors.find((error) => error.name === name)?.message
