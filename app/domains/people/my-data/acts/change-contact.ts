import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { signedIn } from '../../rules/permission.ts'
import { answerOf } from '../../sign-in/acts/engine-answer.ts'
import { guard } from '../../sign-in/acts/guard.ts'
import type { CodeWay } from '../../sign-in/acts/send-code.ts'
import type { PeopleAuth } from '../../sign-in/auth.ts'
import { limits } from '../../sign-in/rules/limits.ts'
import { tables } from '../../tables.ts'

/**
 * Puts a new phone or mailbox, proved by a code, in the place of the old one, for signing in and for being reached; gives cookies.
 * Refuses `people.wrong-code`, `people.contact-taken`, `people.too-many-tries`.
 */
export async function changeContact(auth: PeopleAuth, context: Context, { way, contact, code: text, headers }: { way: CodeWay; contact: string; code: string; headers: Headers }): Promise<string[]> {
  const person = signedIn(context)
  const code = text.normalize('NFKC').replace(/\s/g, '')
  await guard(auth, context, limits.codeTyped, contact)
  const { api } = await auth.engine()
  const open = tables({ database: auth.database.database })
  if (way === 'phone-code' && await open.selectFrom('people.user').select('id').where('phoneNumber', '=', contact).executeTakeFirst()) {
    // Said only to whoever proved that the phone is theirs.
    if (await answerOf(api.consumePhoneNumberOTP({ body: { phoneNumber: contact, code } })) === undefined) throw new Refusal('people.wrong-code', 'invalid')
    throw new Refusal('people.contact-taken')
  }
  const answer = await answerOf<{ headers: Headers }>(way === 'phone-code'
    ? api.verifyPhoneNumber({ body: { phoneNumber: contact, code, updatePhoneNumber: true }, headers, returnHeaders: true })
    : api.changeEmailEmailOTP({ body: { newEmail: contact, otp: code }, headers, returnHeaders: true }))
  if (!answer) throw new Refusal('people.wrong-code', 'invalid')
  await together(context, async (context) => {
    await tables(context).updateTable('people.person').set(way === 'phone-code' ? { phone: contact } : { mail: contact }).where('id', '=', person.id).execute()
    await recordAct(context, 'people.personal-data-changed', person.id, { concerns: person.id, facts: { field: way === 'phone-code' ? 'phone' : 'mail' } })
  })
  return answer.headers.getSetCookie()
}
