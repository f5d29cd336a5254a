import { createHash } from 'node:crypto'
import { BadInput } from '@gongzhi/bad-input'
import { listDigest } from './list-digest.ts'
import type { Person } from './person.ts'
import { checkQuotas } from './quota.ts'
import type { Quota } from './quota.ts'

/**
 * People whom no quota and no household tells apart: the same values, in households that are made up alike.
 * `members[h]` are those of the h-th household of their group (positions in `people`), `perHousehold` of them in each.
 */
export type PersonType = {
  readonly quotas: readonly number[]
  readonly group: number
  readonly members: readonly (readonly number[])[]
  readonly perHousehold: number
  /** How many people are of this type. */
  readonly size: number
}

/** Households made up alike: at most one person of each may sit on a panel, so at most `households` of all their types. */
export type HouseholdGroup = { readonly households: number, readonly types: readonly number[] }

/** One linear condition on how many of each type sit on a panel. Coefficients are all 1. */
export type Condition = { readonly types: readonly number[], readonly min: number, readonly max: number }

/** A question to be answered: who is in the pool, how large the panel is, and what it must look like. */
export type Pool = {
  readonly people: readonly Person[]
  readonly quotas: readonly Quota[]
  readonly size: number
  readonly types: readonly PersonType[]
  readonly groups: readonly HouseholdGroup[]
  /** The size of the panel, then one condition for each quota, then one for each group of several types. */
  readonly conditions: readonly Condition[]
}

/** Sorts people into types. Throws `BadInput` where the size is no whole number of at least 1, or quotas contradict themselves. */
export function poolOf(list: readonly Person[], quotas: readonly Quota[], size: number): Pool {
  // In the order of their ids, so that the order of the file decides nothing.
  const people = [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  if (!Number.isSafeInteger(size) || size < 1) throw new BadInput('SIZE_MALFORMED', `the size of the panel is a whole number of at least 1, not ${size}`, { field: 'size' })
  if (people.length === 0) throw new BadInput('PEOPLE_NONE', 'the list has no people')
  checkQuotas(quotas)
  people.forEach(({ id, quotas: counted }, at) => {
    if (people[at - 1]?.id === id) throw new BadInput('ID_TWICE', `the id ${id} stands twice in the list`, { field: 'id' })
    if (counted.some(quota => quotas[quota] === undefined)) throw new BadInput('VALUE_WITHOUT_QUOTA', `the person ${id} is counted by a quota that is not there`, { field: 'quotas' })
  })

  const households = new Map<string, number[]>()
  people.forEach(({ household }, at) => {
    const key = household === null ? `alone ${at}` : `shared ${household}`
    const known = households.get(key)
    if (known) known.push(at)
    else households.set(key, [at])
  })

  const vectorOf = people.map(({ quotas: counted }) => counted.join())
  const alike = new Map<string, number[][]>()
  for (const members of households.values()) {
    const key = members.map(at => vectorOf[at]).sort().join('|')
    const known = alike.get(key)
    if (known) known.push(members)
    else alike.set(key, [members])
  }

  // Seats go round within a type. The order comes from digests, so that nobody sits with whoever stands next in the list.
  const digest = listDigest(people, quotas, size)
  const lotOf = people.map(({ id }) => createHash('sha256').update(JSON.stringify([digest, id])).digest('hex'))
  const byLot = (a: number, b: number) => ((lotOf[a] ?? '') < (lotOf[b] ?? '') ? -1 : 1)
  for (const homes of alike.values()) {
    for (const home of homes) home.sort(byLot)
    homes.sort(([a = 0], [b = 0]) => byLot(a, b))
  }

  const types: PersonType[] = []
  const groups: HouseholdGroup[] = []
  for (const homes of alike.values()) {
    const first = types.length
    for (const vector of [...new Set(homes[0]?.map(at => vectorOf[at]))].sort()) {
      const members = homes.map(home => home.filter(at => vectorOf[at] === vector))
      const perHousehold = members[0]?.length ?? 0
      const example = people[members[0]?.[0] ?? 0]
      types.push({ quotas: example?.quotas ?? [], group: groups.length, members, perHousehold, size: perHousehold * homes.length })
    }
    groups.push({ households: homes.length, types: types.slice(first).map((_, i) => first + i) })
  }

  const counted: number[][] = quotas.map(() => [])
  types.forEach((type, at) => type.quotas.forEach(quota => counted[quota]?.push(at)))
  return {
    people, quotas, size, types, groups,
    conditions: [
      { types: types.map((_, at) => at), min: size, max: size },
      ...quotas.map(({ min, max }, at) => ({ types: counted[at] ?? [], min, max: Math.min(max, Math.max(min, size)) })),
      ...groups.filter(group => group.types.length > 1).map(group => ({ types: group.types, min: 0, max: group.households })),
    ],
  }
}

/** The most people of one type that may sit on a panel: one of each household. */
export const mostOf = (pool: Pool, type: number): number => pool.groups[pool.types[type]?.group ?? -1]?.households ?? 0
