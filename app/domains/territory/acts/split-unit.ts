import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { today } from '../reads/place.ts'
import { unitCheck } from '../reads/unit-check.ts'
import { ancestorsOf, childrenOf, unitByCode, unitById } from '../reads/units.ts'
import { type Part, problemOf } from '../rules/division.ts'
import { isDay } from '../rules/local-day.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import type { Unit } from '../rules/unit.ts'
import { tables } from '../tables.ts'
import { importUnits } from './import-units.ts'
import { lockTree } from './lock-tree.ts'
import { joinBoundaries, moveUnits } from './move-units.ts'

export interface Division {
  readonly unitId: string
  readonly parts: readonly Part[]
  /** The unit keeps its code and whatever is not given away; otherwise it ends and everything beneath it goes to one of the parts. */
  readonly standsOn: boolean
  /** First day of the new order, YYYY-MM-DD; today unless told, never a day to come. */
  readonly on?: string
}

/**
 * Divides a unit among several: it ends and they begin, or it stands on and gives a part away. Which came after which is kept. Units
 * beneath keep their codes and move; boundaries are those of what lies beneath, where all of it is drawn, until better ones are brought in.
 * Names and phones published for a unit that ends are taken down. Refuses `territory.split` (facts: problem and code), `territory.row-refused`.
 */
export function splitUnit(context: Context, { unitId, parts, standsOn, on }: Division): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.change-units'])
  return together(context, async (context) => {
    await lockTree(context)
    const day = await today(context), start = on ?? day
    if (!isDay(start) || start > day) throw new Refusal('territory.day-in-future', 'invalid', { day: start.slice(0, 20) })
    const unit = await unitById(context, unitId)
    if (!unit || unit.validTo !== null) throw new Refusal('territory.unknown-unit', 'missing')
    if (start < unit.validFrom) throw new Refusal('territory.ends-before-it-begins', 'invalid', { code: unit.code, from: unit.validFrom, day: start })
    const children = await childrenOf(context, unit.id)
    const wrong = problemOf(unit, children, parts, standsOn)
    if (wrong) throw new Refusal('territory.split', 'invalid', { ...wrong })
    const database = tables(context)
    if (!standsOn) await database.updateTable('territory.unit').set({ valid_to: start }).where('id', '=', unit.id).execute()
    const parent = (await ancestorsOf(context, unit.id)).at(-2)
    const targets: Unit[] = []
    for (const part of parts) {
      const { target, isNew } = await targetOf(context, unit, parent, part, start)
      targets.push(target)
      await moveUnits(context, part.children, target, start)
      await movePlates(context, unit.id, target.id, part.plates)
      const ground = groundOf(children.filter(({ id }) => part.children.includes(id)))
      await joinBoundaries(context, target.id, isNew ? ground : [target.id, ...ground], { all: isNew })
    }
    await database.insertInto('territory.succession').values(targets.map(({ id }) => ({ before_id: unit.id, after_id: id, on_day: start, part: standsOn })))
      .onConflict((conflict) => conflict.columns(['before_id', 'after_id']).doUpdateSet({ on_day: start, part: standsOn })).execute()
    if (standsOn) await joinBoundaries(context, unit.id, groundOf(await childrenOf(context, unit.id)), { all: true })
    else await database.deleteFrom('territory.responsibility').where('unit_id', '=', unit.id).execute()
    await recordAct(context, 'territory.unit-split', unit.id, { post, facts: { unit: unit.code, into: targets.map(({ code }) => code).sort(), day: start, ends: !standsOn } })
  })
}

/** The units whose boundaries together make up the ground: basic grids where there are any; estates and dedicated grids lie within them. */
function groundOf(children: readonly Unit[]): string[] {
  const basic = children.filter(({ kind }) => kind === 'basic')
  return (basic.length > 0 ? basic : children).map(({ id }) => id)
}

/** The standing unit of that code and level, or a new one beside the divided unit. */
async function targetOf(context: Context, unit: Unit, parent: Unit | undefined, part: Part, start: string): Promise<{ target: Unit; isNew: boolean }> {
  const standing = await unitByCode(context, part.code)
  if (standing && standing.validTo === null) {
    if (standing.level !== unit.level) throw new Refusal('territory.merges-levels', 'invalid', { code: unit.code, into: standing.code })
    return { target: standing, isNew: false }
  }
  if (await unitByCode(context, part.code, start)) throw new Refusal('territory.split', 'invalid', { problem: 'code-held', code: part.code.slice(0, 70) })
  const row = { row: 1, code: part.code, name: part.name.trim(), level: unit.level, parentCode: parent?.code ?? null }
  const [reason] = (await unitCheck(context, [row])).reasons
  if (reason) throw new Refusal('territory.row-refused', 'invalid', { reason: reason.code, field: reason.field, ...reason.facts })
  await importUnits(context, [row], { validFrom: start, sample: unit.sample, permitted: true })
  const made = await unitByCode(context, part.code)
  if (!made) throw new Error(`the unit ${part.code} was made and is not there`)
  return { target: made, isNew: true }
}

/** Plates go over with their numbers; a spot that has its plate at the new unit already keeps that one alone. */
async function movePlates(context: Context, from: string, to: string, plates: readonly string[]): Promise<void> {
  if (plates.length === 0) return
  const taken = tables(context).selectFrom('territory.door_plate').select('spot').where('unit_id', '=', to).where('withdrawn_at', 'is', null)
  await tables(context).updateTable('territory.door_plate').set({ unit_id: to })
    .where('unit_id', '=', from).where('id', 'in', plates).where('withdrawn_at', 'is', null).where('spot', 'not in', taken).execute()
}
