import type { Context } from '#platform/context'
import type { Role } from '#platform/roles'
import { isKey } from '../../rules/key.ts'
import { tables } from '../../tables.ts'

export interface AccountPost {
  readonly id: string
  readonly role: Role
  readonly organisation: string | null
  readonly unit: string | null
  readonly startsAt: Date
  readonly endsAt: Date | null
}

export interface AccountState { readonly id: string; readonly hasAccount: boolean; readonly closedAt: Date | null; readonly posts: readonly AccountPost[] }

/** State and terms of one account, without personal data. Undefined when there is none, or it was erased. */
export async function accountState(context: Context, id: string): Promise<AccountState | undefined> {
  if (!isKey(id)) return undefined
  const person = await tables(context).selectFrom('people.person').select(['id', 'user_id', 'closed_at as closedAt']).where('id', '=', id).where('erased_at', 'is', null).executeTakeFirst()
  if (!person) return undefined
  const posts = await tables(context).selectFrom('people.post as post')
    .leftJoin('people.organisation as organisation', 'organisation.id', 'post.organisation_id').leftJoin('territory.public_unit as unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'post.role', 'organisation.name as organisation', 'unit.name as unit', 'post.starts_at as startsAt', 'post.ends_at as endsAt'])
    .where('post.person_id', '=', id).orderBy('post.starts_at', 'desc').orderBy('post.id').execute()
  return { id: person.id, hasAccount: person.user_id !== null, closedAt: person.closedAt, posts }
}
