import { requirePermission } from '#domains/people'
import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { covenantAfter, type CovenantMove, type CovenantState } from '../rules/covenant.ts'
import { covenantsPermissions } from '../rules/permissions.ts'

/** The covenant, held against other changes until the transaction ends, for whoever may do the act to it. Refuses `deliberation.unknown-covenant`. */
export async function holdCovenant(context: Context, id: string, act: keyof typeof covenantsPermissions) {
  const covenant = isKey(id) ? await tables(context).selectFrom('deliberation.covenant').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!covenant) throw new Refusal('deliberation.unknown-covenant', 'missing')
  const unit = await unitById(context, covenant.unit_id)
  const reach = requirePermission(context, covenantsPermissions[act], { unitPath: unit?.path ?? [] })
  return { ...covenant, post: reach.postId, unitPath: unit?.path ?? [] }
}

/** The state after a move. Refuses `deliberation.covenant-not-there`. */
export function requireMove(move: CovenantMove, state: CovenantState): CovenantState {
  const next = covenantAfter(move, state)
  if (next === undefined) throw new Refusal('deliberation.covenant-not-there', 'conflict', { state })
  return next
}

/** Adds a line to the story that everybody reads. Part of an act. */
export async function tellCovenant(context: Context, covenantId: string, what: string, { note = '', href = null }: { readonly note?: string; readonly href?: string | null } = {}): Promise<void> {
  await tables(context).insertInto('deliberation.covenant_event').values({ covenant_id: covenantId, what, note, href, at: context.now }).execute()
}
