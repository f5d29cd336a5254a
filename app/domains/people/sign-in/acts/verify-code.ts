import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { PeopleAuth } from '../auth.ts'
import { limits } from '../rules/limits.ts'
import { answerOf } from './engine-answer.ts'
import { tried } from './guard.ts'
import { recordSignIn } from './record-sign-in.ts'
import type { CodeWay } from './send-code.ts'
import { attemptOf, giveBack } from './take-attempt.ts'

export interface TypedCode {
  readonly way: CodeWay
  readonly contact: string
  readonly code: string
  readonly address: string
  readonly headers: Headers
}

/** Signs in with a code. Refuses `people.wrong-code` (wrong, used or too old) and `people.too-many-tries`. */
export async function verifyCode(auth: PeopleAuth, context: Context, { way, contact, code, address, headers }: TypedCode): Promise<{ setCookies: string[]; known: boolean }> {
  const digits = code.normalize('NFKC').replace(/\s/g, '')
  return tried(auth, context, limits.codeTyped, contact, async () => {
    const { api } = await auth.engine()
    const answer = !/^\d{6}$/.test(digits) ? undefined : await answerOf<{ headers: Headers }>(way === 'phone-code'
      ? api.verifyPhoneNumber({ body: { phoneNumber: contact, code: digits }, headers, returnHeaders: true })
      : api.signInEmailOTP({ body: { email: contact, otp: digits }, headers, returnHeaders: true }))
    const setCookies = answer?.headers.getSetCookie() ?? []
    const { signedIn, known } = await recordSignIn(auth, context, setCookies)
    if (!signedIn) throw new Refusal('people.wrong-code', 'invalid')
    // The code reached whoever asked for it: it counts no more against them, nor against those who share their line.
    for (const [limit, what] of [[limits.codeSent, contact], [limits.codeFromAddress, address]] as const) await giveBack(auth.database.database, limit, attemptOf(auth.secret, limit, what))
    return { setCookies, known }
  })
}
