import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { CountEntry } from '../rules/counts.ts'

/** The lines of a roll as a count needs them: no labels, no persons. */
export const countEntries = (context: Context, rollId: string): Promise<CountEntry[]> =>
  tables(context).selectFrom('ballots.roll_entry').select(['id', 'number', 'area', 'building', 'developer']).where('roll_id', '=', rollId).orderBy('number').execute()
