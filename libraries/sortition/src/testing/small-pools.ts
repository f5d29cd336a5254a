import fc from 'fast-check'
import { modelOf, solve } from '../engine.ts'
import type { Engine } from '../engine.ts'
import type { Person } from '../person.ts'
import type { Quota } from '../quota.ts'

/** Small pools of three features, some in households, with quotas around a random panel; not all of them can be met. */
export const smallPool = fc.record({
  values: fc.array(fc.record({ a: fc.integer({ min: 0, max: 2 }), b: fc.integer({ min: 0, max: 1 }), c: fc.integer({ min: 0, max: 1 }), home: fc.integer({ min: 0, max: 11 }) }), { minLength: 3, maxLength: 9 }),
  size: fc.integer({ min: 1, max: 4 }),
  ends: fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })), { minLength: 7, maxLength: 7 }),
}).filter(({ values, size }) => size <= values.length).map(({ values, size, ends }) => ({
  size,
  people: values.map(({ a, b, c, home }, at): Person => ({ id: `p${at}`, quotas: [a, 3 + b, 5 + c], household: home < 4 ? `h${home}` : null })),
  quotas: ends.map(([less, more], at): Quota => {
    const count = values.slice(0, size).filter(({ a, b, c }) => [a, 3 + b, 5 + c].includes(at)).length
    return { feature: at < 3 ? 'a' : at < 5 ? 'b' : 'c', value: `${at}`, min: Math.max(0, count - less), max: count + Math.max(0, more - 1), minFlex: null, maxFlex: null, line: null }
  }),
}))

/** Every panel there is, by trying all sets of people. */
export function allPanels(people: readonly Person[], quotas: readonly Quota[], size: number): number[][] {
  const panels: number[][] = []
  const choose = (from: number, chosen: number[]): void => {
    if (chosen.length === size) {
      if (isPanel(chosen.flatMap(at => people[at] ?? []), quotas)) panels.push(chosen)
      return
    }
    for (let at = from; at < people.length; at++) choose(at + 1, [...chosen, at])
  }
  choose(0, [])
  return panels
}

export function isPanel(members: readonly Person[], quotas: readonly Quota[]): boolean {
  const homes = members.flatMap(({ household }) => household ?? [])
  return new Set(homes).size === homes.length && quotas.every(({ min, max }, at) => {
    const count = members.filter(person => person.quotas.includes(at)).length
    return count >= min && count <= max
  })
}

/** Leximin as the textbook has it: raise the least, find by a programme for each person who cannot rise, fix them, go on. */
export function textbookLeximin(engine: Engine, people: number, panels: readonly (readonly number[])[]): number[] {
  const fixed = new Map<number, number>()
  for (let person = 0; person < people; person++) {
    if (!panels.some(panel => panel.includes(person))) fixed.set(person, 0)
  }
  while (fixed.size < people) {
    const highest = (raised: number | null, floor: number): number => {
      const model = modelOf(engine, {
        sense: 'max', cost: [...panels.map(panel => (raised !== null && panel.includes(raised) ? 1 : 0)), raised === null ? 1 : 0],
        lower: [...panels.map(() => 0), 0], upper: [...panels.map(() => 1), 1],
        rows: [
          { indices: panels.map((_, at) => at), coefficients: panels.map(() => 1), lower: 1, upper: 1 },
          ...Array.from({ length: people }, (_, person) => {
            const at = panels.flatMap((panel, index) => (panel.includes(person) ? [index] : []))
            const known = fixed.get(person)
            const level = known === undefined && raised === null
            return { indices: [...at, panels.length], coefficients: [...at.map(() => 1), level ? -1 : 0], lower: known === undefined ? (level ? 0 : floor - 1e-9) : known - 1e-9, upper: engine.infinity }
          }),
        ],
      })
      try {
        return solve(engine, model)?.objective ?? NaN
      } finally {
        model.dispose()
      }
    }
    const level = highest(null, 0)
    for (let person = 0; person < people; person++) {
      if (!fixed.has(person) && highest(person, level) < level + 1e-7) fixed.set(person, level)
    }
  }
  return Array.from({ length: people }, (_, person) => fixed.get(person) ?? NaN)
}
