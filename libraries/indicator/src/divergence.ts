const words = new Uint32Array(2), double = new Float64Array(words.buffer)
/** Where the upper half of a double lies on this machine. */
double[0] = 1
const upper = words[1] === 0 ? 0 : 1

// A double is written as c (1 + r): its upper half says which c, of 128 to each power of 2 from 2^-16 to 2^16, so that r is at most 2^-8; 1 is one of them.
const one = 0x3ff00000, perPower = 128, powers = 16, shift = 13
const least = one - powers * 0x100000 - (1 << (shift - 1)), count = 2 * powers * perPower
/** c, 1/c and ln c, one after the other. */
const table = new Float64Array(3 * count)
for (let t = 0; t < count; t += 1) {
  words[upper] = one + (t - powers * perPower) * (1 << shift)
  const c = double[0]
  table[3 * t] = c
  table[3 * t + 1] = 1 / c
  table[3 * t + 2] = Math.log(c)
}

/**
 * How far a column of values from 0 up, not all equal, is from even: 1 - e with e = -sum p ln p / ln m of its parts p (Shannon). With u = p m,
 * whose mean is 1, that is sum (u ln u - u + 1) / (m ln m): no term is negative, so nothing cancels where the column is nearly even. The logarithm is
 * taken from a table (Tang 1990), because calls of `Math.log` are what entropy costs. Overwrites the column.
 */
export function divergenceOf(column: Float64Array): number {
  const m = column.length, scale = m / totalOf(column)
  for (let i = 0; i < m; i += 1) column[i] = (column[i] as number) * scale
  const halves = new Int32Array(column.buffer, column.byteOffset, 2 * m)
  let sum = 0
  for (let i = 0, at = upper; i < m; i += 1, at += 2) {
    const u = column[i] as number
    const t = ((halves[at] as number) - least) >> shift
    if (t < 0 || t >= count) {
      sum += u === 0 ? 1 : u * Math.log(u) - (u - 1)
      continue
    }
    const r = (u - (table[3 * t] as number)) * (table[3 * t + 1] as number), r2 = r * r
    // ln(1 + r); the next term is below 2^-56 of the whole.
    const near = r - r2 * (0.5 - r * (1 / 3) + r2 * (0.25 - r * 0.2 + r2 * (1 / 6 - r * (1 / 7))))
    sum += u * ((table[3 * t + 2] as number) + near) - (u - 1)
  }
  return sum / (m * Math.log(m))
}

/** Four sums at a time do not wait for one another. */
function totalOf(column: Float64Array): number {
  let a = 0, b = 0, c = 0, d = 0, i = 0
  for (; i + 3 < column.length; i += 4) {
    a += column[i] as number
    b += column[i + 1] as number
    c += column[i + 2] as number
    d += column[i + 3] as number
  }
  for (; i < column.length; i += 1) a += column[i] as number
  return a + b + (c + d)
}
