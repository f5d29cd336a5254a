import { createHash } from 'node:crypto'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { DeliveryError } from '#platform/delivery-error'
import { Refusal } from '#platform/refusal'
import { requirePermission, signedIn } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { answerOf } from '../../sign-in/acts/engine-answer.ts'
import { tried } from '../../sign-in/acts/guard.ts'
import type { CodeWay } from '../../sign-in/acts/send-code.ts'
import type { PeopleAuth } from '../../sign-in/auth.ts'
import { limits } from '../../sign-in/rules/limits.ts'
import { tables } from '../../tables.ts'
import { peopleWords } from '../../words/words.ts'

/**
 * Puts a new phone or mailbox, proved by a code, in the place of the old one, for signing in and for being reached; the old one is told. Gives cookies.
 * Refuses `people.wrong-code`, `people.contact-taken`, `people.too-many-tries`.
 */
export async function changeContact(auth: PeopleAuth, context: Context, { way, contact, code: text, headers }: { way: CodeWay; contact: string; code: string; headers: Headers }): Promise<string[]> {
  const person = signedIn(context)
  requirePermission(context, peoplePermissions['people.change-own-data'], { owner: person.id })
  const code = text.normalize('NFKC').replace(/\s/g, '')
  const open = tables({ database: auth.database.database })
  const setCookies = await tried(auth, context, limits.codeTyped, contact, () => prove(auth, { way, contact, code, headers }))
  const before = await open.selectFrom('people.person').select(['phone', 'mail']).where('id', '=', person.id).executeTakeFirst()
  await together(context, async (context) => {
    await tables(context).updateTable('people.person').set(way === 'phone-code' ? { phone: contact } : { mail: contact }).where('id', '=', person.id).execute()
    await recordAct(context, 'people.personal-data-changed', person.id, { concerns: person.id, facts: { field: way === 'phone-code' ? 'phone' : 'mail' } })
  })
  await tellTheOldOne(auth, context, { phone: way === 'phone-code' ? before?.phone ?? null : null, mail: way === 'mail-code' ? before?.mail ?? null : null })
  return setCookies
}

/** Has the sign-in engine take the contact over, proved by its code. Gives cookies. */
async function prove(auth: PeopleAuth, { way, contact, code, headers }: { way: CodeWay; contact: string; code: string; headers: Headers }): Promise<string[]> {
  const { api } = await auth.engine()
  if (way === 'phone-code' && await tables({ database: auth.database.database }).selectFrom('people.user').select('id').where('phoneNumber', '=', contact).executeTakeFirst()) {
    // Said only to whoever proved that the phone is theirs.
    if (await answerOf(api.consumePhoneNumberOTP({ body: { phoneNumber: contact, code } })) === undefined) throw new Refusal('people.wrong-code', 'invalid')
    throw new Refusal('people.contact-taken')
  }
  const answer = await answerOf<{ headers: Headers }>(way === 'phone-code'
    ? api.verifyPhoneNumber({ body: { phoneNumber: contact, code, updatePhoneNumber: true }, headers, returnHeaders: true })
    : api.changeEmailEmailOTP({ body: { newEmail: contact, otp: code }, headers, returnHeaders: true }))
  if (!answer) throw new Refusal('people.wrong-code', 'invalid')
  return answer.headers.getSetCookie()
}

/** Whoever lost hold of their account learns it where they used to be reached. */
async function tellTheOldOne(auth: PeopleAuth, context: Context, { phone, mail }: { phone: string | null; mail: string | null }): Promise<void> {
  const words = peopleWords(context.locale).messages
  const id = `contact-moved-${createHash('sha256').update(`${phone ?? mail} ${context.now.getTime()}`).digest('hex').slice(0, 40)}`
  try {
    if (phone !== null) await auth.sms.send({ to: phone, text: words.moved, id })
    if (mail !== null) await auth.mail.send({ to: mail, subject: words.movedSubject, text: words.moved, id })
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    auth.log.warn({ outcome: error.outcome, reason: error.message }, 'an old contact could not be told that it was changed')
  }
}
