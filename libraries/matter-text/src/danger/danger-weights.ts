import { readFileSync } from 'node:fs'
import { dangerFeatures } from './danger-features.ts'

/** What `model/danger.json` holds: weights in hundredths, and the sums from which on they tell. */
export interface DangerModel {
  /** From this sum on a matter is a danger, whether or not a rule knows it. */
  alarm: number
  /** Below this sum what a rule finds is none. */
  calm: number
  bias: number
  weights: Record<string, number>
}

const stored = JSON.parse(readFileSync(new URL('../../model/danger.json', import.meta.url), 'utf8')) as DangerModel
const weights = new Map(Object.entries(stored.weights))

/** What the learnt weights say of a matter, and the words that weigh most. */
export function weighDanger(title: string, text: string): { verdict: 'alarm' | 'calm' | 'open'; words: () => string[] } {
  const keys = dangerFeatures(title, text)
  let sum = stored.bias
  for (const key of keys) sum += weights.get(key) ?? 0
  return {
    verdict: sum >= stored.alarm ? 'alarm' : sum < stored.calm ? 'calm' : 'open',
    words: () => [...keys].filter(key => !/[=!#+]/.test(key) && weights.has(key)).sort((a, b) => weights.get(b)! - weights.get(a)!).slice(0, 4),
  }
}
