import { learnWeights } from './learn-names.ts'
import { lessonsFrom, nameTexts, plainTexts } from './name-lessons.ts'

/** From this weight on a stretch is a name. Found by fifths: the lowest at which fewer than three masked names in a hundred are none. */
export const nameThreshold = -0.8

/** The weights of `model/names.json`, in hundredths, from the committed texts alone. */
export function trainedNames(): { threshold: number; weights: Record<string, number> } {
  const weights = learnWeights([...lessonsFrom(nameTexts, 6), ...lessonsFrom(plainTexts, 8)])
  const kept = [...weights].map(([key, weight]): [string, number] => [key, Math.round(weight * 100)]).filter(([, weight]) => Math.abs(weight) >= 4)
  return { threshold: nameThreshold, weights: Object.fromEntries(kept.sort(([a], [b]) => a < b ? -1 : 1)) }
}
