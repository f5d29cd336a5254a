import type { ExclusiveUnit, Owner } from '../../property/rules/exclusive-unit.ts'

export interface HeadRules {
  /** Parking counts only where the owners' rules say so (指导规则25). */
  readonly parkingCounts: boolean
  /** An owner however many units (法释〔2020〕17号第九条), or every certificate of title where a place says so. */
  readonly headFor: 'owner' | 'certificate'
}

/** One head of an owners' roll with all of its units. */
export interface Head {
  readonly key: string
  readonly developer: boolean
  readonly units: readonly ExclusiveUnit[]
  readonly owners: readonly Owner[]
  readonly area: bigint
}

/**
 * The heads of a register (法释〔2020〕17号第八、九条): the same owner, or the same set of co-owners, is one head with the area of all their units; what
 * the developer has not sold and what is sold but not delivered are together one head. In the order of their first unit, the developer last.
 */
export function headsOf(units: readonly ExclusiveUnit[], { parkingCounts, headFor }: HeadRules): Head[] {
  const counted = units.filter((unit) => parkingCounts || unit.kind !== 'parking').sort((a, b) => inOrder(a.building, b.building) || inOrder(a.label, b.label) || compare(a.key, b.key))
  const groups = Map.groupBy(counted, (unit) => headKey(unit, headFor))
  return [...groups].map(([key, [first, ...more]]): Head => {
    const all = first ? [first, ...more] : more
    const developer = key.startsWith('developer:')
    // Who bought what is not delivered yet does not vote: the developer does, whom the unsold units name.
    return { key, developer, units: all, owners: ownersOf(developer ? all.filter(({ state }) => state === 'unsold') : all), area: all.reduce((sum, { area }) => sum + area, 0n) }
  }).sort((a, b) => Number(a.developer) - Number(b.developer))
}

function headKey(unit: ExclusiveUnit, headFor: HeadRules['headFor']): string {
  if (unit.state !== 'sold') return `developer:${unit.estateId}`
  if (headFor === 'certificate') return `certificate:${unit.estateId}:${unit.certificate ?? unit.key}`
  return `owner:${unit.estateId}:${unit.owners.map(({ key }) => key).sort(compare).join('+')}`
}

/** Every owner once. Whoever the co-owners chose for all of the head's units stands out; chosen for some of them only, nobody does. */
function ownersOf(units: readonly ExclusiveUnit[]): Owner[] {
  const byKey = Map.groupBy(units.flatMap(({ owners }) => owners), ({ key }) => key)
  return [...byKey.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...first, representative: same.length === units.length && same.every(({ representative }) => representative) }] : []
  }).sort((a, b) => compare(a.key, b.key))
}

const inOrder = new Intl.Collator('zh-CN', { numeric: true }).compare
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
