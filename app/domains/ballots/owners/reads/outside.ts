import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { SettledDifference, StatedOutside } from '../rules/outside.ts'
import type { KnownHead, OutsideRow } from '../rules/reconcile.ts'

/** The heads of a vote as an outside list is held against them. */
export async function knownHeads(context: Context, ballotId: string): Promise<KnownHead[]> {
  const { rows } = await sql<Omit<KnownHead, 'area'> & { area: number | null }>`
    select entry.id as "entryId", entry.number, entry.area, entry.holdings,
      exists (select from ballots.owners_voice voice where voice.ballot_id = ballot.id and voice.entry_id = entry.id and voice.outside_id is null and voice.taken_back_at is null) as "votedHere"
    from ballots.ballot ballot join ballots.roll_entry entry on entry.roll_id = ballot.roll_id where ballot.id = ${ballotId} order by entry.number`.execute(tables(context))
  return rows.map((row) => ({ ...row, area: row.area ?? 0 }))
}

export interface Outside {
  readonly id: string
  readonly system: string
  readonly reference: string
  readonly form: 'list' | 'totals'
  readonly fileName: string
  readonly digest: string
  readonly stated: StatedOutside
  readonly state: 'comparing' | 'taken-over' | 'correcting' | 'correction'
  readonly at: Date
  readonly takenOverAt: Date | null
  readonly rows: number
}

/** The outside result of a vote that was counted or will be; undefined when there is none. */
export const outsideOf = (context: Context, ballotId: string): Promise<Outside | undefined> => ofStates(context, ballotId, ['comparing', 'taken-over'])

/** The one that people work on: before the count the result itself, after it another list that corrects it. */
export const outsideAtWork = (context: Context, ballotId: string): Promise<Outside | undefined> => ofStates(context, ballotId, ['comparing', 'correcting'])

async function ofStates(context: Context, ballotId: string, states: readonly Outside['state'][]): Promise<Outside | undefined> {
  const row = await tables(context).selectFrom('ballots.outside_result').selectAll().where('ballot_id', '=', ballotId).where('state', 'in', states).executeTakeFirst()
  if (!row || row.state === 'taken-back') return undefined
  const { count } = await tables(context).selectFrom('ballots.outside_row').select((select) => select.fn.countAll<number>().as('count')).where('outside_id', '=', row.id).executeTakeFirstOrThrow()
  return { id: row.id, system: row.system, reference: row.reference, form: row.form, fileName: row.file_name, digest: row.file_digest, stated: row.stated, state: row.state, at: row.at, takenOverAt: row.taken_over_at, rows: count }
}

export interface OutsideDifference extends SettledDifference {
  readonly number: number
  readonly label: string | null
  readonly reason: string | null
}

export async function differencesOf(context: Context, outsideId: string): Promise<OutsideDifference[]> {
  const { rows } = await sql<OutsideDifference>`
    select difference.number, difference.code, difference.row_number as row, difference.entry_id as "entryId", entry.label, difference.facts, difference.settled, difference.reason
    from ballots.outside_difference difference left join ballots.roll_entry entry on entry.id = difference.entry_id
    where difference.outside_id = ${outsideId} order by difference.number`.execute(tables(context))
  return rows
}

export const outsideRows = async (context: Context, outsideId: string): Promise<OutsideRow[]> =>
  tables(context).selectFrom('ballots.outside_row').select(['row_number as row', 'number', 'building', 'label', 'area', 'answers']).where('outside_id', '=', outsideId).orderBy('row_number').execute()
