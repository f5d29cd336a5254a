import { drawPanel, fairLottery } from '../src/index.ts'
import type { Engine } from '../src/index.ts'
import { pool } from './pools.ts'

/** Draws many panels from one lottery; says how many break a quota, and by how much frequencies differ from probabilities. */
export function drawMany(engine: Engine, draws: number): string {
  const { people, quotas, size } = pool(150, 22, [2, 4, 4, 6], 1)
  const found = fairLottery(engine, people, quotas, size, 'leximin')
  const personOf = new Map(people.map(person => [person.id, person]))
  const came = new Map(people.map(({ id }) => [id, 0]))
  const start = performance.now()
  let broken = 0
  for (let draw = 0; draw < draws; draw++) {
    const { panel } = drawPanel(found, `draw ${draw}`)
    const seated = new Int32Array(quotas.length)
    for (const id of panel) {
      came.set(id, (came.get(id) ?? 0) + 1)
      for (const at of personOf.get(id)?.quotas ?? []) seated[at]! += 1
    }
    if (panel.length !== size || quotas.some(({ min, max }, at) => (seated[at] ?? 0) < min || (seated[at] ?? 0) > max)) broken += 1
  }
  const seconds = (performance.now() - start) / 1000
  const off = [...came].map(([id, times]) => {
    const p = found.probabilities[id] ?? 0
    return Math.abs(times - draws * p) / Math.sqrt(draws * p * (1 - p))
  })
  // 99.9 % of a binomial lies within 3.29 standard deviations; of 150 people 0.15 are expected outside.
  return `${draws} draws in ${seconds.toFixed(1)} s: ${broken} break a quota; frequencies at most ${Math.max(...off).toFixed(2)} standard deviations off, ${off.filter(each => each > 3.29).length} of ${off.length} people outside the 99.9 % bounds`
}
