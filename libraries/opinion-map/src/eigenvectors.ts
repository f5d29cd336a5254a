import { symmetricEigen } from './symmetric-eigen.ts'

/** A symmetric, positive semidefinite map of `size` dimensions: writes A x into `out`. */
export type SymmetricMap = { readonly size: number, readonly apply: (x: Float64Array, out: Float64Array) => void }

/** Eigenvectors of unit length by falling eigenvalue; fewer than asked for where the rank is less. */
export type Eigenpairs = { readonly values: number[], readonly vectors: Float64Array[], readonly rounds: number }

/** How many directions a cycle looks through, how many of the best it hands on to the next, and how many fixed vectors it starts from. */
const cycle = { most: 20, kept: 6, starts: 2 }

/**
 * The leading eigenvectors by block Lanczos with full orthogonalisation and thick restart (Wu and Simon, SIAM Journal on Matrix
 * Analysis 22, 2000), from fixed vectors, until |A v - lambda v| <= 1e-10 of the first eigenvalue. Only + - x / and square roots, so
 * the same bits on every machine. The sign of each vector: its largest entry is positive. Yields after each cycle, so that a caller
 * may let others have their turn.
 */
export function* leadingEigenvectors({ size, apply }: SymmetricMap, wanted: number, tolerance = 1e-10, mostCycles = 200): Generator<void, Eigenpairs> {
  let basis: Float64Array[] = []
  for (const vector of startVectors(size, Math.min(size, cycle.starts))) append(basis, vector)
  let images: Float64Array[] = []
  for (let round = 1; ; round++) {
    while (images.length < cycle.most && images.length < basis.length) {
      const image = new Float64Array(size)
      apply(basis[images.length] as Float64Array, image)
      images.push(image)
      append(basis, image)
    }
    const looked = basis.slice(0, images.length)
    const { values, vectors: turns } = symmetricEigen(looked.map((vector, i) => images.map((image, j) => (j < i ? dot(looked[j] as Float64Array, images[i] as Float64Array) : dot(vector, image)))))
    const first = values[0] ?? 0
    const best = turns.slice(0, cycle.kept)
    const ritz = best.map(turn => combine(looked, turn, size))
    const ritzImages = best.map(turn => combine(images, turn, size))
    const kept = values.slice(0, wanted).filter(value => value > 1e-12 * first && value > 1e-300)
    const worst = kept.reduce((far, value, i) => Math.max(far, residual(ritz[i], ritzImages[i], value)), 0)
    if (worst <= tolerance * first || images.length === basis.length || round === mostCycles) {
      const vectors = ritz.slice(0, kept.length)
      for (const vector of vectors) turnToPositive(vector)
      return { values: kept, vectors, rounds: round }
    }
    basis = [...ritz, ...basis.slice(images.length)]
    images = ritzImages
    yield
  }
}

/** Fixed vectors in general position: a linear congruence (Numerical Recipes' constants), the same for everybody. */
function startVectors(size: number, count: number): Float64Array[] {
  let state = 1
  return Array.from({ length: count }, () => Float64Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296 - 0.5
  }))
}

/** Adds the part of a vector that is new to the basis, by Gram-Schmidt applied twice; nothing where it depends on the others. */
function append(basis: Float64Array[], vector: Float64Array): void {
  const before = Math.sqrt(dot(vector, vector))
  if (!(before > 1e-150)) return
  const next = vector.map(entry => entry / before)
  for (let pass = 0; pass < 2; pass++) {
    for (const other of basis) {
      const part = -dot(other, next)
      for (let i = 0; i < next.length; i++) next[i] = (next[i] as number) + part * (other[i] as number)
    }
  }
  const length = Math.sqrt(dot(next, next))
  if (length < 1e-10) return
  for (let i = 0; i < next.length; i++) next[i] = (next[i] as number) / length
  basis.push(next)
}

function combine(vectors: readonly Float64Array[], weights: readonly number[], size: number): Float64Array {
  const sum = new Float64Array(size)
  vectors.forEach((vector, at) => {
    const weight = weights[at] ?? 0
    for (let i = 0; i < size; i++) sum[i] = (sum[i] as number) + weight * (vector[i] as number)
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

/** Four sums side by side, which is faster than one; always the same ones. */
function dot(a: Float64Array, b: Float64Array): number {
  let [p, q, r, s, i] = [0, 0, 0, 0, 0]
  for (; i + 3 < a.length; i += 4) {
    p += (a[i] as number) * (b[i] as number)
    q += (a[i + 1] as number) * (b[i + 1] as number)
    r += (a[i + 2] as number) * (b[i + 2] as number)
    s += (a[i + 3] as number) * (b[i + 3] as number)
  }
  for (; i < a.length; i++) p += (a[i] as number) * (b[i] as number)
  return p + q + (r + s)
}
