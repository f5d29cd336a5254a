import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** A line as everybody may read it. */
export interface PublicEntry {
  readonly number: number
  readonly label: string
  readonly building: string | null
  readonly sealed: string
}

/** Lines of a roll by number, those that hold the words (a number, a building, a surname). */
export async function publicEntries(context: Context, rollId: string, { words = '', limit }: { readonly words?: string; readonly limit?: number | undefined } = {}): Promise<{ entries: PublicEntry[]; all: number }> {
  const query = tables(context).selectFrom('ballots.roll_entry').where('roll_id', '=', rollId)
    .$if(words !== '', (query) => query.where((of) => of.or([sql<boolean>`strpos(label, ${words}) > 0`, ...(/^\d{1,7}$/.test(words) ? [of('number', '=', Number(words))] : [])])))
  const { all } = await query.select((select) => select.fn.countAll<number>().as('all')).executeTakeFirstOrThrow()
  const entries = await query.select(['number', 'label', 'building', 'sealed']).orderBy('number').$if(limit !== undefined, (query) => query.limit(limit ?? 0)).execute()
  return { entries, all }
}
