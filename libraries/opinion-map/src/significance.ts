/** The z that Polis asks for: 90 %, one-sided. As a fraction, so that the question can be decided in whole numbers. */
export const significantZ = { numerator: 12_816n, denominator: 10_000n } as const

const z = 1.2816
const margin = 1e-9

/** Is the share n of `of` significantly above one half (`shareTest` above 1.2816)? Exact: doubles decide only where they cannot err. */
export function isClearShare(n: number, of: number): boolean {
  const top = 2 * n + 1 - of
  if (top <= 0) return false
  const test = top / Math.sqrt(of + 1)
  if (Math.abs(test - z) > margin) return test > z
  return isAbove(BigInt(top) ** 2n, BigInt(of + 1))
}

/** Is the share n of `of` significantly above that of the rest (`differenceTest` above 1.2816)? Exact, as `isClearShare`. */
export function isClearDifference(n: number, of: number, restN: number, restOf: number): boolean {
  const square = squaredDifference(n, of, restN, restOf)
  if (square.sign <= 0) return false
  const test = Math.sqrt(Number(square.top) / Number(square.bottom))
  if (Math.abs(test - z) > margin) return test > z
  return isAbove(square.top, square.bottom)
}

/** The sign of `differenceTest` and its square as an exact fraction. */
export function squaredDifference(n: number, of: number, restN: number, restOf: number): { sign: -1 | 0 | 1, top: bigint, bottom: bigint } {
  const [a, A, b, B] = [BigInt(n + 1), BigInt(of + 1), BigInt(restN + 1), BigInt(restOf + 1)]
  const [hits, all] = [a + b, A + B]
  const apart = a * B - b * A
  if (apart === 0n || hits === all) return { sign: 0, top: 0n, bottom: 1n }
  return { sign: apart < 0n ? -1 : 1, top: apart * apart * all, bottom: A * B * hits * (all - hits) }
}

/** Is the square root of a fraction above z? */
function isAbove(top: bigint, bottom: bigint): boolean {
  return top * significantZ.denominator ** 2n > bottom * significantZ.numerator ** 2n
}
