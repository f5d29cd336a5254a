import { type Refusal, statusOf } from '#platform/refusal'
import { refused } from '#platform/refused'
import type { Locale } from '#platform/words'
import type { FormError } from '#ui/form'
import { ballotsRefusals } from '../../words/words.ts'

/** Why a form was not carried out: its field and a sentence, and the status of the answer. */
export interface Tried { readonly error: FormError; readonly status: 403 | 409 | 422; readonly code: string; readonly cause: Refusal }

/** Does the work of a posted form; gives why it was refused, so that the form is shown again as it was filled. What is not this room's to say goes on to the site. */
export async function tried(locale: Locale, work: () => Promise<unknown>): Promise<Tried | undefined> {
  const no = await refused(work, ({ code, facts }) => ballotsRefusals(locale)[code]?.(facts), ['unauthenticated', 'missing', 'too-many'])
  return no && { error: { name: no.field, message: no.sentence }, status: statusOf[no.refusal.kind] as Tried['status'], code: no.refusal.code, cause: no.refusal }
}

/** The sentence for one field, where it is the one that is wrong. */
export const errorOf = (problem: Tried | undefined, name: string): string | undefined => (problem?.error.name === name ? problem.error.message : undefined)

/** Numbers as people write them: 3, 5-9，12 — at most so many. */
export function readNumbers(text: string, most = 20_000): number[] {
  const found = new Set<number>()
  for (const part of text.normalize('NFKC').split(/[^\d-]+/)) {
    const [, from, to] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? []
    if (from === undefined) continue
    for (let number = Number(from); number <= Number(to ?? from) && found.size < most; number += 1) found.add(number)
  }
  return [...found]
}
