import { createHash } from 'node:crypto'
import { requirePermission } from '#domains/people'
import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { Clause } from '../rules/clause.ts'
import { draftsPermissions } from '../rules/permissions.ts'

/** The draft, held against other changes until the transaction ends, for whoever may do the act to it. Refuses `deliberation.unknown-draft`. */
export async function holdDraft(context: Context, id: string, act: keyof typeof draftsPermissions) {
  const draft = isKey(id) ? await tables(context).selectFrom('deliberation.draft').selectAll().where('id', '=', id).forUpdate().executeTakeFirst() : undefined
  if (!draft) throw new Refusal('deliberation.unknown-draft', 'missing')
  const unit = await unitById(context, draft.unit_id)
  const reach = requirePermission(context, draftsPermissions[act], { unitPath: unit?.path ?? [] })
  return { ...draft, post: reach.postId }
}

/** Clauses as a row keeps them, with the digest by which a version is known. */
export function keptClauses(clauses: readonly Clause[]): { clauses: string; digest: string } {
  const text = JSON.stringify(clauses)
  return { clauses: text, digest: createHash('sha256').update(text).digest('hex') }
}
