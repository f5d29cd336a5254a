import { createHmac } from 'node:crypto'

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ', windowMilliseconds = 10 * 60_000

/** The code that is shown at the door during these ten minutes. It is derived from the meeting's key, so that nothing has to be written to show it. */
export const codeAt = (key: string, at: Date): string => derived(key, String(Math.floor(at.getTime() / windowMilliseconds)))

/** The code on the printed sheet: it holds until the key is made new. */
export const printedCode = (key: string): string => derived(key, 'paper')

/** How long the code on the screen still holds at least. */
export const holdsUntil = (at: Date): Date => new Date((Math.floor(at.getTime() / windowMilliseconds) + 1) * windowMilliseconds)

/** Whether a code opens the door: the one of these ten minutes, the one before (somebody may be typing it), or the printed one. */
export function opensTheDoor(key: string, code: string, now: Date): boolean {
  const typed = code.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '')
  return [codeAt(key, now), codeAt(key, new Date(now.getTime() - windowMilliseconds)), printedCode(key)].includes(typed)
}

function derived(key: string, what: string): string {
  const digest = createHmac('sha256', key).update(what).digest()
  return [...digest.subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length]).join('')
}
