import type { Say } from './question.ts'

/**
 * What somebody answers to one question, by the keys of choices. `blank` is an answer left empty; `invalid` is for papers only: somebody took part, and what
 * they meant cannot be told.
 */
export type Answer =
  | { readonly say: Say }
  | { readonly one: string }
  | { readonly approved: readonly string[] }
  | { readonly scores: Readonly<Record<string, number>> }
  /** Best first; keys in one list share a rank. */
  | { readonly ranking: readonly (readonly string[])[] }
  | { readonly points: Readonly<Record<string, number>> }
  | { readonly blank: true }
  | { readonly invalid: true }

/** Answers by the key of the question; a question without one is left blank. */
export type Answers = Readonly<Record<string, Answer>>
