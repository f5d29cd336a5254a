import type { Context } from '#platform/context'
import { maskName } from '../rules/mask-name.ts'
import { tables } from '../tables.ts'

/** Masked names (张**) by person id. Erased and unknown persons are `**`. */
export async function nameOf(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await tables(context).selectFrom('people.person').select(['id', 'name']).where('id', 'in', [...new Set(ids)]).execute()
  const names = new Map(found.map(({ id, name }) => [id, maskName(name)]))
  return new Map(ids.map((id) => [id, names.get(id) ?? '**']))
}
