import { learnWeights } from './learn-names.ts'
import { measureNames } from './measure-names.ts'
import { lessonsFrom, nameTextsOf, nameTextsWithout, plainTexts, towns } from './name-lessons.ts'
import { nameThreshold } from './trained-names.ts'

// node libraries/matter-text/training/check-names.ts [--show]: names found by weights that were learnt without their town, town by town.
for (const town of towns) {
  const weights = learnWeights([...lessonsFrom(nameTextsWithout(town), 6), ...lessonsFrom(plainTexts, 8)])
  const { found, names, wrong } = measureNames(nameTextsOf(town), weights, nameThreshold, process.argv.includes('--show'))
  console.log(town, `${found} of ${names} names`, `${(100 * found / names).toFixed(1)} %`, `${wrong} masked that are none`)
}
