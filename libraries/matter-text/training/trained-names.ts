import { learnWeights } from './learn-names.ts'
import { lessonsFrom, nameTextsWithout, plainTexts } from './name-lessons.ts'

/** From this weight on a stretch is a name. Between it and nought whole towns left out in turn lose no name, and texts of other authors without any name fewer masks. */
export const nameThreshold = -0.5

/** The weights of `model/names.json`, in hundredths, from the committed texts alone. */
export function trainedNames(): { threshold: number; weights: Record<string, number> } {
  const weights = learnWeights([...lessonsFrom(nameTextsWithout(), 6), ...lessonsFrom(plainTexts, 8)])
  const kept = [...weights].map(([key, weight]): [string, number] => [key, Math.round(weight * 100)]).filter(([, weight]) => Math.abs(weight) >= 4)
  return { threshold: nameThreshold, weights: Object.fromEntries(kept.sort(([a], [b]) => a < b ? -1 : 1)) }
}
