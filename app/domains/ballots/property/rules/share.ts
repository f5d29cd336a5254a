export interface Share { readonly numerator: number; readonly denominator: number }

/** A share as registers write it: 1/2, 50%, 33.33%; null where none is given, undefined where it cannot be read. */
export function readShare(text: string): Share | null | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  if (plain === '' || plain === '共同共有' || plain === 'joint') return null
  const [, top, bottom] = /^(\d{1,6})[/⁄](\d{1,6})$/.exec(plain) ?? []
  const [, percent, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?%$/.exec(plain) ?? []
  const share = top !== undefined ? { numerator: Number(top), denominator: Number(bottom) }
    : percent !== undefined ? { numerator: Number(`${percent}${decimals.padEnd(2, '0')}`), denominator: 10_000 } : undefined
  return share && share.numerator > 0 && share.numerator <= share.denominator ? share : undefined
}

/** Whether shares make one whole, by cross-multiplication. */
export function areWhole(shares: readonly Share[]): boolean {
  const sum = shares.reduce((sum, { numerator, denominator }) => ({
    numerator: sum.numerator * BigInt(denominator) + BigInt(numerator) * sum.denominator, denominator: sum.denominator * BigInt(denominator),
  }), { numerator: 0n, denominator: 1n })
  return sum.numerator === sum.denominator
}
