import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { PlaceCandidate } from '../rules/place.ts'
import type { State } from '../rules/state.ts'
import { type MatterTable, tables } from '../tables.ts'

/** A matter as it was taken over from another system. */
export interface ImportedMatter {
  readonly id: string
  readonly intake_key: string
  readonly category_code: string
  readonly title: string
  readonly place_words: string
  readonly lng: number | null
  readonly lat: number | null
  readonly unit_id: string | null
  readonly certainty: MatterTable['certainty']
  readonly candidates: readonly PlaceCandidate[]
  readonly state: State
  readonly outcome: string | null
  readonly reported_at: Date
  readonly closed_at: Date | null
}

/** Those of the keys that were taken in under a scope, in no order. */
export const importedMatters = (context: Context, scope: string, keys: readonly string[]): Promise<ImportedMatter[]> =>
  tables(context).selectFrom('matters.matter')
    .select(['id', 'intake_key', 'category_code', 'title', 'place_words', 'lng', 'lat', 'unit_id', 'certainty', 'candidates', 'state', 'outcome', 'reported_at', 'closed_at'])
    .where('intake_scope', '=', scope).where('intake_key', '=', sql<string>`any(${[...keys]}::text[])`).execute()
