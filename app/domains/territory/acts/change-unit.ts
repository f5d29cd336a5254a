import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { today } from '../reads/place.ts'
import { unitCheck } from '../reads/unit-check.ts'
import { unitById } from '../reads/units.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { changeUnits } from './change-units.ts'
import { lockTree } from './lock-tree.ts'

/** Gives one unit another name or parent, by the same checks as a file; the old ones stay on record. Refuses `territory.unknown-unit`, `territory.row-refused`. */
export function changeUnit(context: Context, given: { readonly id: string; readonly name: string; readonly parentCode: string | null }): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.change-units'])
  return together(context, async (context) => {
    await lockTree(context)
    const unit = await unitById(context, given.id)
    if (!unit || unit.validTo !== null) throw new Refusal('territory.unknown-unit', 'missing')
    const check = await unitCheck(context, [{ row: 1, code: unit.code, name: given.name.trim(), level: unit.level, parentCode: given.parentCode?.trim() || null }])
    const [reason] = check.reasons
    if (reason) throw new Refusal('territory.row-refused', 'invalid', { reason: reason.code, field: reason.field, ...reason.facts })
    if (check.changed.length === 0) return
    await changeUnits(context, check.changed, { day: await today(context) })
    await recordAct(context, 'territory.unit-changed', unit.id, { post, facts: { unit: unit.code } })
  })
}
