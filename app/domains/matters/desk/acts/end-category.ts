import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/** Ends a category on a day: from then on it cannot be chosen, and the matters under it go on. Refuses `matters.unknown-category`, `matters.category-ends-early`. */
export function endCategory(context: Context, code: string, day: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = requirePermission(context, matterPermissions['matters.administer-categories'])
    const standing = await tables(context).selectFrom('matters.category').select(['id', 'valid_from']).where('code', '=', code).where('valid_to', 'is', null).forUpdate().executeTakeFirst()
    if (!standing) throw new Refusal('matters.unknown-category', 'missing')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)) || day <= standing.valid_from) throw new Refusal('matters.category-ends-early', 'invalid', { field: 'endFrom', from: standing.valid_from })
    await tables(context).updateTable('matters.category').set({ valid_to: day }).where('id', '=', standing.id).execute()
    await recordAct(context, 'matters.category-ended', standing.id, { post: postId, facts: { code, to: day } })
  })
}
