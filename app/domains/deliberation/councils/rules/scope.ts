/** A unit with the way to it, from the root down to itself. */
export interface Placed { readonly id: string; readonly path: readonly string[] }

/** The smallest unit that holds all the given ones: where their paths part. Undefined when they have no unit in common. */
export function smallestHolding(units: readonly Placed[]): string | undefined {
  const [first, ...others] = units
  if (!first) return undefined
  let shared: string | undefined
  for (const [depth, id] of first.path.entries()) {
    if (others.some((other) => other.path[depth] !== id)) break
    shared = id
  }
  return shared
}

/** The given units without those that lie within another of them: naming a building and its estate means the estate. */
export const withoutInner = <Unit extends Placed>(units: readonly Unit[]): Unit[] =>
  units.filter((unit, index) => !units.some((other, at) => (other.id === unit.id ? at < index : unit.path.includes(other.id))))

/** Of councils along the way up, the one nearest to the unit; undefined where none stands. */
export const nearestCouncil = <Council extends { readonly unitId: string }>(path: readonly string[], councils: readonly Council[]): Council | undefined =>
  [...path].reverse().map((unit) => councils.find((council) => council.unitId === unit)).find((found) => found !== undefined)
