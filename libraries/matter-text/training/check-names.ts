import { learnWeights } from './learn-names.ts'
import { measureNames } from './measure-names.ts'
import { lessonsFrom, nameTexts, plainTexts } from './name-lessons.ts'
import { nameThreshold } from './trained-names.ts'

// node libraries/matter-text/training/check-names.ts [--show]: names found by weights that were learnt without their texts, by fifths.
const total = { found: 0, names: 0, wrong: 0 }
for (let fold = 0; fold < 5; fold++) {
  const weights = learnWeights([...lessonsFrom(nameTexts.filter((_, at) => at % 5 !== fold), 6), ...lessonsFrom(plainTexts, 8)])
  const part = measureNames(nameTexts.filter((_, at) => at % 5 === fold), weights, nameThreshold, process.argv.includes('--show'))
  total.found += part.found
  total.names += part.names
  total.wrong += part.wrong
}
console.log(total, (100 * total.found / total.names).toFixed(1))
