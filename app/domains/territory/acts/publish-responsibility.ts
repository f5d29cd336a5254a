import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { today } from '../reads/place.ts'
import { unitById } from '../reads/units.ts'
import { territoryPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

export interface NewResponsibility {
  readonly unitId: string
  /** What they answer for, in the words of the notice: 网格员, 楼栋长, 社区书记. */
  readonly duty: string
  readonly name: string
  /** A phone of duty: everybody will read it. */
  readonly phone: string
  readonly sample?: boolean
}

/** Publishes who answers for what, with name and phone. The same again changes nothing and gives the same id. */
export async function publishResponsibility(context: Context, given: NewResponsibility): Promise<string> {
  const unit = await unitById(context, given.unitId)
  if (!unit || unit.validTo !== null) throw new Refusal('territory.unknown-unit', 'missing')
  const { postId: post } = requirePermission(context, territoryPermissions['territory.publish-responsibility'], { unitPath: unit.path })
  const duty = given.duty.trim(), name = given.name.trim(), phone = given.phone.trim()
  if (duty === '' || duty.length > 120) throw new Refusal('territory.duty-missing', 'invalid')
  if (name === '' || name.length > 80) throw new Refusal('territory.name-missing', 'invalid')
  if (!/^[0-9+() -]{3,30}$/.test(phone)) throw new Refusal('territory.phone-shape', 'invalid', { field: 'phone' })
  return together(context, async (context) => {
    const day = await today(context)
    const same = await tables(context).selectFrom('territory.responsibility').select('id')
      .where('unit_id', '=', unit.id).where('duty', '=', duty).where('name', '=', name).where('phone', '=', phone).where('valid_to', 'is', null).executeTakeFirst()
    if (same) return same.id
    const { id } = await tables(context).insertInto('territory.responsibility')
      .values({ unit_id: unit.id, duty, name, phone, valid_from: day, valid_to: null, sample: given.sample ?? unit.sample }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'territory.responsibility-published', id, { post, facts: { unit: unit.code } })
    return id
  })
}

/** Takes a published name and phone off every page, from today; they are erased, for they are a person's. Refuses `territory.unknown-responsibility`. */
export async function withdrawResponsibility(context: Context, id: string): Promise<void> {
  const row = await tables(context).selectFrom('territory.responsibility as duty').innerJoin('territory.unit as unit', 'unit.id', 'duty.unit_id')
    .select(['unit.path', 'unit.code']).where('duty.id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('territory.unknown-responsibility', 'missing')
  const { postId: post } = requirePermission(context, territoryPermissions['territory.publish-responsibility'], { unitPath: row.path })
  await together(context, async (context) => {
    const gone = await tables(context).deleteFrom('territory.responsibility').where('id', '=', id).returning('id').executeTakeFirst()
    if (!gone) throw new Refusal('territory.unknown-responsibility', 'missing')
    await recordAct(context, 'territory.responsibility-withdrawn', id, { post, facts: { unit: row.code } })
  })
}
