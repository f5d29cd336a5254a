/** A feature that volunteers state about themselves, because the quotas ask for it. */
export interface Feature {
  readonly key: string
  readonly name: { readonly zh: string; readonly en: string }
  readonly values: readonly { readonly key: string; readonly name: { readonly zh: string; readonly en: string }; readonly least: number; readonly most: number }[]
}

/** What a draw came to, by pseudonym: everything that a page needs to explain it. */
export interface DrawResult {
  readonly panel: readonly string[]
  readonly ticket: string
  readonly tickets: string
  readonly lottery: readonly { readonly tickets: string; readonly panel: readonly string[] }[]
  readonly probabilities: Readonly<Record<string, number>>
  readonly minimum: number
  readonly faults: readonly string[]
}
