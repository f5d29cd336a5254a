import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** A suggestion as everybody reads it: masked, without its writer. */
export interface Suggestion { readonly id: string; readonly text: string | null; readonly at: Date; readonly hiddenReason: string | null; readonly mine: boolean }

export async function suggestionsFor(context: Context, covenantId: string, { staff = false } = {}): Promise<Suggestion[]> {
  const rows = await tables(context).selectFrom('deliberation.covenant_idea').select(['id', 'text', 'at', 'hidden_reason as hiddenReason', sql<boolean>`coalesce(person_id = ${context.actor?.id ?? null}, false)`.as('mine')])
    .where('covenant_id', '=', covenantId).orderBy('at').orderBy('id').limit(1000).execute()
  return rows.map((row) => (row.hiddenReason === null || staff ? row : { ...row, text: null }))
}
