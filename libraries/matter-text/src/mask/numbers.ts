import { findBankCards } from './bank-card.ts'
import { findDoorplates } from './doorplate.ts'
import { findEmails } from './e-mail.ts'
import { fold, foldReadOutDigits } from './fold.ts'
import { findIdCards } from './id-card.ts'
import { findNumberPlates } from './number-plate.ts'
import { findFixedLines, findMobiles } from './phone.ts'
import { withoutOverlaps, type Span } from './span.ts'
import { findWechatIds } from './wechat.ts'

/** Everything with digits or letters: the surest kinds come first and keep their place. */
export function findNumbers(text: string, places: readonly string[] = []): Span[] {
  const folded = fold(text)
  const digits = foldReadOutDigits(folded)
  return withoutOverlaps([
    ...findEmails(folded),
    ...findIdCards(digits),
    ...findBankCards(digits),
    ...findMobiles(digits),
    ...findNumberPlates(folded),
    ...findFixedLines(digits),
    ...findWechatIds(folded),
    ...longestFirst(findDoorplates(folded, places)),
  ])
}

function longestFirst(spans: Span[]): Span[] {
  return spans.sort((a, b) => (b.end - b.start) - (a.end - a.start))
}
