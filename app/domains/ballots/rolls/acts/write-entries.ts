import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { sealOf } from '../rules/canonical-line.ts'
import type { EntryHolding, EntryOwner } from '../rules/roll.ts'

export interface NewEntry {
  readonly number: number
  readonly label: string
  readonly building: string | null
  readonly headKey: string
  readonly developer: boolean
  readonly area: bigint | null
  readonly holdings: readonly EntryHolding[]
  readonly owners: readonly EntryOwner[]
}

/** An entry as its row holds it, sealed with a salt of its own. */
export function plainEntry(entry: NewEntry) {
  const salt = randomBytes(16).toString('hex')
  const sealed = sealOf({ salt, number: entry.number, names: entry.owners.map(({ name }) => name), area: entry.area, holdings: entry.holdings })
  return {
    number: entry.number, label: entry.label, building: entry.building, head_key: entry.headKey, developer: entry.developer, area: entry.area === null ? null : Number(entry.area),
    holdings: entry.holdings.map((unit) => ({ ...unit, area: Number(unit.area) })), owners: entry.owners, salt, sealed,
  }
}

/** Writes entries of a roll, many to a statement; gives their ids by number. */
export async function writeEntries(context: Context, rollId: string, entries: readonly NewEntry[]): Promise<Map<number, string>> {
  const ids = new Map<number, string>()
  for (let from = 0; from < entries.length; from += 1000) {
    const part = entries.slice(from, from + 1000).map(plainEntry)
    const { rows } = await sql<{ id: string; number: number }>`
      insert into ballots.roll_entry (roll_id, number, label, building, head_key, developer, area, holdings, owners, salt, sealed)
      select ${rollId}, number, label, building, head_key, developer, area, holdings, owners, salt, sealed from jsonb_to_recordset(${JSON.stringify(part)}::jsonb)
        as row (number integer, label text, building text, head_key text, developer boolean, area bigint, holdings jsonb, owners jsonb, salt text, sealed text)
      returning id, number`.execute(tables(context))
    for (const { id, number } of rows) ids.set(number, id)
  }
  return ids
}
