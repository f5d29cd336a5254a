import { sql, type RawBuilder } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { EntryHolding, RollEntry } from '../rules/roll.ts'

interface Row {
  readonly id: string; readonly rollId: string; readonly number: number; readonly label: string; readonly headKey: string; readonly area: number | null; readonly building: string | null
  readonly developer: boolean; readonly personIds: readonly string[]; readonly holdings: readonly EntryHolding<number>[]
}

const entryOf = ({ area, holdings, ...row }: Row): RollEntry => ({
  ...row, heads: 1, area: area === null ? null : BigInt(area), holdings: holdings.map((unit) => ({ ...unit, area: BigInt(unit.area) })),
})

/**
 * Accounts that may act for an entry: who was linked to it, and who is verified as an owner in the register, whenever that was done; whoever owned
 * on the day of the roll and sold since still votes, as the roll stands. Where co-owners chose one of them, only that one.
 */
const personIds = sql`
  array(select linked.person_id from ballots.roll_person linked where linked.entry_id = entry.id
    union
    select verified.person_id from jsonb_to_recordset(entry.owners) as owner (estate uuid, key text, representative boolean)
      join ballots.verified_owner verified on verified.estate_id = owner.estate and verified.owner_key = owner.key and (verified.ended_on is null or verified.ended_on > roll.as_of)
    where owner.representative or not (entry.owners @> '[{"representative": true}]'))`

const entries = async (context: Context, condition: RawBuilder<unknown>): Promise<RollEntry[]> => {
  const { rows } = await sql<Row>`
    select entry.id, entry.roll_id as "rollId", entry.number, entry.label, entry.head_key as "headKey", entry.area, entry.building, entry.developer, entry.holdings, ${personIds} as "personIds"
    from ballots.roll_entry entry join ballots.roll roll on roll.id = entry.roll_id where ${condition} order by entry.number`.execute(tables(context))
  return rows.map(entryOf)
}

/** All entries of a roll, by number. */
export const entriesOf = async (context: Context, rollId: string): Promise<RollEntry[]> => (isKey(rollId) ? entries(context, sql`entry.roll_id = ${rollId}`) : [])

/** The entry of that id; undefined when there is none. */
export const entryById = async (context: Context, id: string): Promise<RollEntry | undefined> => (isKey(id) ? (await entries(context, sql`entry.id = ${id}`))[0] : undefined)

/** The entries of a roll for which a person may act: for owners there may be several (a flat of one's own, one with one's wife). */
export async function entriesOfPerson(context: Context, rollId: string, personId: string): Promise<RollEntry[]> {
  if (!isKey(rollId) || !isKey(personId)) return []
  const found = await entries(context, sql`entry.roll_id = ${rollId} and (
    entry.id in (select entry_id from ballots.roll_person where roll_id = ${rollId} and person_id = ${personId})
    or exists (select from ballots.verified_owner verified where verified.person_id = ${personId}
      and entry.owners @> jsonb_build_array(jsonb_build_object('estate', verified.estate_id, 'key', verified.owner_key))))`)
  return found.filter((entry) => entry.personIds.includes(personId))
}

/** The first of these; undefined when the person does not stand on the roll. */
export const entryOfPerson = async (context: Context, rollId: string, personId: string): Promise<RollEntry | undefined> => (await entriesOfPerson(context, rollId, personId))[0]

/** How many entries and heads a roll has, and their area in 0.01 square metre. */
export async function rollSums(context: Context, rollId: string): Promise<{ readonly entries: number; readonly heads: number; readonly area: bigint }> {
  const row = await tables(context).selectFrom('ballots.roll_entry').where('roll_id', '=', rollId)
    .select((select) => [select.fn.countAll<number>().as('entries'), sql<number>`coalesce(sum(area), 0)::bigint`.as('area')]).executeTakeFirstOrThrow()
  return { entries: row.entries, heads: row.entries, area: BigInt(row.area) }
}
