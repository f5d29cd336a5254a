/**
 * Codes on receipts: sixteen digits, because digits are what everyone can read aloud and every phone can type.
 * Fifteen are random (50 bits), the last one is a Damm check digit: it finds every single wrong digit and every swap of neighbours.
 */
const damm = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
] as const

const checkDigit = (digits: string): string => [...digits].reduce((interim, digit) => (damm[Number(interim)] as string)[Number(digit)] as string, '0')

/** Makes a receipt code of random bytes (at least 20): bytes of 250 and more are skipped, so that all digits are equally likely. */
export function receiptCode(random: Uint8Array): string | undefined {
  const digits = [...random].filter((byte) => byte < 250).slice(0, 15).map((byte) => byte % 10).join('')
  return digits.length === 15 ? digits + checkDigit(digits) : undefined
}

/** Reads a code as people write it (spaces, dashes, full-width digits); undefined when a digit is wrong, missing or swapped. */
export function readReceipt(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s\-–—·.]/g, '')
  return /^\d{16}$/.test(digits) && checkDigit(digits) === '0' ? digits : undefined
}

/** The code in groups of four, for paper and for reading aloud. */
export const spokenReceipt = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')
