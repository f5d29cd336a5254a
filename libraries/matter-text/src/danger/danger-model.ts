import { readFileSync } from 'node:fs'
import { dangerSlots, slotCount } from './danger-features.ts'
import { weightiestWords } from './weightiest-words.ts'

/** Learnt weights of what a matter says: `weights[slot] * step`. */
export interface DangerModel {
  bias: number
  step: number
  weights: Int8Array
}

/** How `model/danger.json` holds them. */
export interface StoredDangerModel {
  bias: number
  step: number
  /** The slots that weigh anything, in order: the step from one to the next as a byte (255: go on by 255), in base64. */
  slots: string
  /** Their weights as signed bytes in base64. */
  weights: string
}

/** From this logarithm of odds on a matter is a danger, whether or not a rule knows it; below `calmBelow` a rule is not believed. */
export const alarmFrom = -1
export const calmBelow = -2

export function packDanger({ bias, step, weights }: DangerModel): StoredDangerModel {
  const steps: number[] = []
  const kept: number[] = []
  let last = 0
  weights.forEach((weight, slot) => {
    if (weight === 0) return
    for (; slot - last >= 255; last += 255) steps.push(255)
    steps.push(slot - last)
    last = slot
    kept.push(weight)
  })
  const base64 = (bytes: readonly number[]): string => Buffer.from(Int8Array.from(bytes).buffer).toString('base64')
  return { bias, step, slots: base64(steps), weights: base64(kept) }
}

export function unpackDanger({ bias, step, slots, weights: kept }: StoredDangerModel): DangerModel {
  const weights = new Int8Array(slotCount)
  const bytes = Buffer.from(kept, 'base64')
  let slot = 0
  let at = 0
  for (const further of Buffer.from(slots, 'base64')) {
    slot += further
    if (further < 255) weights[slot] = bytes.readInt8(at++)
  }
  return { bias, step, weights }
}

/** The logarithm of the odds that a matter tells of a danger; long matters need proportionally more that speaks for it. */
export function dangerOdds({ bias, step, weights }: DangerModel, title: string, text: string): number {
  let sum = 0
  let known = 0
  for (const slot of dangerSlots(title, text)) {
    const weight = weights[slot]!
    if (weight === 0) continue
    sum += weight
    known++
  }
  return bias + sum * step / Math.sqrt(known || 1)
}

const model = unpackDanger(JSON.parse(readFileSync(new URL('../../model/danger.json', import.meta.url), 'utf8')) as StoredDangerModel)

/** What the learnt weights say of a matter, and the words that weigh most. */
export function weighDanger(title: string, text: string): { verdict: 'alarm' | 'calm' | 'open'; words: () => string[] } {
  const odds = dangerOdds(model, title, text)
  return {
    verdict: odds >= alarmFrom ? 'alarm' : odds < calmBelow ? 'calm' : 'open',
    words: () => weightiestWords(model.weights, `${title}。${text}`, 4),
  }
}
