import { findForeignNames } from './foreign-names.ts'
import { nameCandidates, type Candidate } from './name-candidates.ts'
import { threshold } from './name-weights.ts'
import { findRareNames } from './rare-characters.ts'
import { Reading } from './reading.ts'
import { withoutOverlaps, type Span } from './span.ts'
import { wordLogarithm } from './word-costs.ts'

/** Personal names in a text; `numbers` are the numbers found before, which names like to stand beside. */
export function findNames(text: string, numbers: readonly Span[]): Span[] {
  const reading = new Reading(text, numbers)
  const candidates = nameCandidates(reading).sort((a, b) => b.score - a.score || b.end - a.end)
  const sure = withoutOverlaps(candidates.filter(candidate => candidate.score > threshold)).map(span => widened(span, candidates))
  const certain = withoutOverlaps([...findRareNames(reading), ...findForeignNames(text), ...sure])
  return withoutOverlaps([...certain, ...listed(text, candidates, certain)])
    .filter(span => numbers.every(number => span.end <= number.start || span.start >= number.end))
    .map(({ start, end, type }) => ({ start, end, type }))
}

/**
 * Where two readings overlap and are nearly as good (由洪波 or by 洪波), both are masked:
 * a character too many harms less than one too few.
 */
function widened(span: Span, candidates: readonly Candidate[]): Span {
  const own = candidates.find(candidate => candidate.start === span.start && candidate.end === span.end)!.score
  let { start, end } = span
  for (const other of candidates) {
    const overlaps = other.start < span.end && other.end > span.start
    if (!overlaps || other.score < threshold || own - other.score > 1.5 || Math.max(other.end, end) - Math.min(other.start, start) > 4) continue
    start = Math.min(start, other.start)
    end = Math.max(end, other.end)
  }
  return { ...span, start, end }
}

/** A list of names carries its members: 报名的有甲、乙、丙. */
function listed(text: string, candidates: readonly Candidate[], certain: readonly Span[]): Candidate[] {
  const starts = new Set(certain.map(span => span.start))
  const ends = new Set(certain.map(span => span.end))
  return candidates.filter(({ start, end, score }) => {
    const afterName = /[、和与及，, ]/.test(text[start - 1] ?? '') && ends.has(start - 1)
    const beforeName = /[、和与及]/.test(text[end] ?? '') && starts.has(end + 1)
    const closed = /^(?:[、，。；！!,\s）)]|等|$)/.test(text.slice(end, end + 1))
    const inList = afterName && text[start - 1] === '、' && closed || beforeName && text[end] === '、'
    return (afterName || beforeName) && score > threshold - (inList ? 4 : 2)
  })
}

/** The names themselves, as they are written. */
export function namesIn(text: string, spans: readonly Span[]): Set<string> {
  return new Set(spans.filter(span => span.type === 'name').map(span => text.slice(span.start, span.end)))
}

// Rarer than this a word of two characters is hardly met by chance beside its bearer.
const commonWord = -15

/** Every place where one of the names stands again, except within a longer word: 高峰 in 早高峰. */
export function findRepeatedNames(text: string, names: ReadonlySet<string>): Span[] {
  const spans: Span[] = []
  for (const name of names) {
    const isCommon = name.length < 3 && (wordLogarithm(name) ?? -99) > commonWord
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length
      const inWord = [text.slice(start - 1, end), text.slice(start, end + 1), text.slice(start, end + 2)].some(word => word.length > name.length && wordLogarithm(word) !== undefined)
      if (!isCommon || !inWord && !/[很最挺太更早晚]/.test(text[start - 1] ?? '')) spans.push({ start, end, type: 'name' })
    }
  }
  return spans
}
