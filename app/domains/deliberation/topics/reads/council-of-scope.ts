import { unitById, unitsById } from '#domains/territory'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { councilsStanding } from '../../councils/reads/council-by-id.ts'
import type { Council } from '../../councils/rules/council.ts'
import { nearestCouncil, type Placed, smallestHolding, withoutInner } from '../../councils/rules/scope.ts'

export interface ScopeOfTopic { readonly unitIds: readonly string[]; readonly unitId: string; readonly unitPath: readonly string[]; readonly council: Council | undefined }

/** The council nearest to a unit, for those concerned: there, or on the way up. */
export async function councilNear(context: Context, unitPath: readonly string[], concerned: readonly Placed[]): Promise<Council | undefined> {
  return nearestCouncil(unitPath, await councilsStanding(context), concerned)
}

/** Where a topic that concerns these units is deliberated: the smallest unit that holds them all, and the council nearest to it. */
export async function scopeOf(context: Context, unitIds: readonly string[]): Promise<ScopeOfTopic> {
  const units = withoutInner((await unitsById(context, unitIds)).filter((unit) => unit.validTo === null)), id = smallestHolding(units)
  const unit = id === undefined ? undefined : await unitById(context, id)
  if (!unit) throw new Refusal('deliberation.unknown-unit', 'invalid', { field: 'units' })
  return { unitIds: units.map((each) => each.id), unitId: unit.id, unitPath: unit.path, council: await councilNear(context, unit.path, units) }
}
