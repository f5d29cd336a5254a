/** Digits and letters that are not mistaken for one another when read aloud or copied by hand. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The code under which someone without an account follows a matter: ten letters from random bytes (at least ten of them). */
export function followCode(random: Uint8Array): string {
  return Array.from(random.subarray(0, 10), (byte) => letters[byte % letters.length]).join('')
}

/** A typed code as it was issued: case, spaces and dashes do not matter. */
export const asIssued = (typed: string): string => typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '')
