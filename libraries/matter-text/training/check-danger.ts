import { alarmFrom, calmBelow, dangerOdds } from '../src/danger/danger-model.ts'
import { hazardsByRule } from '../src/danger/recognise-danger.ts'
import { rightSpelling } from '../src/danger/sentences.ts'
import { dangerAuthors, type DangerText } from './danger-lessons.ts'
import { trainedDanger } from './trained-danger.ts'

// node libraries/matter-text/training/check-danger.ts: each author's texts judged by weights that were learnt from all
// the others; the shared requests by fifths besides, each fifth with the other four among the lessons.
const authors = Object.entries(dangerAuthors).map(([name, read]) => ({ name, texts: read() }))
for (const { name, texts } of authors) {
  const others = authors.filter(author => author.name !== name).flatMap(author => author.texts)
  console.log(name, counted(texts, trainedDanger(others)))
}
const requests = authors.find(({ name }) => name === 'shared requests')!
const rest = authors.filter(author => author !== requests).flatMap(author => author.texts)
const folds = [0, 1, 2, 3, 4].map(fold => {
  const isHeld = (_: DangerText, at: number): boolean => at % 5 === fold
  return counted(requests.texts.filter(isHeld), trainedDanger([...rest, ...requests.texts.filter((text, at) => !isHeld(text, at))]))
})
console.log('shared requests by fifths', folds.reduce((sum, fold) => Object.fromEntries(Object.entries(sum).map(([key, count]) => [key, count + fold[key as keyof typeof fold]])) as typeof fold))

function counted(texts: readonly DangerText[], model: ReturnType<typeof trainedDanger>) {
  const count = { dangers: 0, byRules: 0, byWeights: 0, together: 0, calm: 0, falseByRules: 0, falseByWeights: 0, falseTogether: 0 }
  for (const one of texts) {
    const title = rightSpelling(one.title)
    const text = rightSpelling(one.text)
    const odds = dangerOdds(model, title, text)
    const ruled = hazardsByRule(title, text).length > 0
    const learnt = odds >= alarmFrom
    const both = learnt || ruled && odds >= calmBelow
    if (one.urgent) { count.dangers++; count.byRules += +ruled; count.byWeights += +learnt; count.together += +both }
    else { count.calm++; count.falseByRules += +ruled; count.falseByWeights += +learnt; count.falseTogether += +both }
  }
  return count
}
