import { statusOf } from '#platform/refusal'
import { refused } from '#platform/refused'
import type { Locale } from '#platform/words'
import type { FormError } from '#ui/form'
import { handlingWords } from '../../handling/words/words.ts'
import { intakeWords } from '../../intake/words/words.ts'
import { moderationWords } from '../../publishing/words/moderation.ts'
import { matterWords } from '../../words/words.ts'
import { confirmationWords } from '../words/words.ts'

/** Why a form was not carried out: its field and a sentence, and the status of the answer. */
export interface Tried { readonly error: FormError; readonly status: 403 | 409 | 422; readonly code: string }

/** Does the work of a posted form; gives why it was refused, so that the form is shown again as it was filled. What is not this room's to say goes on to the site. */
export async function tried(locale: Locale, work: () => Promise<unknown>): Promise<Tried | undefined> {
  const no = await refused(work, ({ code, facts }) => ({ ...intakeWords(locale).refusals, ...matterWords(locale).refusals, ...handlingWords(locale).refusals, ...confirmationWords(locale).refusals, ...moderationWords(locale).refusals })[code]?.(facts), ['unauthenticated', 'missing', 'too-many'])
  return no && { error: { name: no.refusal.code === 'matters.photo-refused' ? 'photos' : no.field, message: no.sentence }, status: statusOf[no.refusal.kind] as Tried['status'], code: no.refusal.code }
}

/** The sentence for one field, where it is the one that is wrong. */
export const errorOf = (problem: Tried | undefined, name: string): string | undefined => (problem?.error.name === name ? problem.error.message : undefined)
