import type { Context } from '#platform/context'
import { tables } from '../tables.ts'
import { wishesOf } from './wishes-of.ts'

/** What a person asked for, which addresses there are, and what they silenced. */
export async function preferencesOf(context: Context, personId: string) {
  const database = tables(context)
  const person = await database.selectFrom('people.addressee').select(['id', 'mail', 'phone']).where('id', '=', personId).executeTakeFirst() ?? { id: personId, mail: null, phone: null }
  const silences = await database.selectFrom('notifications.silence').select('subject').where('person_id', '=', personId).orderBy('at', 'desc').limit(100).execute()
  return { wishes: await wishesOf(context, [personId]), person, silences }
}
