import type { Context as HonoContext } from 'hono'
import type { Child } from 'hono/jsx'
import type { Variables } from '#platform/http'
import { Refusal, statusOf } from '#platform/refusal'
import type { FormError } from '#ui/form'
import { peopleWords } from '../words/words.ts'

/** A request as this room's pages get it. */
export type Visit = HonoContext<{ Variables: Variables }>

const fieldOf: Readonly<Record<string, string>> = {
  'people.no-phone': 'phone', 'people.no-mail': 'mail', 'people.no-name': 'name', 'people.too-young': 'age', 'people.wrong-code': 'code', 'people.wrong-password': 'login',
  'people.weak-password': 'password', 'people.wrong-current-password': 'current', 'people.unknown-unit': 'unit', 'people.several-units': 'unit', 'people.unknown-organisation': 'organisation', 'people.wrong-term': 'until',
  'people.no-organisation-name': 'name', 'people.organisation-exists': 'name', 'people.post-needs-place': 'unit', 'people.contact-needed': 'phone', 'people.not-confirmed': 'confirm', 'people.open-unsaid': 'open', 'people.post-held-already': 'role', 'people.reason-needed': 'reason',
  'people.identity-unchecked': 'checked', 'people.nothing-to-correct': 'name', 'people.unknown-category': 'category', 'people.wrong-retention': 'months', 'people.source-needed': 'source', 'people.retention-in-past': 'from',
}

const isOurs = (code: string, sentences: object): code is keyof ReturnType<typeof peopleWords>['refusals'] => Object.hasOwn(sentences, code)

/** What a form shows when it was refused: the sentence, at its field where it has one. */
export function problemOf(visit: Visit, error: unknown): FormError & { readonly status: 401 | 403 | 404 | 409 | 422 | 429 } {
  const sentences = peopleWords(visit.var.context.locale).refusals
  if (!(error instanceof Refusal) || !isOurs(error.code, sentences)) throw error
  return { name: fieldOf[error.code], message: sentences[error.code](error.facts), status: statusOf[error.kind] }
}

/** Does the work; what this room refuses is said in the form, which is shown again. Other refusals are site.ts's. */
export async function orAgain(visit: Visit, work: () => Promise<Response>, again: (problem: FormError) => Child | Promise<Child>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    const problem = problemOf(visit, error)
    if (problem.status === 401) throw error
    return visit.html(<>{await again(problem)}</>, problem.status)
  }
}

/** Adds Set-Cookie lines to the answer. */
export function bake(visit: Visit, lines: readonly string[]): void {
  for (const line of lines) visit.header('set-cookie', line, { append: true })
}

/** Drafts that forms kept in this browser go too, when somebody leaves: the next one to sit here may be another. Honoured over https and on localhost. */
export function leaveNothing(visit: Visit): void {
  visit.header('clear-site-data', '"storage"')
}
