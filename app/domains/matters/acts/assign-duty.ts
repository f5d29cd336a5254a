import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { matterPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

export interface NewDuty {
  readonly part: 'owner' | 'territory'
  /** Null: for every category. Only a territory answers for everything. */
  readonly categoryCode: string | null
  readonly unitId: string
  readonly organisationId: string
  /** First day on which it holds, YYYY-MM-DD. */
  readonly validFrom: string
}

/** Says who answers for a category (or for everything) in a unit. Said again it changes nothing. */
export function assignDuty(context: Context, duty: NewDuty): Promise<string> {
  return together(context, async (context) => {
    const { postId } = requirePermission(context, matterPermissions['matters.administer-categories'])
    const db = tables(context)
    const standing = await db.selectFrom('matters.duty').select('id').where('part', '=', duty.part).where('unit_id', '=', duty.unitId).where('organisation_id', '=', duty.organisationId)
      .where('category_code', duty.categoryCode === null ? 'is' : '=', duty.categoryCode).where('valid_to', 'is', null).executeTakeFirst()
    if (standing) return standing.id
    const { id } = await db.insertInto('matters.duty').values({ part: duty.part, category_code: duty.categoryCode, unit_id: duty.unitId, organisation_id: duty.organisationId, valid_from: duty.validFrom }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'matters.duty-assigned', id, { post: postId, facts: { part: duty.part, category: duty.categoryCode, unit: duty.unitId, organisation: duty.organisationId, from: duty.validFrom } })
    return id
  })
}

/** Ends a duty on a day; what was dispatched by it stays where it is. */
export function endDuty(context: Context, id: string, day: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = requirePermission(context, matterPermissions['matters.administer-categories'])
    const db = tables(context)
    const duty = await db.selectFrom('matters.duty').select('valid_from').where('id', '=', id).where('valid_to', 'is', null).executeTakeFirst()
    if (!duty) return
    // A duty that would have held for no day never held.
    if (duty.valid_from >= day) await db.deleteFrom('matters.duty').where('id', '=', id).execute()
    else await db.updateTable('matters.duty').set({ valid_to: day }).where('id', '=', id).execute()
    await recordAct(context, 'matters.duty-ended', id, { post: postId, facts: { to: day } })
  })
}
