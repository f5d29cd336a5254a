import { before, isCalledCode } from './number-context.ts'
import type { Span } from './span.ts'

// GB 11643-1999: weights of the first 17 digits and the check character for each remainder by 11.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'
// GB/T 2260 province codes, 81 to 83 for residence permits of Hong Kong, Macao and Taiwan, 9 for foreigners.
const region = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1880 && year <= 2099 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function hasBirthday(id: string): boolean {
  return isDay(Number(id.slice(6, 10)), Number(id.slice(10, 12)), Number(id.slice(12, 14)))
}

/** The check character that GB 11643 gives to the first 17 digits of an identity number. */
export function idCardCheck(first17: string): string {
  let sum = 0
  for (let index = 0; index < 17; index++) sum += Number(first17[index]) * weights[index]!
  return checks[sum % 11]!
}

/** True for 18 characters with a known region, a real birthday and the right check character. */
export function isIdCard(id: string): boolean {
  return /^\d{17}[\dX]$/i.test(id) && region.test(id) && hasBirthday(id) && idCardCheck(id) === id[17]!.toUpperCase()
}

const eighteen = /\d(?:[\s\-·.]{0,2}\d){16}(?:[\s\-·.]{0,2}[\dXx×ХхⅩⅹ叉])(?![\dA-Za-z])/g
const fifteen = /\d(?:[\s-]?\d){14}(?![\s-]?\d)/g
const called = /(?:身份证|身份号|证件|公民|ID|passport|居住证|居留证|证号|身分证|户口)[^，。；,;\n\d]{0,8}$/i

/** Identity numbers: by check digit anywhere, with a slip of the pen only where the words say identity. */
export function findIdCards(text: string): Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(eighteen)) {
    const start = found.index
    const end = start + found[0].length
    if (/[\dA-Za-z]$/.test(before(text, start, 1))) continue
    const id = found[0].replace(/[\s\-·.]/g, '').replace(/[xX×ХхⅩⅹ叉]$/, 'X')
    const saysIdentity = called.test(before(text, start, 24))
    if (isIdCard(id) ? saysIdentity || !isCalledCode(text, start) : saysIdentity && region.test(id)) spans.push({ start, end, type: 'idcard' })
  }
  for (const found of text.matchAll(fifteen)) {
    const start = found.index
    const id = found[0].replace(/[\s-]/g, '')
    if (/\d$/.test(before(text, start, 1)) || !called.test(before(text, start, 24))) continue
    if (region.test(id) && isDay(1900 + Number(id.slice(6, 8)), Number(id.slice(8, 10)), Number(id.slice(10, 12)))) {
      spans.push({ start, end: start + found[0].length, type: 'idcard' })
    }
  }
  return spans
}
