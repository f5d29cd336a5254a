import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { unitByCode } from '../reads/units.ts'
import { isTimeZone } from '../rules/local-day.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'
import { importUnits } from './import-units.ts'

export interface PlaceDetails {
  readonly name: string
  /** A name of the time-zone database, such as Asia/Shanghai. */
  readonly timezone: string
  /** Key of the calendar of workdays; China's unless told. */
  readonly calendar?: string
  readonly phone?: string | null
  /** Number for danger to life; 110 unless told. */
  readonly emergencyPhone?: string
  readonly mapApproval?: string | null
}

export interface NewPlace extends PlaceDetails {
  readonly sample?: boolean
  /** The widest unit that the place governs; left out, the tree is brought in later. */
  readonly rootUnit?: { readonly code: string; readonly name: string; readonly level: string }
}

/** Makes an empty installation a place. Whoever reaches the set-up page may do it, once: refuses `territory.already-set-up`. */
export function setUpPlace(context: Context, given: NewPlace): Promise<void> {
  const details = checked(given)
  return together(context, async (context) => {
    const made = await tables(context).insertInto('territory.place').values({
      ...details, sample: given.sample ?? false, root_unit_id: null, set_up_at: context.now, changed_at: context.now,
    }).onConflict((conflict) => conflict.doNothing()).returning('one').executeTakeFirst()
    if (!made) throw new Refusal('territory.already-set-up')
    if (given.rootUnit) {
      await importUnits(context, [{ row: 1, parentCode: null, ...given.rootUnit }], { sample: given.sample ?? false, permitted: true })
      const root = await unitByCode(context, given.rootUnit.code)
      await tables(context).updateTable('territory.place').set({ root_unit_id: root?.id ?? null }).execute()
    }
    await recordAct(context, 'territory.place-set-up', 'place', { facts: { timezone: details.timezone, sample: given.sample ?? false } })
  })
}

/** Changes what the place says of itself. Refuses `territory.not-set-up`. */
export function changePlace(context: Context, given: PlaceDetails & { readonly rootUnitId?: string | null }): Promise<void> {
  const { postId: post } = requirePermission(context, territoryPermissions['territory.set-up'])
  const details = checked(given)
  return together(context, async (context) => {
    const root = given.rootUnitId === undefined ? {} : { root_unit_id: given.rootUnitId }
    const changed = await tables(context).updateTable('territory.place').set({ ...details, ...root, changed_at: context.now }).returning('one').executeTakeFirst()
    if (!changed) throw new Refusal('territory.not-set-up')
    await recordAct(context, 'territory.place-changed', 'place', { post, facts: { timezone: details.timezone } })
  })
}

const phoneShape = /^[0-9+() -]{3,30}$/

function checked(given: PlaceDetails) {
  const name = given.name.trim()
  if (name === '' || name.length > 120) throw new Refusal('territory.place-name', 'invalid', { length: name.length })
  if (!isTimeZone(given.timezone)) throw new Refusal('territory.time-zone-unknown', 'invalid', { timezone: given.timezone.slice(0, 60) })
  const phone = given.phone?.trim() || null
  const emergency_phone = given.emergencyPhone?.trim() || '110'
  for (const number of [phone, emergency_phone]) if (number !== null && !phoneShape.test(number)) throw new Refusal('territory.phone-shape', 'invalid', { field: number === phone ? 'phone' : 'emergencyPhone' })
  return { name, timezone: given.timezone, calendar: given.calendar ?? 'CN', phone, emergency_phone, map_approval: given.mapApproval?.trim() || null }
}
