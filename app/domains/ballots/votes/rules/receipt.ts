import { createHash } from 'node:crypto'

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/**
 * The receipt of one vote: twenty digits, because digits are what everyone can read aloud, the last two a check (ISO 7064, MOD 97-10). It comes from the key
 * of the form, which nobody keeps: the same form sent again has the same receipt, and nobody else can work it out.
 */
export function receiptOf(ballotId: string, entryId: string, key: string): string {
  const digits = (sha256(`receipt ${ballotId} ${entryId} ${key}`).readBigUInt64BE() % 10n ** 18n).toString().padStart(18, '0')
  return `${digits}${(98n - (BigInt(digits) * 100n) % 97n).toString().padStart(2, '0')}`
}

/** What is kept and published of a receipt. */
export const receiptDigest = (ballotId: string, receipt: string): string => sha256(`${ballotId} ${receipt}`).toString('hex')

/** Reads a receipt as people write it (spaces, dashes, full-width digits); undefined when a digit is wrong, missing or swapped. */
export function readVoteReceipt(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[\s\-–—·.]/g, '')
  return /^\d{20}$/.test(digits) && BigInt(digits) % 97n === 1n ? digits : undefined
}

/** The receipt in groups of four, for paper and for reading aloud. */
export const spokenVoteReceipt = (receipt: string): string => receipt.replace(/(\d{4})(?=\d)/g, '$1 ')
