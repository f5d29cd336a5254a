import type { Context } from '#platform/context'
import type { PersonalPart } from '#platform/personal'
import { tables } from '../tables.ts'

async function collect(context: Context, personId: string): Promise<unknown> {
  const lines = await tables(context).selectFrom('ballots.roll_person as linked').innerJoin('ballots.roll_entry as entry', 'entry.id', 'linked.entry_id').innerJoin('ballots.roll as roll', 'roll.id', 'linked.roll_id')
    .select(['roll.title', 'entry.number', 'entry.label', 'linked.at']).where('linked.person_id', '=', personId).orderBy('linked.at').execute()
  return lines.length === 0 ? undefined : { lines }
}

/** The roll stays as it was frozen, masked in public; that an account stands behind one of its lines is forgotten. */
async function erase(context: Context, personId: string): Promise<void> {
  await tables(context).deleteFrom('ballots.roll_person').where('person_id', '=', personId).execute()
}

/** What is kept here about a person: how it is shown to them, and forgotten. */
export const rollsPersonal: PersonalPart = { collect, erase }
