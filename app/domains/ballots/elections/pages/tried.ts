import { statusOf } from '#platform/refusal'
import { refused } from '#platform/refused'
import type { Locale } from '#platform/words'
import type { FormError } from '#ui/form'
import { ballotsRefusals } from '../../words/words.ts'

/** Why a form was not carried out: its field and a sentence, and the status of the answer. */
export interface Tried { readonly code: string; readonly error: FormError; readonly status: 409 | 422 }

/** Does the work of a posted form; gives why this room refused it, so that the form is shown again as it was filled. Other refusals go on to the site. */
export async function tried(locale: Locale, work: () => Promise<unknown>): Promise<Tried | undefined> {
  const no = await refused(work, ({ code, facts }) => ballotsRefusals(locale)[code]?.(facts), ['unauthenticated', 'forbidden', 'missing', 'too-many'])
  return no && { code: no.refusal.code, error: { name: no.field, message: no.sentence }, status: statusOf[no.refusal.kind] as Tried['status'] }
}

/** The sentence for one field, where it is the one that is wrong. */
export const errorOf = (problem: Tried | undefined, name: string): string | undefined => (problem?.error.name === name ? problem.error.message : undefined)

/** A whole number as typed; NaN where it is none, which every act refuses with a sentence. */
export const whole = (text: string): number => (/^\d{1,9}$/.test(text.normalize('NFKC').trim()) ? Number(text.normalize('NFKC').trim()) : Number.NaN)
