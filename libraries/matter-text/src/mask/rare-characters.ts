import { surnameLogarithm } from './name-model.ts'
import type { Side } from './name-surroundings.ts'
import type { Reading } from './reading.ts'
import type { Span } from './span.ts'

/**
 * Characters beyond the first plane of Unicode (𬭚, 𨱏, 𠅤) take two units of a string and stand in no word list.
 * In what residents write they stand in names of people: 龚𬭚, 王𬭎远.
 */
const rare = /[\u{20000}-\u{3ffff}]+/gu

const ends: ReadonlySet<Side> = new Set<Side>(['stop', 'pause', 'number', 'announced', 'named', 'follows', 'quoted'])

/** Names with a rare character behind a family name. */
export function findRareNames(reading: Reading): Span[] {
  const { text } = reading
  const spans: Span[] = []
  if (!/[\ud840-\ud88f]/.test(text)) return spans
  for (const found of text.matchAll(rare)) {
    const start = beginningOf(reading, found.index)
    const end = found.index + found[0].length
    if (start === undefined) continue
    const size = Array.from(text.slice(start, end)).length
    // One more character where the words stop only behind it: 王𬭎远说.
    const longer = size < 3 && reading.isHan(end) && !ends.has(reading.after(end)) && ends.has(reading.after(end + 1))
    spans.push({ start, end: longer ? end + 1 : end, type: 'name' })
  }
  return spans
}

/** Where the family name begins before a rare character; the position itself where that may be the family name. */
function beginningOf(reading: Reading, position: number): number | undefined {
  const { text } = reading
  const isSurname = (start: number, size: number): boolean => start >= 0 && surnameLogarithm(text.slice(start, start + size)) !== undefined
  const isLed = (start: number): boolean => reading.before(start) !== 'running'
  for (const [back, size] of [[3, 2], [2, 2], [2, 1], [1, 1]] as const) {
    const start = position - back
    if (isSurname(start, size) && isLed(start)) return start
  }
  if (isSurname(position - 1, 1)) return position - 1
  if (isSurname(position - 2, 1) && reading.isHan(position - 1)) return position - 2
  return isLed(position) ? position : undefined
}
