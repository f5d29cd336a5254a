import type { Actor, Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { digestOf } from '../rules/key.ts'

export interface ApiKey {
  readonly id: string
  readonly name: string
  readonly ending: string
  readonly organisation_id: string | null
  readonly organisation: string | null
  readonly created_at: Date
  readonly ended_at: Date | null
}

/** All keys, those in use first, the newest before the older. */
export const apiKeys = (context: Context): Promise<ApiKey[]> =>
  tables(context).selectFrom('open_data.api_key as key').leftJoin('people.public_organisation as organisation', 'organisation.id', 'key.organisation_id')
    .select(['key.id', 'key.name', 'key.ending', 'key.organisation_id', 'organisation.name as organisation', 'key.created_at', 'key.ended_at'])
    .orderBy((of) => of('key.ended_at', 'is not', null)).orderBy('key.created_at', 'desc').execute()

/** Who acts with a key: the key's own entry, as a handler of its organisation where it has one. */
export interface KeyHolder { readonly keyId: string; readonly organisationId: string | null; readonly actor: Actor }

/** The holder of a key in use; undefined for every other text. */
export async function keyHolder(context: Context, key: string): Promise<KeyHolder | undefined> {
  const row = await tables(context).selectFrom('open_data.api_key').select(['id', 'name', 'organisation_id', 'person_id']).where('digest', '=', digestOf(key)).where('ended_at', 'is', null).executeTakeFirst()
  if (!row) return undefined
  const posts = row.organisation_id === null ? [] : [{ id: row.id, role: 'handler', unitId: null, unitPath: [], organisationId: row.organisation_id }]
  return { keyId: row.id, organisationId: row.organisation_id, actor: { id: row.person_id, name: row.name, posts } }
}
