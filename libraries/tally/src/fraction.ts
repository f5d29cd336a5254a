/** An exact fraction; `d` is above 0. `fraction` gives it in lowest terms. */
export type Fraction = { readonly n: bigint, readonly d: bigint }

/** The greatest common divisor of two numbers that are not both 0. */
export function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y) [x, y] = [y, x % y]
  return x
}

/** `n`/`d` in lowest terms; `d` is not 0. */
export function fraction(n: bigint, d = 1n): Fraction {
  const by = commonDivisor(n, d) * (d < 0n ? -1n : 1n)
  return { n: n / by, d: d / by }
}

/** Below 0, 0 or above 0, as a is less than, equal to or more than b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const [left, right] = [a.n * b.d, b.n * a.d]
  return left < right ? -1 : left > right ? 1 : 0
}

/** A whole number of 10^-places as decimals: 1234567n with 5 places is `12.34567`. */
export function decimals(scaled: bigint, places: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${places ? `.${digits.slice(-places)}` : ''}`
}

/** A fraction rounded half up to so many decimals. */
export function rounded({ n, d }: Fraction, places: number): string {
  const doubled = 2n * n * 10n ** BigInt(places) + d
  const wide = 2n * d
  const floor = doubled / wide - (doubled < 0n && doubled % wide ? 1n : 0n)
  return decimals(floor, places)
}
