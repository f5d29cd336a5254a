/** Why a refusal is one, in the words of HTTP: it decides the status at the edge. */
export type RefusalKind = 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'invalid' | 'too-many'

/** A value that may stand in the sentence of a refusal: a number, a date, a code; never personal data. */
export type RefusalFacts = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * An expected "no". Thrown inside an act it rolls everything back; site.ts alone turns it into a status and a sentence
 * in the reader's language, found under `refusals` in the words of the room before the dot.
 */
export class Refusal extends Error {
  readonly code: string
  readonly kind: RefusalKind
  readonly facts: RefusalFacts
  constructor(code: string, kind: RefusalKind = 'conflict', facts: RefusalFacts = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.kind = kind
    this.facts = facts
  }
}

export const statusOf = { unauthenticated: 401, forbidden: 403, missing: 404, conflict: 409, invalid: 422, 'too-many': 429 } as const satisfies Record<RefusalKind, number>
