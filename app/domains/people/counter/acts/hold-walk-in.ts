import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { isKey } from '../../rules/key.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { type IdentityCheck, isIdentityCheck } from '../rules/identity-check.ts'

/** Somebody without an account who exercises a right at the counter, and how staff made sure of who they are. */
export interface AtTheCounter { readonly personId: string; readonly checked: string }

/**
 * Holds the row of somebody without an account for an act at the counter, inside its transaction; gives the post that acts and how identity was checked.
 * Refuses `people.identity-unchecked`, `people.unknown-person` (also whoever has an account: they do it themselves).
 */
export async function holdWalkIn(context: Context, { personId, checked }: AtTheCounter): Promise<{ postId: string | null; checked: IdentityCheck }> {
  const { postId } = requirePermission(context, peoplePermissions['people.serve-at-counter'])
  if (!isIdentityCheck(checked)) throw new Refusal('people.identity-unchecked', 'invalid')
  if (!isKey(personId)) throw new Refusal('people.unknown-person', 'missing')
  const found = await tables(context).selectFrom('people.person').select('id').where('id', '=', personId).where('user_id', 'is', null).where('erased_at', 'is', null).where('closed_at', 'is', null).forUpdate().executeTakeFirst()
  if (!found) throw new Refusal('people.unknown-person', 'missing')
  return { postId, checked }
}
