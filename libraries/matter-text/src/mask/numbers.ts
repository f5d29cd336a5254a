import { findBankCards } from './bank-card.ts'
import { findDoorplates } from './doorplate.ts'
import { findEmails } from './e-mail.ts'
import { fold, foldReadOutDigits } from './fold.ts'
import { findForeignPhones } from './foreign-phone.ts'
import { findIdCards } from './id-card.ts'
import { findNumberPlates } from './number-plate.ts'
import { findFixedLines, findMobiles } from './phone.ts'
import { withoutOverlaps, type Span } from './span.ts'
import { findWechatIds } from './wechat.ts'

/** Everything with digits or letters: the surest kinds come first and keep their place. */
export function findNumbers(text: string, places: readonly string[] = []): Span[] {
  const folded = fold(text)
  const digits = foldReadOutDigits(folded)
  const hasNumber = hasDigits(digits, 7)
  return withoutOverlaps([
    ...findEmails(folded),
    ...hasNumber ? [...findIdCards(digits), ...findBankCards(digits), ...findMobiles(digits)] : [],
    ...findNumberPlates(folded),
    ...hasNumber ? [...findFixedLines(digits), ...findForeignPhones(digits)] : [],
    ...findWechatIds(folded),
    ...longestFirst(findDoorplates(folded, places)),
  ])
}

/** True where at least so many digits stand in a text: no telephone and no card has fewer than seven. */
function hasDigits(text: string, least: number): boolean {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57 && ++count === least) return true
  }
  return false
}

function longestFirst(spans: Span[]): Span[] {
  return spans.sort((a, b) => (b.end - b.start) - (a.end - a.start))
}
