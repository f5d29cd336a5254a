import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { EntryHolding, EntryOwner } from '../rules/roll.ts'

/** An entry with what is never published: names, doors, areas, and the salt of its seal. */
export interface WholeEntry {
  readonly id: string
  readonly number: number
  readonly label: string
  readonly building: string | null
  readonly headKey: string
  readonly developer: boolean
  readonly area: bigint | null
  readonly holdings: readonly EntryHolding[]
  readonly owners: readonly EntryOwner[]
  readonly salt: string
  readonly sealed: string
}

/** All of a roll, by number, or the entries of the given ids. For acts, and for readings that were recorded. */
export async function wholeEntries(context: Context, rollId: string, ids?: readonly string[]): Promise<WholeEntry[]> {
  if (ids?.length === 0) return []
  const rows = await tables(context).selectFrom('ballots.roll_entry')
    .select(['id', 'number', 'label', 'building', 'head_key as headKey', 'developer', 'area', 'holdings', 'owners', 'salt', 'sealed'])
    .where('roll_id', '=', rollId).$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? [])).orderBy('number').execute()
  return rows.map(({ area, holdings, ...row }) => ({ ...row, area: area === null ? null : BigInt(area), holdings: holdings.map((unit) => ({ ...unit, area: BigInt(unit.area) })) }))
}
