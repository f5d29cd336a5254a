import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { publishedLine } from '../rules/canonical-line.ts'

/** The published lines of a roll, by number: what its digest is made of. */
export const publishedLines = async (context: Context, rollId: string): Promise<string[]> =>
  (await tables(context).selectFrom('ballots.roll_entry').select(['number', 'label', 'building', 'sealed']).where('roll_id', '=', rollId).orderBy('number').execute()).map(publishedLine)
