import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { requireMessageBehind } from '../reads/message-behind.ts'
import { topicGroups } from '../rules/preference.ts'
import { tables } from '../tables.ts'

/** subject: what the message was about · group: its kind · channel: everything by this channel · erase: everything, and the address of a contact is deleted. */
export const stopScopes = ['subject', 'group', 'channel', 'erase'] as const
export type StopScope = (typeof stopScopes)[number]

/** Stops messages for whoever holds the token of one. Nobody need be signed in: the token came to nobody but the recipient. */
export async function stopMessages(outer: Context, link: string, scope: StopScope): Promise<void> {
  await together(outer, async (context) => {
    const message = await requireMessageBehind(context, link)
    const { person_id, contact_id, subjects, groups, channel } = message
    const database = tables(context)
    if (scope === 'subject') {
      if (subjects.length > 0) await database.insertInto('notifications.silence').values(subjects.map((subject) => ({ person_id, contact_id, subject, at: context.now }))).onConflict((conflict) => conflict.doNothing()).execute()
    } else {
      const stopped = scope === 'group' ? groups : topicGroups
      if (stopped.length > 0) await database.insertInto('notifications.preference').values(stopped.map((topic_group) => ({ person_id, contact_id, topic_group, channel, wanted: 'none' as const })))
        .onConflict((conflict) => conflict.columns(['recipient', 'topic_group', 'channel']).doUpdateSet({ wanted: 'none' })).execute()
    }
    if (scope === 'erase' && contact_id !== null) await database.updateTable('notifications.contact').set({ mail: null, erased_at: context.now }).where('id', '=', contact_id).where('mail', 'is not', null).execute()
    await recordAct(context, 'notifications.messages-stopped', message.recipient, { facts: { scope, channel } })
  })
}
