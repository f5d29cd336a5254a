/**
 * On which side of the line a -> b the point c lies: positive left, negative right, exactly zero on the line.
 * Floating point with an error bound first; where that cannot tell, exact integers. The sign is never wrong.
 * Source: J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates, 1997 (bound A).
 */
export function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  const left = (ax - cx) * (by - cy)
  const right = (ay - cy) * (bx - cx)
  const det = left - right
  // (3 + 16 eps) eps with eps = 2^-53; the last term covers products that underflow.
  const bound = 3.3306690738754716e-16 * (Math.abs(left) + Math.abs(right)) + 1e-300
  if (det > bound || -det > bound) return det
  return exactOrientation(ax, ay, bx, by, cx, cy)
}

const bits = new DataView(new ArrayBuffer(8))

/** A double as mantissa * 2^exponent, without loss. */
function binary(value: number): { mantissa: bigint, exponent: number } {
  bits.setFloat64(0, value)
  const raw = bits.getBigUint64(0)
  const biased = Number((raw >> 52n) & 2047n)
  const fraction = raw & 0xfffffffffffffn
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n
  return { mantissa: raw >> 63n ? -mantissa : mantissa, exponent: (biased || 1) - 1075 }
}

function exactOrientation(...values: [number, number, number, number, number, number]): number {
  const parts = values.map(binary)
  const lowest = Math.min(...parts.map(part => (part.mantissa === 0n ? Infinity : part.exponent)))
  if (lowest === Infinity) return 0
  const [ax = 0n, ay = 0n, bx = 0n, by = 0n, cx = 0n, cy = 0n] = parts.map(({ mantissa, exponent }) =>
    (mantissa === 0n ? 0n : mantissa << BigInt(exponent - lowest)))
  const det = (ax - cx) * (by - cy) - (ay - cy) * (bx - cx)
  return det > 0n ? 1 : det < 0n ? -1 : 0
}
