/** All eigenvalues of a small symmetric matrix, falling, each with its vector of unit length. */
export type SmallEigen = { readonly values: number[], readonly vectors: number[][] }

/** Jacobi's rotations (Golub and Van Loan, 8.5), in fixed order; only + - x / and square roots. For matrices of a few dozen rows. */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SmallEigen {
  const size = matrix.length
  const a = Float64Array.from({ length: size * size }, (_, i) => matrix[Math.floor(i / size)]?.[i % size] ?? 0)
  const turned = Float64Array.from({ length: size * size }, (_, i) => (Math.floor(i / size) === i % size ? 1 : 0))
  const whole = a.reduce((sum, entry) => sum + entry * entry, 0)
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += (a[p * size + q] as number) ** 2
    if (off <= 1e-30 * whole) break
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, turned, size, p, q)
  }
  const value = (i: number) => a[i * size + i] as number
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => value(j) - value(i) || i - j)
  return { values: order.map(value), vectors: order.map(i => Array.from(turned.subarray(i * size, (i + 1) * size))) }
}

/** Turns the plane of p and q so that a[p][q] becomes 0. Rows of `turned` are the vectors; both triangles of `a` are kept. */
function rotate(a: Float64Array, turned: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] as number
  if (apq === 0) return
  const [app, aqq] = [a[p * size + p] as number, a[q * size + q] as number]
  const theta = (aqq - app) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < size; k++) {
    if (k !== p && k !== q) {
      const x = a[p * size + k] as number
      const y = a[q * size + k] as number
      a[p * size + k] = a[k * size + p] = c * x - s * y
      a[q * size + k] = a[k * size + q] = s * x + c * y
    }
    const u = turned[p * size + k] as number
    const v = turned[q * size + k] as number
    turned[p * size + k] = c * u - s * v
    turned[q * size + k] = s * u + c * v
  }
  a[p * size + p] = app - t * apq
  a[q * size + q] = aqq + t * apq
  a[p * size + q] = a[q * size + p] = 0
}
