import { chanceFrom, shuffle } from './chance.ts'
import type { NameLesson } from './name-lessons.ts'

const rounds = 12
const pace = 0.12
const restraint = 4e-5

/** Logistic regression by stochastic descent with one pace a weight (Adagrad) and a pull towards nought. */
export function learnWeights(lessons: readonly NameLesson[]): Map<string, number> {
  const index = new Map<string, number>()
  const counts: number[] = []
  for (const { keys } of lessons) for (const key of keys) {
    let at = index.get(key)
    if (at === undefined) { at = index.size; index.set(key, at); counts.push(0) }
    counts[at]!++
  }
  // What is met once or twice teaches nothing about other texts.
  const rows = lessons.map(({ keys }) => Int32Array.from(keys.map(key => index.get(key)!).filter(at => counts[at]! >= 4)))
  const weights = new Float64Array(index.size)
  const squares = new Float64Array(index.size).fill(1e-2)
  const chance = chanceFrom(1)
  const order = Int32Array.from(lessons.keys())
  for (let round = 0; round < rounds; round++) {
    shuffle(order, chance)
    for (const at of order) {
      const row = rows[at]!
      let sum = 0
      for (const key of row) sum += weights[key]!
      const error = ((lessons[at]!.isName ? 1 : 0) - 1 / (1 + Math.exp(-sum))) * lessons[at]!.weight
      for (const key of row) {
        const slope = error - restraint * 30 * weights[key]!
        squares[key]! += slope * slope
        weights[key]! += pace * slope / Math.sqrt(squares[key]!)
      }
    }
  }
  return new Map([...index].filter(([, at]) => counts[at]! >= 4).map(([key, at]) => [key, weights[at]!]))
}
