import { signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { QuietHours } from '../rules/due.ts'
import { type Channel, channels, choices, type TopicGroup, topicGroups, type Wanted } from '../rules/preference.ts'
import { tables } from '../tables.ts'

export interface Preferences {
  readonly wanted: readonly { readonly group: TopicGroup; readonly channel: Channel; readonly wanted: Wanted }[]
  readonly quietHours: QuietHours
}

/** Sets what the reader wants by mail and text message, and when. Refuses `notifications.bad-preference`; nothing is changed then. */
export async function changePreferences(outer: Context, { wanted, quietHours }: Preferences): Promise<void> {
  const { id: person } = signedIn(outer)
  const isHour = (hour: number) => Number.isInteger(hour) && hour >= 0 && hour <= 23
  if (!isHour(quietHours.from) || !isHour(quietHours.to)) throw new Refusal('notifications.bad-preference', 'invalid')
  for (const { group, channel, wanted: choice } of wanted) {
    if (!topicGroups.includes(group) || !channels.includes(channel) || !(choices[channel] as readonly Wanted[]).includes(choice)) throw new Refusal('notifications.bad-preference', 'invalid')
  }
  await together(outer, async (context) => {
    const database = tables(context)
    const habit = { quiet: quietHours.quiet, quiet_from: quietHours.from, quiet_to: quietHours.to }
    await database.insertInto('notifications.habit').values({ person_id: person, ...habit }).onConflict((conflict) => conflict.column('person_id').doUpdateSet(habit)).execute()
    if (wanted.length > 0) await database.insertInto('notifications.preference')
      .values(wanted.map(({ group, channel, wanted: choice }) => ({ person_id: person, contact_id: null, topic_group: group, channel, wanted: choice })))
      .onConflict((conflict) => conflict.columns(['recipient', 'topic_group', 'channel']).doUpdateSet((row) => ({ wanted: row.ref('excluded.wanted') }))).execute()
    await recordAct(context, 'notifications.preferences-changed', person)
  })
}
