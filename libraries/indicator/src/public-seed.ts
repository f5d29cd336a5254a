import { createHash } from 'node:crypto'

/**
 * Draws from a public seed that anyone can repeat in any language: block k is SHA-256 of the UTF-8 text `seed + "/" + k` (k = 0, 1, ...), read as
 * eight 32-bit numbers, first byte highest. `below(n)` takes the next number, rejects those at or above the greatest multiple of n that
 * 2^32 holds, and returns the rest modulo n; n up to 2^32.
 */
export function publicDraws(seed: string): { below: (n: number) => number } {
  let block = Buffer.alloc(0), at = 0, counter = 0
  const next = (): number => {
    if (at >= block.length) {
      block = createHash('sha256').update(`${seed}/${counter}`).digest()
      counter += 1
      at = 0
    }
    at += 4
    return block.readUInt32BE(at - 4)
  }
  return {
    below: n => {
      if (!(Number.isInteger(n) && n >= 1 && n <= 2 ** 32)) throw new RangeError(`cannot draw below ${n}`)
      const limit = 2 ** 32 - (2 ** 32 % n)
      for (;;) {
        const drawn = next()
        if (drawn < limit) return drawn % n
      }
    },
  }
}
