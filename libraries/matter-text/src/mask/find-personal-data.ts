import { findRepeatedFlats } from './flat-number.ts'
import { findNames, findRepeatedNames, namesIn } from './names.ts'
import { findNumbers } from './numbers.ts'
import { fold, foldReadOutDigits } from './fold.ts'
import { findSignedPhones } from './phone.ts'
import { findSignedNames } from './signed-names.ts'
import { withoutOverlaps, type Span } from './span.ts'

/** Every piece of personal data in a text, in order and without overlaps. */
export function findPersonalData(text: string, context: { places?: readonly string[] } = {}): Span[] {
  const numbers = findNumbers(text, context.places)
  const names = namesBeside(text, numbers)
  return withoutOverlaps([...numbers, ...signed(text, names), ...names, ...findRepeatedNames(text, namesIn(text, names))])
}

/** Both parts of one matter together: a name found in one is masked wherever it stands in the other. */
export function findPersonalDataInMatter(
  matter: { title: string; text: string },
  context: { places?: readonly string[] } = {},
): { title: Span[]; text: Span[] } {
  const numbers = { title: findNumbers(matter.title, context.places), text: findNumbers(matter.text, context.places) }
  const names = { title: namesBeside(matter.title, numbers.title), text: namesBeside(matter.text, numbers.text) }
  const known = new Set([...namesIn(matter.title, names.title), ...namesIn(matter.text, names.text)])
  const flats = new Set([...dwellingsIn(matter.title, numbers.title), ...dwellingsIn(matter.text, numbers.text)])
  return {
    title: withoutOverlaps([...numbers.title, ...findRepeatedFlats(matter.title, flats), ...signed(matter.title, names.title), ...names.title, ...findRepeatedNames(matter.title, known)]),
    text: withoutOverlaps([...numbers.text, ...findRepeatedFlats(matter.text, flats), ...signed(matter.text, names.text), ...names.text, ...findRepeatedNames(matter.text, known)]),
  }
}

function namesBeside(text: string, numbers: readonly Span[]): Span[] {
  const names = findNames(text, numbers)
  return [...names, ...findSignedNames(text, numbers, names)]
}

const signed = (text: string, names: readonly Span[]): Span[] => (names.length > 0 && /\d{4}/.test(text) ? findSignedPhones(foldReadOutDigits(fold(text)), names) : [])

function dwellingsIn(text: string, numbers: readonly Span[]): string[] {
  return numbers.filter(span => span.type === 'doorplate').map(span => text.slice(span.start, span.end))
}
