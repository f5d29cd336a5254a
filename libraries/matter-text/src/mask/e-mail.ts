import type { Span } from './span.ts'

const at = '\\s{0,2}(?:@|艾特|[(\\[{]\\s?at\\s?[)\\]}]|\\s+at\\s+|圈a)\\s{0,2}'
const dot = '\\s?(?:\\.|点|。|[(\\[{]\\s?dot\\s?[)\\]}]|\\s+dot\\s+)\\s?'
const address = new RegExp(`[A-Za-z0-9][A-Za-z0-9._%+\\-]*${at}[A-Za-z0-9\\-]+(?:${dot}[A-Za-z0-9\\-]+)*${dot}(?:[A-Za-z]{2,12})(?![A-Za-z0-9])`, 'gi')

/** E-mail addresses, also spaced, in full width or with the signs written out (艾特, dot). */
export function findEmails(text: string): Span[] {
  const spans: Span[] = []
  if (!/@|艾特|圈a|at/i.test(text)) return spans
  for (const found of text.matchAll(address)) {
    // "meet at noon. Thanks" has the words of a spelt-out address and is none.
    if (!/@|艾特|圈a|[([{]/i.test(found[0]) && !/(?:com|net|org|cn|edu|gov|io|me)$/i.test(found[0])) continue
    spans.push({ start: found.index, end: found.index + found[0].length, type: 'email' })
  }
  return spans
}
