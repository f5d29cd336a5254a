import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../tables.ts'

/** Which of the subjects of acts are matters: their number, and where staff who may see them read them. */
export async function matterSubjects(context: Context, subjects: readonly string[]): Promise<ReadonlyMap<string, { readonly label: string; readonly href: string }>> {
  const ids = subjects.filter((subject) => isKey(subject))
  if (ids.length === 0) return new Map()
  const rows = await tables(context).selectFrom('matters.matter').select(['id', 'number']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, number }) => [id, { label: number, href: `/desk/matters/${id}` }]))
}
