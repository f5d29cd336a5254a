import { createHash } from 'node:crypto'

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The code on a slip, of random bytes: twelve letters and numbers that are not taken for one another. */
export const slipCode = (bytes: Uint8Array): string => [...bytes.subarray(0, 12)].map((byte) => alphabet[byte % alphabet.length]).join('')

/** A code as people type it: spaces, dashes and small letters are forgiven. */
export const readSlip = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '')

/** A code in groups of four, as it is printed. */
export const spokenSlip = (code: string): string => (code.match(/.{1,4}/g) ?? []).join(' ')

/** What is kept of a slip. */
export const slipDigest = (askingId: string, code: string): string => createHash('sha256').update(`${askingId}:${code}`).digest('hex')
