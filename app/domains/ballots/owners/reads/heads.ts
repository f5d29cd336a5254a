import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { EntryHolding, EntryOwner } from '../../rolls/rules/roll.ts'
import { isServed, type ServiceChannel } from '../rules/proof-of-service.ts'

/** One head of the vote, as those see it who deliver and take in the ballots: where it is, who may sign, and whether anything reached it or came back. Never what it said. */
export interface Head {
  readonly entryId: string
  readonly number: number
  readonly label: string
  readonly building: string | null
  readonly developer: boolean
  readonly area: number
  readonly holdings: readonly EntryHolding<number>[]
  readonly owners: readonly EntryOwner[]
  readonly channels: readonly ServiceChannel[]
  readonly served: boolean
  readonly returned: boolean
}

/** The heads of a vote by number; of some entries only where told. */
export async function headsOfVote(context: Context, ballotId: string, only?: { readonly entryIds?: readonly string[]; readonly numbers?: readonly number[]; readonly building?: string }): Promise<Head[]> {
  const { rows } = await sql<Omit<Head, 'served' | 'area'> & { area: number | null }>`
    select entry.id as "entryId", entry.number, entry.label, entry.building, entry.developer, entry.area, entry.holdings, entry.owners,
      array(select service.channel from ballots.ballot_service service where service.ballot_id = ballot.id and service.entry_id = entry.id order by service.at) as channels,
      exists (select from ballots.owners_paper paper where paper.ballot_id = ballot.id and paper.entry_id = entry.id and paper.returned_at is not null)
        or exists (select from ballots.owners_voice voice where voice.ballot_id = ballot.id and voice.entry_id = entry.id and voice.taken_back_at is null) as returned
    from ballots.ballot ballot join ballots.roll_entry entry on entry.roll_id = ballot.roll_id
    where ballot.id = ${ballotId}
      and ${only?.entryIds === undefined ? sql`true` : sql`entry.id = any(${[...only.entryIds]}::uuid[])`}
      and ${only?.numbers === undefined ? sql`true` : sql`entry.number = any(${only.numbers.filter((number) => Number.isInteger(number) && Math.abs(number) < 2 ** 31)}::integer[])`}
      and ${only?.building === undefined ? sql`true` : sql`(entry.building = ${only.building} or exists (select from jsonb_to_recordset(entry.holdings) as unit (building text) where unit.building = ${only.building}))`}
    order by entry.number`.execute(tables(context))
  return rows.map((row) => ({ ...row, area: row.area ?? 0, served: isServed(row.channels) }))
}

/** Buildings on the roll of a vote, in order. */
export async function buildingsOfVote(context: Context, ballotId: string): Promise<string[]> {
  const { rows } = await sql<{ building: string }>`
    select distinct coalesce(unit.building, entry.building) as building from ballots.ballot ballot join ballots.roll_entry entry on entry.roll_id = ballot.roll_id
      left join lateral jsonb_to_recordset(entry.holdings) as unit (building text) on true
    where ballot.id = ${ballotId} and coalesce(unit.building, entry.building) is not null`.execute(tables(context))
  return rows.map(({ building }) => building).sort(new Intl.Collator('zh-CN', { numeric: true }).compare)
}
