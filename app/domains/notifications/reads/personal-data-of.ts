import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** Everything kept here about a person, for the copy of their data that they may ask for. */
export async function personalDataOf(context: Context, personId: string) {
  const database = tables(context)
  return {
    notices: await database.selectFrom('notifications.notice').select(['id', 'topic', 'subject', 'facts', 'why', 'urgent', 'created_at', 'read_at']).where('person_id', '=', personId).orderBy('id').execute(),
    messages: await database.selectFrom('notifications.delivery').select(['id', 'channel', 'state', 'reason', 'attempts', 'created_at', 'settled_at']).where('person_id', '=', personId).orderBy('id').execute(),
    preferences: await database.selectFrom('notifications.preference').select(['topic_group', 'channel', 'wanted']).where('person_id', '=', personId).orderBy('topic_group').orderBy('channel').execute(),
    quietHours: await database.selectFrom('notifications.habit').select(['quiet', 'quiet_from', 'quiet_to']).where('person_id', '=', personId).execute(),
    silences: await database.selectFrom('notifications.silence').select(['subject', 'at']).where('person_id', '=', personId).orderBy('at').execute(),
  }
}
