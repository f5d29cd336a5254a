import type { Context } from '#platform/context'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

/** Lines that the person wrote while in a post. */
async function collect(context: Context, personId: string): Promise<unknown> {
  const written = await tables(context).selectFrom('deliberation.resolution_entry as entry').innerJoin('deliberation.resolution as resolution', 'resolution.id', 'entry.resolution_id').select(['resolution.number', 'entry.kind', 'entry.note', 'entry.at']).where('entry.actor_id', '=', personId).orderBy('entry.at').execute()
  return written.length === 0 ? undefined : { written }
}

const erase = async (context: Context, personId: string): Promise<void> => { await tables(context).updateTable('deliberation.resolution_entry').set({ actor_id: null }).where('actor_id', '=', personId).execute() }

export const resolutionsPersonal: PersonalPart = { collect, erase }
