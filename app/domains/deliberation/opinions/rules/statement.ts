import { bigramsOf, findPersonalData, fold, maskText } from '@gongzhi/matter-text'
import { longestStatement } from './conversation.ts'

/** Whether a number can be that of a statement: the database is not asked about others. */
export const isStatementNumber = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= 2_147_483_647

export type StatementProblem = 'empty' | 'long' | 'nothing-left'

/** A statement as it may stand: one line, personal data masked, and folded for telling whether it was said before. */
export interface Wording { readonly text: string; readonly folded: string; readonly masked: boolean }

/** Reads what somebody typed; a problem where it cannot stand. */
export function wordingOf(typed: string): Wording | StatementProblem {
  const line = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (line === '') return 'empty'
  const spans = findPersonalData(line), text = spans.length > 0 ? maskText(line, spans).trim() : line
  if ([...line].length > longestStatement || [...text].length > longestStatement) return 'long'
  const folded = foldedOf(text)
  return folded === '' ? 'nothing-left' : { text, folded, masked: spans.length > 0 }
}

/** The same for two wordings that differ in nothing but width, case, blanks and punctuation. */
export const foldedOf = (text: string): string => fold(text).replace(/[\s\p{P}\p{S}]/gu, '')

/** Fewest hundredths of shared pairs of characters that make two statements worth showing side by side. */
const alike = 45

/** Statements that say nearly the same, the nearest first: offered before a new one is added. */
export function similarStatements<One extends { readonly text: string }>(text: string, earlier: readonly One[], most = 3): One[] {
  const own = new Set(bigramsOf(text))
  if (own.size === 0) return []
  return earlier.map((one) => {
    const theirs = new Set(bigramsOf(one.text)), shared = [...theirs].filter((pair) => own.has(pair)).length
    return { one, likeness: Math.floor((200 * shared) / (own.size + theirs.size)) }
  }).filter(({ likeness }) => likeness >= alike).sort((a, b) => b.likeness - a.likeness).slice(0, most).map(({ one }) => one)
}
