import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { DeliveryError } from '#platform/delivery-error'
import { Refusal } from '#platform/refusal'
import { isKey } from '../../rules/key.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import type { PeopleAuth } from '../../sign-in/auth.ts'
import { tables } from '../../tables.ts'
import { peopleWords } from '../../words/words.ts'

/**
 * For whoever lost their authenticator, their written-down codes or their passkey: takes password, second steps and passkeys away and signs them out
 * everywhere, so that they begin again with a code on their phone or in their mailbox; tells them so there. Posts stay.
 * Refuses `people.unknown-person` (also somebody without an account), `people.not-to-oneself`.
 */
export async function resetSignIn(auth: PeopleAuth, context: Context, personId: string): Promise<void> {
  const { phone, mail } = await together(context, async (context) => {
    const reach = requirePermission(context, peoplePermissions['people.reset-sign-in'])
    if (context.actor?.id === personId) throw new Refusal('people.not-to-oneself', 'forbidden')
    const open = tables(context)
    const person = isKey(personId) ? await open.selectFrom('people.person').select(['user_id', 'phone', 'mail']).where('id', '=', personId).where('closed_at', 'is', null).forUpdate().executeTakeFirst() : undefined
    if (!person?.user_id) throw new Refusal('people.unknown-person', 'missing')
    for (const table of ['people.session', 'people.passkey', 'people.twoFactor'] as const) await open.deleteFrom(table).where('userId', '=', person.user_id).execute()
    await open.updateTable('people.account').set({ password: null }).where('userId', '=', person.user_id).where('providerId', '=', 'credential').execute()
    await open.updateTable('people.user').set({ twoFactorEnabled: false }).where('id', '=', person.user_id).execute()
    await recordAct(context, 'people.sign-in-reset', personId, { concerns: personId, post: reach.postId })
    return person
  })
  const words = peopleWords(context.locale).messages, id = `sign-in-reset-${personId}-${context.now.getTime()}`
  try {
    if (phone !== null) await auth.sms.send({ to: phone, text: words.reset, id })
    else if (mail !== null) await auth.mail.send({ to: mail, subject: words.resetSubject, text: words.reset, id })
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    auth.log.warn({ outcome: error.outcome, reason: error.message }, 'somebody whose ways to sign in were reset could not be told')
  }
}
