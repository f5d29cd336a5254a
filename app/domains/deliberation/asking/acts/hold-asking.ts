import type { Selectable } from 'kysely'
import { requirePermission } from '#domains/people'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import type { Permission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { runnerOf } from '../reads/roles-of.ts'
import type { AskingState } from '../rules/asking.ts'
import type { AskingTables } from '../tables.ts'

export type AskingRow = Selectable<AskingTables['deliberation.asking']>

/** The asking, held until the act is through, for whoever may do it. Refuses `deliberation.unknown-asking` and `deliberation.asking-not-so-far`. */
export async function holdAsking(context: Context, id: string, permission: Permission, states: readonly AskingState[], owner?: string | null): Promise<{ asking: AskingRow; postId: string | null }> {
  const asking = isKey(id) ? await tables(context).selectFrom('deliberation.asking').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!asking) throw new Refusal('deliberation.unknown-asking', 'missing')
  const { postId } = requirePermission(context, permission, { unitPath: asking.unit_path, owner: owner === undefined ? await runnerOf(context, asking) : owner })
  if (!states.includes(asking.state)) throw new Refusal('deliberation.asking-not-so-far', 'conflict', { state: asking.state })
  return { asking, postId }
}
