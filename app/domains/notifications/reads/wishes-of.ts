import type { Context } from '#platform/context'
import { type QuietHours, usualQuietHours } from '../rules/due.ts'
import { type Channel, type TopicGroup, type Wanted, wantedByDefault } from '../rules/preference.ts'
import { tables } from '../tables.ts'

/** What recipients (persons and contacts, by id) asked for, with the defaults filled in. */
export interface Wishes {
  wanted(recipient: string, group: TopicGroup, channel: Channel, hasAccount: boolean): Wanted
  silenced(recipient: string, subject: string): boolean
  quietHours(recipient: string): QuietHours
}

export async function wishesOf(context: Context, recipients: readonly string[]): Promise<Wishes> {
  const ids = [...new Set(recipients)]
  if (ids.length === 0) return { wanted: (_, group, channel, hasAccount) => wantedByDefault(group, channel, hasAccount), silenced: () => false, quietHours: () => usualQuietHours }
  const database = tables(context)
  const preferences = await database.selectFrom('notifications.preference').select(['recipient', 'topic_group', 'channel', 'wanted']).where('recipient', 'in', ids).execute()
  const silences = await database.selectFrom('notifications.silence').select(['recipient', 'subject']).where('recipient', 'in', ids).execute()
  const habits = await database.selectFrom('notifications.habit').selectAll().where('person_id', 'in', ids).execute()
  const said = new Map(preferences.map(({ recipient, topic_group, channel, wanted }) => [`${recipient} ${topic_group} ${channel}`, wanted]))
  const silent = new Set(silences.map(({ recipient, subject }) => `${recipient} ${subject}`))
  const hours = new Map(habits.map(({ person_id, quiet, quiet_from, quiet_to }) => [person_id, { quiet, from: quiet_from, to: quiet_to }]))
  return {
    wanted: (recipient, group, channel, hasAccount) => said.get(`${recipient} ${group} ${channel}`) ?? wantedByDefault(group, channel, hasAccount),
    silenced: (recipient, subject) => silent.has(`${recipient} ${subject}`),
    quietHours: (recipient) => hours.get(recipient) ?? usualQuietHours,
  }
}
