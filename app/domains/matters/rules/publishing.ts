import { findPersonalData, findPersonalDataInMatter, maskText, type Span } from '@gongzhi/matter-text'

export interface PublicWording {
  readonly title: string
  readonly text: string
  /** The place in words. */
  readonly place: string
  /** How many pieces of personal data were masked. */
  readonly masked: number
}

/** What of a matter's words may be published: names, phones, identity numbers, dwellings and the like are masked, in the place as in the words. */
export function publicWording({ title, text, place = '' }: { readonly title: string; readonly text: string; readonly place?: string }): PublicWording {
  const spans = findPersonalDataInMatter({ title, text })
  const named = new Set([...namesIn(title, spans.title), ...namesIn(text, spans.text)])
  const inPlace = place === '' ? [] : placeSpans(place, named)
  return { title: maskText(title, spans.title), text: maskText(text, spans.text), place: maskText(place, inPlace), masked: spans.title.length + spans.text.length + inPlace.length }
}

/** What a place in words may be published as. */
export const publicPlace = (place: string): string => (place === '' ? '' : maskText(place, placeSpans(place, new Set())))

const namesIn = (text: string, spans: readonly Span[]): string[] => spans.filter((span) => span.type === 'name').map((span) => text.slice(span.start, span.end))

/** A house number before it, a word for a street in it or after it, or a state after it: English streets and towns are named like people, and stay. */
const stateAfter = /^,?\s+[A-Z]{2}\b/, streetBefore = /\d\s+(?:[NSEW]\.?\s+)?$/, streetIn = /\b(?:st|street|ave?|avenue|blvd|boulevard|rd|road|dr|drive|ln|lane|way|pl|place|ct|court|ter|terrace|cir|circle|hwy|highway|pkwy|parkway|sq|square|trl|trail|alley|row|walk|park|plaza)\b/i

function placeSpans(place: string, named: ReadonlySet<string>): Span[] {
  const isStreet = ({ start, end, type }: Span) => type === 'name' && /^[\x20-\x7e]+$/.test(place.slice(start, end))
    && (streetBefore.test(place.slice(0, start)) || streetIn.test(place.slice(start, end)) || streetIn.test(/^\W*\w*/.exec(place.slice(end))?.[0] ?? '') || stateAfter.test(place.slice(end)))
  const spans = findPersonalData(place).filter((span) => !isStreet(span))
  for (const name of named) {
    for (let start = place.indexOf(name); start >= 0; start = place.indexOf(name, start + name.length)) {
      const end = start + name.length
      if (spans.every((span) => span.end <= start || span.start >= end)) spans.push({ start, end, type: 'name' })
    }
  }
  return spans
}
