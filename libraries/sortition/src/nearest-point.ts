import type { Counts } from './best-panel.ts'

/** A panel with only the types that sit on it, for quick sums. */
export type SparsePanel = { readonly counts: Counts, readonly types: Int32Array, readonly seats: Float64Array }

export function sparse(counts: Counts): SparsePanel {
  const types = Int32Array.from(counts.flatMap((count, at) => (count > 0 ? [at] : [])))
  return { counts, types, seats: Float64Array.from(types, at => counts[at] as number) }
}

/** What a panel weighs. */
export function sparseWeight({ types, seats }: SparsePanel, weights: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < types.length; i++) sum += (seats[i] as number) * (weights[types[i] as number] as number)
  return sum
}

type Point = SparsePanel & { readonly along: number }

/**
 * The mixture of panels whose mean is nearest to a target, kept up as panels are added: Wolfe, "Finding the nearest point in
 * a polytope", Mathematical Programming 11, 1976. Panels that the nearest mixture does not need are let go, so at most one
 * more than there are types are held. `factors` is the upper triangle of the Cholesky factors of their Gram matrix.
 */
export class NearestPoint {
  readonly target: Float64Array
  readonly #squared: number
  readonly #lift: number
  #points: Point[] = []
  #factors: Float64Array[] = []
  #shares: Float64Array = new Float64Array(0)

  constructor(target: ArrayLike<number>) {
    this.target = Float64Array.from(target)
    this.#squared = this.target.reduce((sum, each) => sum + each * each, 0)
    // Points are lifted off the origin by about their own length, as Wolfe does, so that affine becomes linear independence.
    this.#lift = this.target.reduce((sum, each) => sum + each, 0) + 1
  }

  get panels(): readonly SparsePanel[] {
    return this.#points
  }

  get shares(): Float64Array {
    return this.#shares
  }

  /** Target less mean: what the mixture falls short by. */
  missing(): Float64Array {
    const missing = Float64Array.from(this.target)
    this.#points.forEach(({ types, seats }, at) => {
      const share = this.#shares[at] as number
      for (let i = 0; i < types.length; i++) missing[types[i] as number]! -= share * (seats[i] as number)
    })
    return missing
  }

  /** Takes a panel in and finds the nearest mixture again; `false` where the panel adds nothing that doubles can tell. */
  add(panel: SparsePanel): boolean {
    if (!this.#append(panel)) return false
    this.#shares = Float64Array.from([...this.#shares, this.#points.length === 1 ? 1 : 0])
    for (;;) {
      const wanted = this.#nearestInSpan()
      let length = 1, out = -1
      wanted.forEach((share, at) => {
        if (share > 1e-15) return
        const now = this.#shares[at] as number
        const until = now / (now - share)
        if (out < 0 || until < length) [length, out] = [until, at]
      })
      if (out < 0) {
        this.#shares = wanted
        return true
      }
      this.#shares = this.#shares.map((share, at) => Math.max(0, share + length * ((wanted[at] as number) - share))).filter((_, at) => at !== out)
      this.#remove(out)
      if (this.#points.length === 0) return false
    }
  }

  /** The affine combination nearest to the target, with one round of refinement against rounding in the factors. */
  #nearestInSpan(): Float64Array {
    const ones = this.#solve(new Float64Array(this.#points.length).fill(1))
    const total = ones.reduce((sum, each) => sum + each, 0)
    const shares = ones.map(each => each / total)
    const mean = new Float64Array(this.target.length)
    for (let round = 0; round < 2; round++) {
      mean.set(this.target)
      this.#points.forEach(({ types, seats }, at) => {
        const share = shares[at] as number
        for (let i = 0; i < types.length; i++) mean[types[i] as number]! -= share * (seats[i] as number)
      })
      const uneven = this.#solve(Float64Array.from(this.#points, point => -sparseWeight(point, mean)))
      const over = uneven.reduce((sum, each) => sum + each, 0) / total
      for (let at = 0; at < shares.length; at++) shares[at]! -= (uneven[at] as number) - over * (ones[at] as number)
    }
    return shares
  }

  #inner(a: Point, b: Point): number {
    return this.#squared + this.#lift - a.along - b.along + sparseWeight(a, b.counts)
  }

  #append(panel: SparsePanel): boolean {
    const point: Point = { ...panel, along: sparseWeight(panel, this.target) }
    const size = this.#points.length
    const column = Float64Array.from(this.#points, other => this.#inner(other, point))
    let rest = this.#inner(point, point)
    const whole = rest
    for (let i = 0; i < size; i++) {
      const row = this.#factors[i] as Float64Array
      const known = column[i]! /= row[i] as number
      for (let j = i + 1; j < size; j++) column[j]! -= known * (row[j] as number)
      rest -= known * known
    }
    if (rest < 1e-14 * whole) return false
    this.#factors.forEach((row, i) => { row[size] = column[i] as number })
    const row = new Float64Array(this.target.length + 3)
    row[size] = Math.sqrt(rest)
    this.#factors.push(row)
    this.#points.push(point)
    return true
  }

  /** Takes a point out; Givens rotations make the factors a triangle again. */
  #remove(out: number): void {
    const size = this.#points.length
    this.#points.splice(out, 1)
    for (let i = 0; i < size; i++) this.#factors[i]!.copyWithin(out, out + 1, size)
    for (let i = out; i < size - 1; i++) {
      const row = this.#factors[i] as Float64Array, next = this.#factors[i + 1] as Float64Array
      const length = Math.hypot(row[i] as number, next[i] as number)
      const c = (row[i] as number) / length, s = (next[i] as number) / length
      for (let j = i; j < size - 1; j++) {
        const a = row[j] as number, b = next[j] as number
        row[j] = c * a + s * b
        next[j] = c * b - s * a
      }
    }
    this.#factors.pop()
  }

  #solve(right: Float64Array): Float64Array {
    const size = right.length
    for (let i = 0; i < size; i++) {
      const row = this.#factors[i] as Float64Array
      const known = right[i]! /= row[i] as number
      for (let j = i + 1; j < size; j++) right[j]! -= known * (row[j] as number)
    }
    for (let i = size - 1; i >= 0; i--) {
      const row = this.#factors[i] as Float64Array
      let sum = right[i] as number
      for (let j = i + 1; j < size; j++) sum -= (row[j] as number) * (right[j] as number)
      right[i] = sum / (row[i] as number)
    }
    return right
  }
}
