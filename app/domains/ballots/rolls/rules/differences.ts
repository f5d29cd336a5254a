/** What of an entry makes it another one: who, with what, under which words. */
export interface Comparable {
  readonly headKey: string
  readonly number: number
  readonly label: string
  readonly building: string | null
  readonly area: bigint | null
  readonly holdings: readonly { readonly unitKey: string; readonly building: string; readonly label: string; readonly area: bigint; readonly state: string }[]
  readonly owners: readonly { readonly name: string; readonly key?: string; readonly representative?: true }[]
}

export interface Differences<Now extends Comparable, Then extends Comparable> {
  readonly added: readonly Then[]
  readonly struck: readonly Now[]
  /** As it stands, and as it should. */
  readonly changed: readonly (readonly [Now, Then])[]
}

const content = ({ label, building, area, holdings, owners }: Comparable) => JSON.stringify([
  label, building, String(area), holdings.map((unit) => [unit.unitKey, unit.building, unit.label, String(unit.area), unit.state]), owners.map(({ name, key = '', representative = false }) => [key, name, representative]),
])

/** How a roll differs from what it should be, head by head. */
export function differencesOf<Now extends Comparable, Then extends Comparable>(now: readonly Now[], then: readonly Then[]): Differences<Now, Then> {
  const standing = new Map(now.map((entry) => [entry.headKey, entry])), wanted = new Set(then.map(({ headKey }) => headKey))
  return {
    added: then.filter(({ headKey }) => !standing.has(headKey)),
    struck: now.filter(({ headKey }) => !wanted.has(headKey)),
    changed: then.flatMap((entry) => {
      const before = standing.get(entry.headKey)
      return before && content(before) !== content(entry) ? [[before, entry] as const] : []
    }),
  }
}
