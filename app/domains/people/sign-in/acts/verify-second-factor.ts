import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { PeopleAuth } from '../auth.ts'
import { sessionKeyIn } from '../cookie.ts'
import { limits } from '../rules/limits.ts'
import { answerOf } from './engine-answer.ts'
import { tried } from './guard.ts'
import { recordSignIn } from './record-sign-in.ts'
import { takeAttempt } from './take-attempt.ts'

/**
 * The second step after a password: six digits of the authenticator, or one of the written-down codes. Either signs in once: whoever looked over
 * a shoulder comes too late (RFC 6238, 5.2). Refuses `people.wrong-code`, `people.too-many-tries`.
 */
export async function verifySecondFactor(auth: PeopleAuth, context: Context, { code: text, address, headers }: { code: string; address: string; headers: Headers }): Promise<string[]> {
  const code = text.normalize('NFKC').replace(/\s/g, '')
  return tried(auth, context, limits.secondStepFromAddress, address, async () => {
    // better-auth counts the wrong ones of each account and locks it after five.
    const { api } = await auth.engine()
    const answer = await answerOf<{ headers: Headers }>(/^\d{6}$/.test(code)
      ? api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
      : api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }))
    const setCookies = answer?.headers.getSetCookie() ?? []
    const token = sessionKeyIn(setCookies, auth.settings.baseUrl, auth.secret)
    const session = token === undefined ? undefined : await tables(context).selectFrom('people.session').select(['id', 'userId']).where('token', '=', token).executeTakeFirst()
    if (session && !(await takeAttempt(auth.database.database, auth.secret, limits.secondStepUsed, `${session.userId} ${code}`, context.now)).allowed) {
      await tables(context).deleteFrom('people.session').where('id', '=', session.id).execute()
      throw new Refusal('people.wrong-code', 'invalid')
    }
    if (!(await recordSignIn(auth, context, setCookies)).signedIn) throw new Refusal('people.wrong-code', 'invalid')
    return setCookies
  })
}
