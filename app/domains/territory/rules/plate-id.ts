/** Digits and capitals without those mistaken for one another (0 O, 1 I L, U V keep apart): 31 signs. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 10

/** An opaque id for a door plate from random bytes: about 49 bits, so that trying numbers finds nothing. Draws more bytes when a byte would favour some signs. */
export function plateId(randomBytes: (count: number) => Uint8Array): string {
  const even = 256 - (256 % signs.length)
  let id = ''
  while (id.length < length) for (const byte of randomBytes(length)) if (byte < even && id.length < length) id += signs[byte % signs.length]
  return id
}
