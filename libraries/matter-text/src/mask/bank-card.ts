import { before, isCalledCode } from './number-context.ts'
import type { Span } from './span.ts'

/** True where the last digit is the check digit of ISO/IEC 7812-1 (Luhn). */
export function isLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const run = /\d(?:[\s\-·.]{0,2}\d){14,18}(?![\s-]?\d)/g
const called = /(?:银行|工行|农行|中行|建行|交行|招行|邮储|信用社|储蓄|借记|信用卡|工资卡|存折|账号|账户|帐号|开户|卡号|卡[^片位]{0,6}|转账|汇款|打款|打到|退到|退回|退款|扣款)[^，。；,;\n\d]{0,6}$/
const surelyBank = /(?:银行|工行|农行|中行|建行|交行|招行|邮储|信用社|储蓄|借记|信用卡|工资卡|存折|开户)[^，。；,;\n\d]{0,8}$/

/** Bank cards: 15 to 19 digits with a right check digit and a card's first digits or a bank's words. */
export function findBankCards(text: string): Span[] {
  const spans: Span[] = []
  for (const found of text.matchAll(run)) {
    const start = found.index
    const end = start + found[0].length
    const digits = found[0].replace(/\D/g, '')
    const left = before(text, start, 24)
    if (/[\dA-Za-z]$/.test(left)) continue
    if (!/^[3-69]/.test(digits) && !surelyBank.test(left)) continue
    const code = isCalledCode(text, start) && !/卡号?[:：是为\s]*$/.test(left)
    const takes = isLuhn(digits) ? called.test(left) || (!code && /^(?:62|4|5|3[47])/.test(digits) && digits.length >= 15) : surelyBank.test(left)
    if (takes && !code) spans.push({ start, end, type: 'bankcard' })
  }
  return spans
}
