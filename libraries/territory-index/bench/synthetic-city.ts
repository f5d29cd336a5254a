import type { Position, Unit } from '../src/index.ts'

/**
 * A city of `side` x `side` grids whose crooked borders are shared exactly, for measuring only.
 * Each grid has about 40 vertices; the corners and the border points come from a fixed sequence.
 */
export function syntheticCity(side: number, seed = 1): Unit[] {
  const random = sequence(seed)
  const steps = 10, size = 0.004
  const lines = (): Position[][][] => Array.from({ length: side + 1 }, () => Array.from({ length: side }, () => []))
  const corner: Position[][] = Array.from({ length: side + 1 }, (_, r) => Array.from({ length: side + 1 }, (_, c): Position =>
    [116 + (c + 0.4 * (random() - 0.5)) * size, 39 + (r + 0.4 * (random() - 0.5)) * size]))
  const crooked = (a: Position, b: Position): Position[] => Array.from({ length: steps }, (_, i): Position => {
    const t = i / steps, shift = i === 0 ? 0 : 0.05 * size * (random() - 0.5)
    return [a[0] + t * (b[0] - a[0]) + shift, a[1] + t * (b[1] - a[1]) + shift]
  })
  const across = lines(), upwards = lines()
  for (let i = 0; i <= side; i++) {
    for (let k = 0; k < side; k++) {
      across[i]![k] = [...crooked(corner[i]![k]!, corner[i]![k + 1]!), corner[i]![k + 1]!]
      upwards[i]![k] = [...crooked(corner[k]![i]!, corner[k + 1]![i]!), corner[k + 1]![i]!]
    }
  }
  const units: Unit[] = []
  for (let r = 0; r < side; r++) {
    for (let c = 0; c < side; c++) {
      const ring = [
        ...across[r]![c]!.slice(0, -1), ...upwards[c + 1]![r]!.slice(0, -1),
        ...[...across[r + 1]![c]!].reverse().slice(0, -1), ...[...upwards[c]![r]!].reverse(),
      ]
      const code = `110105001${String(r * side + c).padStart(6, '0')}`
      units.push({ id: code, code, kind: 'basic', geometry: { type: 'Polygon', coordinates: [ring] } })
    }
  }
  return units
}

/** Numbers from 0 to 1, the same every time (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
