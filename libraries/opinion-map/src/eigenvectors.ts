import { symmetricEigen } from './symmetric-eigen.ts'

/** A symmetric, positive semidefinite map of `size` dimensions: writes A x into `out`. */
export type SymmetricMap = { readonly size: number, readonly apply: (x: Float64Array, out: Float64Array) => void }

/** Eigenvectors of unit length by falling eigenvalue; fewer than asked for where the rank is less. */
export type Eigenpairs = { readonly values: number[], readonly vectors: Float64Array[], readonly rounds: number }

/**
 * The leading eigenvectors by block iteration with Rayleigh-Ritz (Golub and Van Loan, Matrix Computations, 8.2), from a fixed start,
 * until |A v - lambda v| <= 1e-11 of the first eigenvalue. Only + - x / and square roots, so the same bits on every machine.
 * The sign of each vector: its largest entry is positive. Yields after each round, so that a caller may let others have their turn.
 */
export function* leadingEigenvectors({ size, apply }: SymmetricMap, wanted: number, tolerance = 1e-11, mostRounds = 600): Generator<void, Eigenpairs> {
  let block = orthonormal(startVectors(size, Math.min(size, wanted + 6)))
  let found: Eigenpairs = { values: [], vectors: [], rounds: 0 }
  for (let round = 1; round <= mostRounds && block.length > 0; round++) {
    const images = block.map(vector => {
      const image = new Float64Array(size)
      apply(vector, image)
      return image
    })
    const { values, vectors: turns } = symmetricEigen(block.map((_, i) => images.map((image, j) => (dot(block[i] ?? image, image) + dot(block[j] ?? image, images[i] ?? image)) / 2)))
    const ritz = turns.map(turn => combine(block, turn, size))
    const ritzImages = turns.map(turn => combine(images, turn, size))
    const first = values[0] ?? 0
    const kept = values.slice(0, wanted).filter(value => value > 1e-12 * first && value > 1e-300)
    found = { values: kept, vectors: ritz.slice(0, kept.length), rounds: round }
    const worst = kept.reduce((far, value, i) => Math.max(far, residual(ritz[i], ritzImages[i], value)), 0)
    if (worst <= tolerance * first) break
    block = orthonormal(ritzImages)
    yield
  }
  for (const vector of found.vectors) turnToPositive(vector)
  return found
}

/** Fixed vectors in general position: a linear congruence (Numerical Recipes' constants), the same for everybody. */
function startVectors(size: number, count: number): Float64Array[] {
  let state = 1
  return Array.from({ length: count }, () => Float64Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296 - 0.5
  }))
}

/** Gram-Schmidt, twice for each; what depends on the others is left out. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = []
  for (const vector of vectors) {
    const before = Math.sqrt(dot(vector, vector))
    if (!(before > 1e-150)) continue
    const next = vector.map(entry => entry / before)
    for (let pass = 0; pass < 2; pass++) {
      for (const other of basis) {
        const part = dot(other, next)
        for (let i = 0; i < next.length; i++) next[i] = (next[i] ?? 0) - part * (other[i] ?? 0)
      }
    }
    const length = Math.sqrt(dot(next, next))
    if (length < 1e-10) continue
    for (let i = 0; i < next.length; i++) next[i] = (next[i] ?? 0) / length
    basis.push(next)
  }
  return basis
}

function combine(vectors: readonly Float64Array[], weights: readonly number[], size: number): Float64Array {
  const sum = new Float64Array(size)
  vectors.forEach((vector, at) => {
    const weight = weights[at] ?? 0
    for (let i = 0; i < size; i++) sum[i] = (sum[i] ?? 0) + weight * (vector[i] ?? 0)
  })
  return sum
}

function residual(vector: Float64Array | undefined, image: Float64Array | undefined, value: number): number {
  if (!vector || !image) return 0
  let sum = 0
  for (let i = 0; i < vector.length; i++) sum += ((image[i] ?? 0) - value * (vector[i] ?? 0)) ** 2
  return Math.sqrt(sum)
}

function turnToPositive(vector: Float64Array): void {
  let most = 0
  for (const entry of vector) if (Math.abs(entry) > Math.abs(most)) most = entry
  if (most < 0) for (let i = 0; i < vector.length; i++) vector[i] = -(vector[i] ?? 0)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
