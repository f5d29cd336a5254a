import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { messageBehind } from '../reads/message-behind.ts'
import { tables } from '../tables.ts'

/** Confirms the contact to whom the message behind the link went. Refuses `notifications.unknown-token`. */
export async function confirmContact(outer: Context, link: string): Promise<void> {
  await together(outer, async (context) => {
    const message = await messageBehind(context, link)
    if (!message?.contact_id || !message.hasAddress) throw new Refusal('notifications.unknown-token', 'missing')
    await tables(context).updateTable('notifications.contact').set({ confirmed_at: context.now }).where('id', '=', message.contact_id).where('confirmed_at', 'is', null).execute()
    await recordAct(context, 'notifications.contact-confirmed', message.contact_id)
  })
}
