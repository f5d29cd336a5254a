import { dangerFeatures } from '../src/danger/danger-features.ts'
import { hazardsByRule } from '../src/danger/recognise-danger.ts'
import { rightSpelling } from '../src/danger/sentences.ts'
import { alarmFrom, calmBelow, dangerLines, dangerMatters, trainedDanger } from './trained-danger.ts'

// node libraries/matter-text/training/check-danger.ts: dangers recognised by weights that were learnt without their texts, by fifths.
for (const [name, texts, others] of [['requests', dangerMatters(), dangerLines()], ['short texts', dangerLines(), dangerMatters()]] as const) {
  const count = { dangers: 0, byRules: 0, byWeights: 0, together: 0, calm: 0, falseByRules: 0, falseByWeights: 0, falseTogether: 0 }
  for (let fold = 0; fold < 5; fold++) {
    const { bias, weights } = trainedDanger([...texts.filter((_, at) => at % 5 !== fold), ...others])
    for (const one of texts.filter((_, at) => at % 5 === fold)) {
      const title = rightSpelling(one.title)
      const text = rightSpelling(one.text)
      const sum = [...dangerFeatures(title, text)].reduce((sum, key) => sum + (weights[key] ?? 0), bias) / 100
      const ruled = hazardsByRule(title, text).length > 0
      const learnt = sum >= alarmFrom
      const both = learnt || ruled && sum >= calmBelow
      if (one.urgent) { count.dangers++; count.byRules += +ruled; count.byWeights += +learnt; count.together += +both }
      else { count.calm++; count.falseByRules += +ruled; count.falseByWeights += +learnt; count.falseTogether += +both }
    }
  }
  console.log(name, count)
}
