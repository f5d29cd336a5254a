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

/**
 * Of councils along the way up, the one nearest to the unit; undefined where none stands. A joint meeting of several units stands where their ways part, and takes only
 * what lies within them: before the wider council there where several units are concerned, after it where one is.
 */
export function nearestCouncil<Council extends { readonly unitId: string; readonly unitIds: readonly string[] }>(path: readonly string[], councils: readonly Council[], concerned: readonly Placed[]): Council | undefined {
  const holds = (council: Council) => concerned.length > 0 && concerned.every((unit) => council.unitIds.some((id) => unit.path.includes(id)))
  for (const unit of [...path].reverse()) {
    const here = councils.filter((council) => council.unitId === unit), own = here.find((council) => council.unitIds.length < 2), joint = here.find((council) => council.unitIds.length > 1 && holds(council))
    const found = concerned.length > 1 ? joint ?? own : own ?? joint
    if (found) return found
  }
  return undefined
}
