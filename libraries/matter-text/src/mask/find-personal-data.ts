import { findRepeatedFlats } from './flat-number.ts'
import { findNames, findRepeatedNames, namesIn } from './names.ts'
import { findNumbers } from './numbers.ts'
import { withoutOverlaps, type Span } from './span.ts'

/** Every piece of personal data in a text, in order and without overlaps. */
export function findPersonalData(text: string, context: { places?: readonly string[] } = {}): Span[] {
  const numbers = findNumbers(text, context.places)
  const names = findNames(text, numbers)
  return withoutOverlaps([...numbers, ...names, ...findRepeatedNames(text, namesIn(text, names))])
}

/** Both parts of one matter together: a name found in one is masked wherever it stands in the other. */
export function findPersonalDataInMatter(
  matter: { title: string; text: string },
  context: { places?: readonly string[] } = {},
): { title: Span[]; text: Span[] } {
  const numbers = { title: findNumbers(matter.title, context.places), text: findNumbers(matter.text, context.places) }
  const names = { title: findNames(matter.title, numbers.title), text: findNames(matter.text, numbers.text) }
  const known = new Set([...namesIn(matter.title, names.title), ...namesIn(matter.text, names.text)])
  const flats = new Set([...dwellingsIn(matter.title, numbers.title), ...dwellingsIn(matter.text, numbers.text)])
  return {
    title: withoutOverlaps([...numbers.title, ...findRepeatedFlats(matter.title, flats), ...names.title, ...findRepeatedNames(matter.title, known)]),
    text: withoutOverlaps([...numbers.text, ...findRepeatedFlats(matter.text, flats), ...names.text, ...findRepeatedNames(matter.text, known)]),
  }
}

function dwellingsIn(text: string, numbers: readonly Span[]): string[] {
  return numbers.filter(span => span.type === 'doorplate').map(span => text.slice(span.start, span.end))
}
