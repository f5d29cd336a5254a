import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { today } from '../reads/place.ts'
import { unitById, unitsById } from '../reads/units.ts'
import { isDay } from '../rules/local-day.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'
import { lockTree } from './lock-tree.ts'
import { joinBoundaries, moveUnits } from './move-units.ts'

export interface Merger {
  /** Ids of the units that end. */
  readonly from: readonly string[]
  /** Id of the unit that takes their place: one that stands already, be it new or old, of the same level. */
  readonly into: string
  /** First day of the new order, YYYY-MM-DD; today unless told, never a day to come. */
  readonly on?: string
}

/**
 * Ends units and lets another take their place: what lay beneath them moves beneath it, their boundaries are joined to its own, and their codes lead to it from then on.
 * Names and phones published for them are taken down. One unit "merged" into a new one is a change of code.
 */
export function mergeUnits(context: Context, { from, into, on }: Merger): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.change-units'])
  return together(context, async (context) => {
    await lockTree(context)
    const day = await today(context)
    const start = on ?? day
    if (!isDay(start) || start > day) throw new Refusal('territory.day-in-future', 'invalid', { day: start.slice(0, 20) })
    const target = await unitById(context, into)
    const ending = await unitsById(context, [...new Set(from)])
    if (!target || target.validTo !== null || ending.length === 0 || ending.length < new Set(from).size || ending.some((unit) => unit.validTo !== null)) throw new Refusal('territory.unknown-unit', 'missing')
    for (const unit of ending) {
      if (unit.id === target.id || target.path.includes(unit.id)) throw new Refusal('territory.merges-with-itself', 'invalid', { code: unit.code })
      if (unit.level !== target.level) throw new Refusal('territory.merges-levels', 'invalid', { code: unit.code, into: target.code })
      if (start < unit.validFrom) throw new Refusal('territory.ends-before-it-begins', 'invalid', { code: unit.code, from: unit.validFrom, day: start })
    }
    const ids = ending.map((unit) => unit.id)
    const database = tables(context)
    const beneath = await database.selectFrom('territory.unit').select('id').where('parent_id', 'in', ids).where('valid_to', 'is', null).execute()
    await moveUnits(context, beneath.map(({ id }) => id), target, start)
    await database.updateTable('territory.unit').set({ valid_to: start }).where('id', 'in', ids).execute()
    await database.insertInto('territory.succession').values(ids.map((before_id) => ({ before_id, after_id: target.id, on_day: start, part: false })))
      .onConflict((conflict) => conflict.columns(['before_id', 'after_id']).doUpdateSet({ on_day: start, part: false })).execute()
    await database.deleteFrom('territory.responsibility').where('unit_id', 'in', ids).execute()
    await joinBoundaries(context, target.id, [target.id, ...ids])
    await recordAct(context, 'territory.units-merged', target.id, { post, facts: { into: target.code, from: ending.map((unit) => unit.code).sort(), day: start } })
  })
}
