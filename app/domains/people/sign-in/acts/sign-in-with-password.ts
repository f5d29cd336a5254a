import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { readMail, readPhone } from '../../rules/contact.ts'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import type { PeopleAuth } from '../auth.ts'
import { limits } from '../rules/limits.ts'
import { answerOf } from './engine-answer.ts'
import { recordLock, tried } from './guard.ts'
import { recordSignIn } from './record-sign-in.ts'

/** No account has it, and better-auth hashes the password all the same: an unknown login costs what a wrong password costs. */
const nobody = 'nobody@none.invalid'

/**
 * Signs in with a phone number or mail address and a password. Five wrong tries lock the login for fifteen minutes, whether it has an account or not.
 * Gives the cookies, and whether a second factor is to follow. Refuses `people.wrong-password` and `people.too-many-tries`.
 */
export async function signInWithPassword(auth: PeopleAuth, context: Context, { login: text, password, address, headers }: { login: string; password: string; address: string; headers: Headers }): Promise<{ setCookies: string[]; secondFactor: boolean }> {
  requirePermission(context, peoplePermissions['people.sign-in'])
  const phone = readPhone(text), mail = readMail(text)
  const login = phone ?? mail ?? text.trim().toLowerCase().slice(0, 254)
  return tried(auth, context, limits.passwordFromAddress, address, () => tried(auth, context, limits.password, login, async (attempt) => {
    const { api } = await auth.engine()
    const found = await tables({ database: auth.database.database }).selectFrom('people.user').select('email')
      .where((of) => of.or([of('phoneNumber', '=', phone ?? ''), of('email', '=', mail ?? '')])).limit(1).executeTakeFirst()
    const answer = await answerOf(api.signInEmail({ body: { email: found?.email ?? nobody, password: password.slice(0, 128) }, headers, returnHeaders: true }))
    const setCookies = answer?.headers.getSetCookie() ?? []
    const secondFactor = answer !== undefined && 'twoFactorRedirect' in answer.response
    const signedIn = !secondFactor && (await recordSignIn(auth, context, setCookies)).signedIn
    if (!secondFactor && !signedIn) {
      if (attempt.last) await recordLock(auth, context, limits.password, login)
      throw new Refusal('people.wrong-password', 'invalid')
    }
    return { setCookies, secondFactor }
  }))
}
