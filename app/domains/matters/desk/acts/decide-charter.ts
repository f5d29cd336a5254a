import { createHash } from 'node:crypto'
import { requirePermission } from '#domains/people'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { CharterData } from '../../reads/basis.ts'
import type { Charter } from '../../rules/charter.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

export interface CharterDecision { readonly charter: Charter; readonly effectiveFrom: string; readonly source: string }

/** Puts a charter into force from a day on, today or later: what has begun keeps its own. Refuses `matters.charter-in-past`, `matters.charter-from-taken`. */
export function decideCharter(context: Context, { charter, effectiveFrom, source }: CharterDecision): Promise<number> {
  return together(context, async (context) => {
    const { postId } = requirePermission(context, matterPermissions['matters.administer-categories'])
    if (effectiveFrom < await today(context)) throw new Refusal('matters.charter-in-past', 'invalid', { field: 'effectiveFrom' })
    const data = JSON.stringify(CharterData.parse(charter))
    const decided = await tables(context).insertInto('matters.charter').values({ effective_from: effectiveFrom, data, source }).onConflict((conflict) => conflict.column('effective_from').doNothing()).returning('version').executeTakeFirst()
    if (!decided) throw new Refusal('matters.charter-from-taken', 'conflict', { field: 'effectiveFrom' })
    await recordAct(context, 'matters.charter-decided', String(decided.version), { post: postId, facts: { from: effectiveFrom, digest: createHash('sha256').update(data).digest('hex') } })
    return decided.version
  })
}
