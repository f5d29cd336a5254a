import { eachFeature } from '../src/mask/name-features.ts'
import { findNumbers } from '../src/mask/numbers.ts'
import { possibleNames } from '../src/mask/possible-names.ts'
import { Reading } from '../src/mask/reading.ts'
import { withoutOverlaps } from '../src/mask/span.ts'
import type { NameText } from './name-lessons.ts'

/** Names covered, and stretches taken for names that touch none, by the weights alone. */
export function measureNames(texts: readonly NameText[], weights: ReadonlyMap<string, number>, threshold: number, show = false): { found: number; names: number; wrong: number } {
  const total = { found: 0, names: 0, wrong: 0 }
  for (const { text, names, undecided } of texts) {
    const reading = new Reading(text, findNumbers(text))
    const scored = [...possibleNames(reading)].map(possible => {
      const { start, end } = possible
      let score = 0
      eachFeature(reading, possible, key => { score += weights.get(key) ?? 0 })
      return { start, end, type: 'name' as const, score }
    })
    const taken = withoutOverlaps(scored.filter(({ score }) => score > threshold).sort((a, b) => b.score - a.score || b.end - a.end))
    for (const [start, end] of names) {
      total.names++
      if (taken.some(span => span.start <= start && span.end >= end)) total.found++
      else if (show) console.log('missed', text.slice(Math.max(0, start - 8), start), '[', text.slice(start, end), ']', text.slice(end, end + 8), scored.find(span => span.start === start && span.end === end)?.score.toFixed(1))
    }
    for (const span of taken) {
      if ([...names, ...undecided].some(([start, end]) => span.start < end && span.end > start)) continue
      total.wrong++
      if (show) console.log('WRONG', text.slice(Math.max(0, span.start - 8), span.start), '[', text.slice(span.start, span.end), ']', text.slice(span.end, span.end + 8))
    }
  }
  return total
}
