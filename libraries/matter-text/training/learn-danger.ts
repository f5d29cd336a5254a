import { chanceFrom, shuffle } from './chance.ts'

/** What a text says, as slots, and whether it is a danger. */
export interface DangerLesson {
  slots: Int32Array
  urgent: boolean
  weight: number
  /** Made of other lessons: what it says is no further evidence that it is said often. */
  isCopy?: boolean
}

const rounds = 10
const restraint = 3
const spread = 5
/** What fewer lessons say teaches nothing about other texts. */
const leastLessons = 5

/**
 * Logistic regression with a penalty on the squares of the weights, by dual coordinate descent (Yu, Huang and Lin 2011);
 * every lesson is scaled to one length, so that long texts weigh as much as short ones.
 */
export function learnDanger(lessons: readonly DangerLesson[], slotCount: number): { bias: number; weights: Float64Array } {
  const counts = new Uint16Array(slotCount)
  for (const { slots, isCopy } of lessons) if (!isCopy) for (const slot of slots) counts[slot]!++
  const rows = lessons.map(({ slots }) => slots.filter(slot => counts[slot]! >= leastLessons))
  const scales = rows.map(row => spread / Math.sqrt(row.length || 1))
  const weights = new Float64Array(slotCount)
  let bias = 0
  // The dual variable of each lesson: between nought and its bound, nearer to it the less the lesson is understood.
  const bounds = lessons.map(({ weight }) => restraint * weight)
  const duals = Float64Array.from(bounds, bound => Math.min(1e-3 * bound, 1e-8))
  const chance = chanceFrom(1)
  const order = Int32Array.from(lessons.keys())
  for (let round = 0; round < rounds; round++) {
    shuffle(order, chance)
    for (const at of order) {
      const row = rows[at]!
      const scale = scales[at]!
      const sign = lessons[at]!.urgent ? 1 : -1
      let sum = 0
      for (const slot of row) sum += weights[slot]!
      const dual = nextDual(duals[at]!, bounds[at]!, scale * scale * row.length + 1, sign * (sum * scale + bias))
      const step = sign * (dual - duals[at]!)
      duals[at] = dual
      bias += step
      for (const slot of row) weights[slot]! += step * scale
    }
  }
  for (let slot = 0; slot < slotCount; slot++) weights[slot]! *= spread
  return { bias, weights }
}

/** The dual variable that fits best while the others stand still: the root of a rising function, by Newton within brackets. */
function nextDual(before: number, bound: number, square: number, margin: number): number {
  let low = -margin - square * (bound - before) - 1e-9
  let high = -margin + square * before + 1e-9
  let odds = Math.min(high, Math.max(low, Math.log(before / (bound - before))))
  let dual = before
  for (let round = 0; round < 60; round++) {
    dual = bound / (1 + Math.exp(-odds))
    const value = square * (dual - before) + margin + odds
    if (Math.abs(value) < 1e-7) break
    if (value > 0) high = odds; else low = odds
    const next = odds - value / (square * dual * (bound - dual) / bound + 1)
    odds = next > low && next < high ? next : (low + high) / 2
  }
  return dual
}
