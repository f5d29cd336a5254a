import { Refusal } from '#platform/refusal'

/** What can be wrong with a call; each has a sentence in the room's words. */
export type ProblemCode =
  | 'key-missing' | 'key-invalid' | 'key-may-not' | 'service-code-missing' | 'service-unknown' | 'request-unknown' | 'token-unknown' | 'resource-unknown' | 'format-unknown' | 'method-unknown'
  | 'date-unreadable' | 'dates-reversed' | 'span-too-long' | 'dates-in-pairs' | 'status-unknown' | 'bbox-unreadable' | 'page-unreadable' | 'page-size-unreadable' | 'too-many-ids'
  | 'location-missing' | 'coordinates-in-pairs' | 'coordinates-unreadable' | 'address-id-unknown' | 'too-long' | 'contact-unreadable' | 'contact-needed' | 'answer-missing' | 'answer-unfit' | 'question-unknown' | 'media-url-unreadable'
  | 'not-a-form' | 'body-too-large' | 'text-broken' | 'status-not-yours'
  | 'field-missing' | 'update-repeated' | 'update-unlawful' | 'not-accepted' | 'too-many' | 'failed'

export interface Problem { readonly code: ProblemCode; readonly field?: string; readonly limit?: number; readonly detail?: string }

/** A call that cannot be answered: 404 for what does not exist, 403 for keys, 429 for too many, 400 for everything else. */
export class Open311Problem extends Error {
  readonly status: 400 | 403 | 404 | 429 | 500
  readonly problems: readonly Problem[]
  constructor(status: Open311Problem['status'], ...problems: Problem[]) {
    super(problems.map(({ code }) => code).join(', '))
    this.status = status
    this.problems = problems
  }
}

/** A refusal of the house as a call's problem. */
export const asProblem = (error: unknown): Open311Problem | undefined => {
  if (error instanceof Open311Problem) return error
  if (!(error instanceof Refusal)) return undefined
  const detail = error.code
  if (error.code === 'site.not-a-form') return new Open311Problem(400, { code: 'not-a-form' })
  if (error.code === 'site.too-large') return new Open311Problem(400, { code: 'body-too-large', limit: Math.round(Number(error.facts.limit) / 1024 / 1024) })
  if (error.code === 'site.broken-text') return new Open311Problem(400, { code: 'text-broken', ...(typeof error.facts.field === 'string' && error.facts.field !== '' ? { field: error.facts.field } : {}) })
  if (error.kind === 'too-many') return new Open311Problem(429, { code: 'too-many', limit: Number(error.facts.seconds ?? 60) })
  if (error.kind === 'missing') return new Open311Problem(404, { code: 'not-accepted', detail })
  return new Open311Problem(error.kind === 'forbidden' || error.kind === 'unauthenticated' ? 403 : 400, { code: 'not-accepted', detail })
}
