import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { loadEngine } from './engine.ts'
import { leastChange, QuotasInfeasible } from './least-change.ts'
import { readPeople } from './person.ts'
import { poolOf } from './pool.ts'
import { readQuotas } from './quota.ts'
import { fairLottery } from './select-panel.ts'
import { allPanels, smallPool } from './testing/small-pools.ts'

const engine = await loadEngine()
const list = (quotasText: string, peopleText: string) => {
  const quotas = readQuotas(quotasText)
  return { quotas, people: readPeople(peopleText, quotas, peopleText.startsWith('home') ? { household: 'home' } : {}) }
}
const changeOf = (run: () => unknown) => {
  try {
    run()
  } catch (error) {
    if (error instanceof QuotasInfeasible) return error
    throw error
  }
  return undefined
}

test('quotas that cannot be met are answered with the least change', () => {
  const { quotas, people } = list('feature,value,min,max\nsex,f,3,4\nsex,m,0,1\n', 'sex\nf\nf\nm\nm\nm\n')
  const { change, code } = changeOf(() => fairLottery(engine, people, quotas, 4, 'leximin')) ?? {}
  assert.equal(code, 'QUOTAS_INFEASIBLE')
  assert.deepEqual(change, { total: 2, withinFlex: true, changes: [
    { feature: 'sex', value: 'f', min: { from: 3, to: 2 }, max: { from: 4, to: 4 } },
    { feature: 'sex', value: 'm', min: { from: 0, to: 0 }, max: { from: 1, to: 2 } },
  ] })
})

test('flexible ends are kept where that helps, and it is said where it does not', () => {
  const tight = list('feature,value,min,max,min_flex,max_flex\nsex,f,3,4,3,4\nsex,m,0,1,0,1\n', 'sex\nf\nf\nm\nm\nm\n')
  assert.equal(changeOf(() => fairLottery(engine, tight.people, tight.quotas, 4, 'maximin'))?.change?.withinFlex, false)
})

test('where the pool or its households are too small, no change of quotas helps', () => {
  const { quotas, people } = list('feature,value,min,max\nsex,f,0,9\n', 'home,sex\nh,f\nh,f\n,f\n')
  assert.equal(changeOf(() => fairLottery(engine, people, quotas, 3, 'leximin'))?.code, 'POOL_TOO_SMALL')
  assert.equal(changeOf(() => fairLottery(engine, people, quotas, 2, 'leximin')), undefined)
})

test('the change helps, and by trying all panels no smaller one does', () => {
  fc.assert(fc.property(smallPool, fc.integer({ min: 0, max: 6 }), ({ people, quotas, size }, harder) => {
    const stricter = quotas.map((quota, at) => (at === harder ? { ...quota, min: size, max: size } : quota))
    const change = leastChange(engine, poolOf(people, stricter, size))
    const without = stricter.map(quota => ({ ...quota, min: 0, max: size }))
    // For each panel that households allow: by how much the quotas miss it.
    const costs = allPanels(people, without, size).map(panel => stricter.reduce((sum, { min, max }, at) => {
      const count = panel.filter(person => people[person]?.quotas.includes(at)).length
      return sum + Math.max(0, min - count) + Math.max(0, count - max)
    }, 0))
    assert.equal(change?.total ?? Infinity, Math.min(...costs, Infinity))
    if (!change) return
    const moved = new Map(change.changes.map(each => [each.value, each]))
    assert.ok(allPanels(people, stricter.map(quota => ({ ...quota, min: moved.get(quota.value)?.min.to ?? quota.min, max: moved.get(quota.value)?.max.to ?? quota.max })), size).length > 0)
  }), { numRuns: 60, seed: 3 })
})
