import { sql, type RawBuilder } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { EntryHolding, RollEntry } from '../rules/roll.ts'

interface Row {
  readonly id: string; readonly rollId: string; readonly number: number; readonly label: string; readonly headKey: string; readonly area: number | null; readonly building: string | null
  readonly developer: boolean; readonly holdings: readonly EntryHolding<number>[]
}

const entryOf = ({ area, holdings, ...row }: Row, personIds: readonly string[]): RollEntry => ({
  ...row, heads: 1, personIds, area: area === null ? null : BigInt(area), holdings: holdings.map((unit) => ({ ...unit, area: BigInt(unit.area) })),
})

async function entries(context: Context, condition: RawBuilder<unknown>): Promise<RollEntry[]> {
  const { rows } = await sql<Row>`
    select entry.id, entry.roll_id as "rollId", entry.number, entry.label, entry.head_key as "headKey", entry.area, entry.building, entry.developer, entry.holdings
    from ballots.roll_entry entry where ${condition} order by entry.number`.execute(tables(context))
  const persons = rows.length === 0 ? new Map<string, string[]>() : await personIds(context, condition)
  return rows.map((row) => entryOf(row, persons.get(row.id) ?? []))
}

/**
 * Accounts that may act for entries: who was linked to one, and who is verified as an owner in the register, whenever that was done; whoever owned
 * on the day of the roll and sold since still votes, as the roll stands. Where co-owners chose one of them, only that one.
 */
async function personIds(context: Context, condition: RawBuilder<unknown>): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ id: string; person: string }>`
    select entry.id, linked.person_id as person from ballots.roll_entry entry join ballots.roll_person linked on linked.entry_id = entry.id where ${condition}
    union
    select owner.id, verified.person_id from (
      select entry.id, roll.as_of, (owner.value ->> 'estate')::uuid as estate, owner.value ->> 'key' as key
      from ballots.roll_entry entry join ballots.roll roll on roll.id = entry.roll_id cross join lateral jsonb_array_elements(entry.owners) as owner (value)
      where (owner.value ? 'representative' or not (entry.owners @> '[{"representative": true}]')) and (${condition})
    ) owner join ballots.verified_owner verified on verified.estate_id = owner.estate and verified.owner_key = owner.key and (verified.ended_on is null or verified.ended_on > owner.as_of)
    order by 1, 2`.execute(tables(context))
  const persons = new Map<string, string[]>()
  for (const { id, person } of rows) {
    const before = persons.get(id)
    if (before) before.push(person)
    else persons.set(id, [person])
  }
  return persons
}

/** All entries of a roll, by number. */
export const entriesOf = async (context: Context, rollId: string): Promise<RollEntry[]> => (isKey(rollId) ? entries(context, sql`entry.roll_id = ${rollId}`) : [])

/** The entry of that id; undefined when there is none. */
export const entryById = async (context: Context, id: string): Promise<RollEntry | undefined> => (isKey(id) ? (await entries(context, sql`entry.id = ${id}`))[0] : undefined)

/** The entries of a roll for which a person may act: for owners there may be several (a flat of one's own, one with one's wife). */
export async function entriesOfPerson(context: Context, rollId: string, personId: string): Promise<RollEntry[]> {
  if (!isKey(rollId) || !isKey(personId)) return []
  const open = tables(context)
  const linked = await open.selectFrom('ballots.roll_person').select('entry_id as id').where('roll_id', '=', rollId).where('person_id', '=', personId).execute()
  const owned = await open.selectFrom('ballots.verified_owner').select(['estate_id as estate', 'owner_key as key']).where('person_id', '=', personId).execute()
  if (linked.length + owned.length === 0) return []
  // One comparison for each key, so that each is looked up in the index of owners.
  const mine = [...linked.map(({ id }) => sql`entry.id = ${id}`), ...owned.map((owner) => sql`entry.owners @> ${JSON.stringify([owner])}::jsonb`)]
  const found = await entries(context, sql`entry.roll_id = ${rollId} and (${sql.join(mine, sql` or `)})`)
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
