import { requirePermission } from '#domains/people'
import { unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/** Ends a shift now, or takes it off the roster when it has not begun. Refuses `matters.unknown-shift`. */
export function endShift(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context)
    const shift = isKey(id) ? await db.selectFrom('matters.duty_shift').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined
    if (!shift || shift.ends_at <= context.now) throw new Refusal('matters.unknown-shift', 'missing')
    const { postId } = requirePermission(context, matterPermissions['matters.set-roster'], { unitPath: (await unitById(context, shift.unit_id))?.path ?? [] })
    if (shift.starts_at >= context.now) await db.deleteFrom('matters.duty_shift').where('id', '=', id).execute()
    else await db.updateTable('matters.duty_shift').set({ ends_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'matters.shift-ended', id, { post: postId, concerns: shift.person_id, facts: { unit: shift.unit_id, level: shift.level } })
  })
}
