/** The kinds of personal data that can stand in a matter. */
export type PersonalDataType = 'name' | 'phone' | 'doorplate' | 'plate' | 'email' | 'idcard' | 'wechat' | 'bankcard'

/** A piece of personal data in a text, from `start` up to and without `end`, in UTF-16 units. */
export interface Span {
  start: number
  end: number
  type: PersonalDataType
}

/**
 * Sorts spans and drops those that overlap one named earlier in the list:
 * the order of the list is the order of trust.
 */
export function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans) {
    if (kept.every(other => span.end <= other.start || span.start >= other.end)) kept.push(span)
  }
  return kept.sort((a, b) => a.start - b.start)
}
