import { dangerSlots, slotCount } from '../src/danger/danger-features.ts'
import type { DangerModel } from '../src/danger/danger-model.ts'
import { rightSpelling } from '../src/danger/sentences.ts'
import { dangerAuthors, joinedTexts, type DangerText } from './danger-lessons.ts'
import { learnDanger } from './learn-danger.ts'

/** Weights learnt from all texts, or from those given. */
export function trainedDanger(texts: readonly DangerText[] = Object.values(dangerAuthors).flatMap(read => read())): DangerModel {
  const { bias, weights } = learnDanger([...texts, ...joinedTexts(texts)].map(({ title, text, urgent, weight = 1 }) => ({
    slots: Int32Array.from(dangerSlots(rightSpelling(title), rightSpelling(text))), urgent, weight, isCopy: weight < 1,
  })), slotCount)
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  // A few weights are far larger than the others, whose differences matter more.
  const step = largest / 2 / 127
  return { bias: Number(bias.toFixed(3)), step: Number(step.toPrecision(6)), weights: Int8Array.from(weights, weight => Math.max(-127, Math.min(127, Math.round(weight / step)))) }
}
