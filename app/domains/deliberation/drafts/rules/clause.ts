/** One article (条) of a draft. Its number is its place; its key stays the same from version to version. */
export interface Clause {
  readonly key: string
  /** Chapter that begins with it: 第一章 总则, without its number. */
  readonly chapter?: string
  readonly text: string
}

export const mostClauses = 200
export const longestClause = 2000

const number = '[一二三四五六七八九十百零〇两0-9０-９]+'
const articleStart = new RegExp(`^第${number}条[\\s　:：、.．]*`)
const chapterStart = new RegExp(`^第${number}章[\\s　:：、.．]*`)
const listStart = /^[0-9０-９]{1,3}[、.．](?![0-9０-９])\s*/

/**
 * Reads a text as somebody typed or pasted it: every 第…条 begins a clause, a 第…章 before it is its chapter. Where no article is numbered,
 * every paragraph (or numbered line) is a clause. Numbers are left out: they follow from the order.
 */
export function readClauses(text: string): { readonly chapter?: string; readonly text: string }[] {
  const lines = text.normalize('NFC').split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const numbered = lines.some((line) => articleStart.test(line))
  const clauses: { chapter?: string; text: string }[] = []
  let chapter: string | undefined
  for (const line of lines) {
    if (chapterStart.test(line)) { chapter = line.replace(chapterStart, '').trim(); continue }
    const begins = numbered ? articleStart.test(line) : true
    const said = line.replace(numbered ? articleStart : listStart, '').trim()
    const last = clauses.at(-1)
    if (begins || !last) { clauses.push({ ...(chapter === undefined || chapter === '' ? {} : { chapter }), text: said }); chapter = undefined } else last.text = last.text === '' ? said : `${last.text}\n${said}`
  }
  return clauses.filter((clause) => clause.text !== '')
}

/** The whole text, for writing on: what `readClauses` reads back. */
export const writeClauses = (clauses: readonly Clause[]): string => clauses.map(({ chapter, text }, index) => `${chapter === undefined ? '' : `第${chineseNumber(chapterNumber(clauses, index))}章 ${chapter}\n`}第${chineseNumber(index + 1)}条 ${text}`).join('\n\n')

/** Number of the chapter that begins with the clause at `index`. */
export const chapterNumber = (clauses: readonly Clause[], index: number): number => clauses.slice(0, index + 1).filter(({ chapter }) => chapter !== undefined).length

const digits = '零一二三四五六七八九'

/** 1 -> 一, 12 -> 十二, 105 -> 一百零五; for numbers below a thousand. */
export function chineseNumber(value: number): string {
  const hundreds = Math.floor(value / 100), tens = Math.floor((value % 100) / 10), ones = value % 10
  return [
    hundreds > 0 ? `${digits[hundreds]}百` : '', tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '', ones > 0 ? digits[ones] : '',
  ].join('') || '零'
}
