import { before, isCalledCode, isCalledPhone } from './number-context.ts'
import type { Span } from './span.ts'

/**
 * Telephones of other countries: anything with a plus sign and a country code (E.164, up to fifteen digits), and
 * North American numbers in their usual forms, (213) 555-0142 and 213-555-0142. Without brackets, hyphens or
 * dots, ten digits are a telephone only where the words say so.
 */

const extension = '(?:,?\\s?(?:ext\\.?|x|#)\\s?\\d{1,6}(?!\\d))?'
const international = new RegExp(`(?<![\\dA-Za-z+])\\+\\s?(?!86(?!\\d{7}(?!\\d)))[1-9]\\d{0,2}(?:[\\s\\-.]{0,2}(?:\\(\\d{1,4}\\)|\\d{1,9})){1,6}${extension}`, 'gi')
const area = '[2-9]\\d{2}'
const bracketed = new RegExp(`(?<![\\dA-Za-z\\-])(?:\\+?1[\\s\\-.]{0,2})?\\(${area}\\)[\\s\\-.]{0,2}[2-9]\\d{2}[\\s\\-.]\\d{4}(?![\\d\\-])${extension}`, 'gi')
const hyphened = new RegExp(`(?<![\\dA-Za-z\\-./])(?:1[\\s\\-.])?${area}([\\-.])[2-9]\\d{2}\\1\\d{4}(?![\\d\\-./]\\d|\\d)${extension}`, 'gi')
const spaced = new RegExp(`(?<![\\dA-Za-z\\-./])(?:1\\s?)?${area}\\s?[2-9]\\d{2}[\\s\\-]?\\d{4}(?![\\d\\-])${extension}|(?<![\\dA-Za-z\\-./])[2-9]\\d{2}-\\d{4}(?![\\d\\-])${extension}`, 'gi')

const call = /(?:\b(?:call|text|reach|ring|tel|phone|cell|mobile|dial|contact)\b[^\d\n]{0,14}|\b(?:number|my)\b[^\d\n]{0,4})$/i
const code = /\b(?:order|ticket|case|tracking|invoice|ref(?:erence)?|serial|model|part|permit|parcel|account|confirmation|request|claim|policy|meter|unit|bill|receipt|license)\b[^\d\n]{0,12}$/i
const office = /(?:\b(?:hotline|helpline|customer service|front desk|office|police|fire (?:department|station)|city hall|company|store|sanitation|department)\b|客服|热线|总机|物业|居委会|公司)[^\d\n]{0,14}$/i
// Numbers that cost the caller nothing belong to firms and offices.
const tollFree = /^(?:\+?1)?(?:8(?:00|88|77|66|55|44|33)|900)/

/** Telephones as they are written abroad. */
export function findForeignPhones(text: string): Span[] {
  const spans: Span[] = []
  const add = (pattern: RegExp, isOne: (value: string, left: string, start: number) => boolean): void => {
    for (const found of text.matchAll(pattern)) {
      const left = before(text, found.index, 28)
      const digits = found[0].replace(/\D/g, '')
      if (tollFree.test(digits) || office.test(left) || !isOne(digits, left, found.index)) continue
      spans.push({ start: found.index, end: found.index + found[0].length, type: 'phone' })
    }
  }
  const isCalled = (left: string, start: number): boolean => call.test(left) || isCalledPhone(text, start)
  const isCode = (left: string, start: number): boolean => (code.test(left) || isCalledCode(text, start)) && !call.test(left)
  if (text.includes('+')) add(international, (digits, left, start) => digits.length >= 8 && digits.length <= 17 && !isCode(left, start))
  if (text.includes('(')) add(bracketed, () => true)
  add(hyphened, (_, left, start) => !isCode(left, start))
  add(spaced, (_, left, start) => isCalled(left, start) && !isCode(left, start))
  return spans
}
