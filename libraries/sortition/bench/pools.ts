import type { Person, Quota } from '../src/index.ts'

/** A pool of a given shape, always the same: `features` lists how many values each has; quotas stand around a proportional panel. */
export function pool(people: number, size: number, features: readonly number[], slack: number): { people: Person[], quotas: Quota[], size: number } {
  let state = people * 31 + size
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const first = features.map((_, f) => features.slice(0, f).reduce((sum, count) => sum + count, 0))
  // Squared chances make some values rare, as they are among those who answer an invitation.
  const list = Array.from({ length: people }, (_, at): Person => ({ id: `p${at}`, household: null, quotas: features.map((count, f) => (first[f] ?? 0) + Math.floor(chance() ** 1.5 * count)) }))
  const panel = list.slice(0, size)
  const quotas = features.flatMap((count, f) => Array.from({ length: count }, (_, value): Quota => {
    const at = (first[f] ?? 0) + value
    const seats = Math.round((panel.filter(person => person.quotas.includes(at)).length + size / count) / 2)
    const known = list.filter(person => person.quotas.includes(at)).length
    return { feature: `f${f}`, value: `${value}`, min: Math.max(0, Math.min(seats, known) - slack), max: seats + slack, minFlex: null, maxFlex: null, line: null }
  }))
  return { people: list, quotas, size }
}
