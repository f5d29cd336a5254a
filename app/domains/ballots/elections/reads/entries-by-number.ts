import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** The lines of a roll with these numbers; numbers that stand on none are left out. `personId` is the account of the line, where it is known to be one person's. */
export const entriesByNumber = async (context: Context, rollId: string, numbers: readonly number[]): Promise<{ id: string; number: number; label: string; personId: string | null }[]> =>
  numbers.length === 0 ? [] : tables(context).selectFrom('ballots.roll_entry as entry').select(['entry.id', 'entry.number', 'entry.label', sql<string | null>`(select min(person_id::text)::uuid from ballots.roll_person where entry_id = entry.id having count(*) = 1)`.as('personId')])
    .where('entry.roll_id', '=', rollId).where('entry.number', '=', sql<number>`any(${numbers.filter((number) => Number.isSafeInteger(number) && number > 0 && number < 2 ** 31)}::int[])`).orderBy('entry.number').execute()
