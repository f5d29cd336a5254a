import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { PeopleAuth } from '../auth.ts'
import { limits } from '../rules/limits.ts'
import { answerOf } from './engine-answer.ts'
import { guard } from './guard.ts'
import { recordSignIn } from './record-sign-in.ts'

/** The second step after a password: six digits of the authenticator, or one of the written-down codes. Refuses `people.wrong-code`, `people.too-many-tries`. */
export async function verifySecondFactor(auth: PeopleAuth, context: Context, { code: text, address, headers }: { code: string; address: string; headers: Headers }): Promise<string[]> {
  const code = text.normalize('NFKC').replace(/\s/g, '')
  await guard(auth, context, limits.passwordFromAddress, address)
  // better-auth counts the wrong ones of each account and locks it after five.
  const { api } = await auth.engine()
  const answer = await answerOf<{ headers: Headers }>(/^\d{6}$/.test(code)
    ? api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
    : api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }))
  const setCookies = answer?.headers.getSetCookie() ?? []
  if (!(await recordSignIn(auth, context, setCookies)).signedIn) throw new Refusal('people.wrong-code', 'invalid')
  return setCookies
}
