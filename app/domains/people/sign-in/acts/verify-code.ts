import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { PeopleAuth } from '../auth.ts'
import { limits } from '../rules/limits.ts'
import { answerOf } from './engine-answer.ts'
import { guard } from './guard.ts'
import { recordSignIn } from './record-sign-in.ts'
import type { CodeWay } from './send-code.ts'
import { forgetAttempts } from './take-attempt.ts'

/** Signs in with a code. Refuses `people.wrong-code` (wrong, used or too old) and `people.too-many-tries`. */
export async function verifyCode(auth: PeopleAuth, context: Context, { way, contact, code, headers }: { way: CodeWay; contact: string; code: string; headers: Headers }): Promise<{ setCookies: string[]; known: boolean }> {
  const digits = code.normalize('NFKC').replace(/\s/g, '')
  const attempt = await guard(auth, context, limits.codeTyped, contact)
  const { api } = await auth.engine()
  const answer = !/^\d{6}$/.test(digits) ? undefined : await answerOf<{ headers: Headers }>(way === 'phone-code'
    ? api.verifyPhoneNumber({ body: { phoneNumber: contact, code: digits }, headers, returnHeaders: true })
    : api.signInEmailOTP({ body: { email: contact, otp: digits }, headers, returnHeaders: true }))
  const setCookies = answer?.headers.getSetCookie() ?? []
  const { signedIn, known } = await recordSignIn(auth, context, setCookies)
  if (!signedIn) throw new Refusal('people.wrong-code', 'invalid')
  await forgetAttempts(auth.database.database, attempt.key)
  return { setCookies, known }
}
