/** All eigenvalues of a small symmetric matrix, falling, each with its vector of unit length. */
export type SmallEigen = { readonly values: number[], readonly vectors: number[][] }

/** Jacobi's rotations (Golub and Van Loan, 8.5), in fixed order; only + - x / and square roots. For matrices of a dozen rows. */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SmallEigen {
  const size = matrix.length
  const a = matrix.map(row => [...row])
  const turned = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)))
  const at = (rows: number[][], i: number, j: number) => rows[i]?.[j] ?? 0
  const put = (rows: number[][], i: number, j: number, value: number) => { (rows[i] ?? [])[j] = value }
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0
    let whole = 0
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) {
      whole += at(a, i, j) ** 2
      if (i !== j) off += at(a, i, j) ** 2
    }
    if (off <= 1e-32 * whole) break
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) {
      if (at(a, p, q) === 0) continue
      const theta = (at(a, q, q) - at(a, p, p)) / (2 * at(a, p, q))
      const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
      const c = 1 / Math.sqrt(t * t + 1)
      const s = t * c
      for (let k = 0; k < size; k++) {
        const [x, y] = [at(a, k, p), at(a, k, q)]
        put(a, k, p, c * x - s * y)
        put(a, k, q, s * x + c * y)
      }
      for (let k = 0; k < size; k++) {
        const [x, y] = [at(a, p, k), at(a, q, k)]
        put(a, p, k, c * x - s * y)
        put(a, q, k, s * x + c * y)
        const [u, v] = [at(turned, k, p), at(turned, k, q)]
        put(turned, k, p, c * u - s * v)
        put(turned, k, q, s * u + c * v)
      }
    }
  }
  const order = a.map((_, i) => i).sort((i, j) => at(a, j, j) - at(a, i, i) || i - j)
  return { values: order.map(i => at(a, i, i)), vectors: order.map(i => a.map((_, k) => at(turned, k, i))) }
}
