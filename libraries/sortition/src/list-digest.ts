import { createHash } from 'node:crypto'
import type { Person } from './person.ts'
import { folded } from './quota.ts'
import type { Quota } from './quota.ts'

/**
 * SHA-256 (hexadecimal) of what a draw is made from, written in one way only: the size, the quotas in order of feature and
 * value, the people in order of id with the values that count and their household. Other columns, the order of rows and
 * columns, capitals in values and the way of writing the file do not matter; anything that may change the draw does.
 */
export function listDigest(people: readonly Person[], quotas: readonly Quota[], size: number): string {
  const named = quotas.map(({ feature, value, min, max }) => [folded(feature), folded(value), min, max] as const)
  const before = (a: readonly unknown[], b: readonly unknown[]): number => {
    const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
    return one < other ? -1 : one > other ? 1 : 0
  }
  const list = {
    size,
    quotas: [...named].sort(before),
    people: people.map(({ id, quotas: counted, household }) => [id, household, ...counted.map(at => [named[at]?.[0], named[at]?.[1]]).sort(before)]).sort(before),
  }
  return createHash('sha256').update(JSON.stringify(list)).digest('hex')
}
