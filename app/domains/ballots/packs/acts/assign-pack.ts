import { requirePermission } from '#domains/people'
import { today, unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { packsPermissions } from '../rules/permissions.ts'

export interface PackAssignment {
  readonly unitId: string
  /** Null: as the place above again. */
  readonly code: string | null
  readonly from: string
}

/**
 * Says which pack a place and everything beneath it follows from a day on, today or later; what has begun keeps its own.
 * Refuses `ballots.pack-in-past`, `ballots.unknown-unit`, `ballots.unknown-pack`, `ballots.pack-not-in-force`.
 */
export function assignPack(context: Context, { unitId, code, from }: PackAssignment): Promise<void> {
  return together(context, async (context) => {
    const { postId: post } = requirePermission(context, packsPermissions['ballots.administer-packs'])
    if (from < await today(context)) throw new Refusal('ballots.pack-in-past', 'invalid', { field: 'from' })
    if (!await unitById(context, unitId)) throw new Refusal('ballots.unknown-unit', 'invalid', { field: 'unit' })
    if (code !== null) {
      const first = await tables(context).selectFrom('ballots.rule_pack').select('effective_from').where('code', '=', code).orderBy('effective_from').executeTakeFirst()
      if (!first) throw new Refusal('ballots.unknown-pack', 'invalid', { field: 'pack' })
      if (first.effective_from > from) throw new Refusal('ballots.pack-not-in-force', 'invalid', { field: 'from', from: first.effective_from })
    }
    const row = { code, at: context.now }
    await tables(context).insertInto('ballots.rule_pack_place').values({ unit_id: unitId, from_day: from, ...row }).onConflict((conflict) => conflict.columns(['unit_id', 'from_day']).doUpdateSet(row)).execute()
    await recordAct(context, 'ballots.pack-assigned', unitId, { post, facts: { pack: code, from } })
  })
}
