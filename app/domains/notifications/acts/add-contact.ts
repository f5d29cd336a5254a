import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { contactAdded } from '../rules/topics.ts'
import { tables } from '../tables.ts'
import { notify } from './notify.ts'

/**
 * Keeps the mail address of somebody without account, to be told as `{contact: id}`; the same address is the same contact.
 * Nothing but one request to confirm is sent until the address is confirmed. Refuses `notifications.bad-mail`.
 */
export async function addContact(outer: Context, mail: string): Promise<string> {
  const address = mail.trim()
  if (!/^[^@\s<>,;"]+@[^@\s<>,;"]+\.[^@\s<>,;".]+$/.test(address) || address.length > 254) throw new Refusal('notifications.bad-mail', 'invalid')
  return together(outer, async (context) => {
    const database = tables(context)
    const made = await database.insertInto('notifications.contact').values({ mail: address, locale: context.locale, created_at: context.now, confirmed_at: null, erased_at: null })
      .onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()
    if (!made) {
      const known = await database.selectFrom('notifications.contact').select('id').where((is) => is(is.fn<string>('lower', ['mail']), '=', address.toLowerCase())).executeTakeFirstOrThrow()
      return known.id
    }
    await notify(context, [{ to: { contact: made.id }, topic: contactAdded, subject: made.id, dedupe: 'contact-added', urgent: true, why: 'follower' }])
    await recordAct(context, contactAdded, made.id)
    return made.id
  })
}
