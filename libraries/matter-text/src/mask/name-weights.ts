import { readFileSync } from 'node:fs'
import { eachFeature } from './name-features.ts'
import type { PossibleName } from './possible-names.ts'
import type { Reading } from './reading.ts'

/** The learnt weights of `model/names.json`, in hundredths; `training/train.ts` makes them. */
const stored = JSON.parse(readFileSync(new URL('../../model/names.json', import.meta.url), 'utf8')) as { threshold: number; weights: Record<string, number> }
const weights = new Map(Object.entries(stored.weights))

/** From this weight on a stretch is a name. */
export const threshold = stored.threshold

/** How much speaks for a stretch as a name: a logarithm of odds. */
export function nameWeight(reading: Reading, possible: PossibleName): number {
  let sum = 0
  eachFeature(reading, possible, key => { sum += weights.get(key) ?? 0 })
  return sum / 100
}
