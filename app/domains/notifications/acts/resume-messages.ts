import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { requireMessageBehind } from '../reads/message-behind.ts'
import { topicGroups } from '../rules/preference.ts'
import { tables } from '../tables.ts'

/** Takes back what the link of the same message stopped: its subjects and its kinds, or every kind when all of the channel was stopped. They follow the defaults again. */
export async function resumeMessages(outer: Context, link: string): Promise<void> {
  await together(outer, async (context) => {
    const { recipient, subjects, groups, channel } = await requireMessageBehind(context, link)
    const database = tables(context)
    if (subjects.length > 0) await database.deleteFrom('notifications.silence').where('recipient', '=', recipient).where('subject', 'in', subjects).execute()
    const stopped = database.deleteFrom('notifications.preference').where('recipient', '=', recipient).where('channel', '=', channel).where('wanted', '=', 'none')
    const none = await database.selectFrom('notifications.preference').select('topic_group').where('recipient', '=', recipient).where('channel', '=', channel).where('wanted', '=', 'none').execute()
    if (none.length === topicGroups.length) await stopped.execute()
    else if (groups.length > 0) await stopped.where('topic_group', 'in', groups).execute()
    await recordAct(context, 'notifications.messages-resumed', recipient, { facts: { channel } })
  })
}
