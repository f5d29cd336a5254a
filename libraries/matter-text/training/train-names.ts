/**
 * Learns which stretches are names and writes `model/names.json`; with `--check` it measures by fifths instead.
 *   node libraries/matter-text/training/train-names.ts [--check]
 */
import { writeFileSync } from 'node:fs'
import { learnWeights } from './learn-names.ts'
import { lessonsFrom, nameTexts, plainTexts } from './name-lessons.ts'
import { measureNames } from './measure-names.ts'

// Found by fifths: the lowest at which fewer than three masked names in a hundred are none.
const threshold = -0.8

if (process.argv.includes('--check')) {
  const total = { found: 0, names: 0, wrong: 0 }
  for (let fold = 0; fold < 5; fold++) {
    const lessons = [...lessonsFrom(nameTexts.filter((_, at) => at % 5 !== fold), 6), ...lessonsFrom(plainTexts, 8)]
    const weights = learnWeights(lessons)
    const part = measureNames(nameTexts.filter((_, at) => at % 5 === fold), weights, threshold, process.argv.includes('--show'))
    total.found += part.found
    total.names += part.names
    total.wrong += part.wrong
  }
  console.log(total, (100 * total.found / total.names).toFixed(1))
} else {
  const weights = learnWeights([...lessonsFrom(nameTexts, 6), ...lessonsFrom(plainTexts, 8)])
  const kept = Object.fromEntries([...weights].map(([key, weight]): [string, number] => [key, Math.round(weight * 100)]).filter(([, weight]) => Math.abs(weight) >= 4).sort(([a], [b]) => a < b ? -1 : 1))
  writeFileSync(new URL('../model/names.json', import.meta.url), JSON.stringify({ threshold, weights: kept }) + '\n')
  console.log(Object.keys(kept).length, 'weights')
}
