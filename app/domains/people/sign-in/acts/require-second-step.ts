import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { SessionNow } from '../actor-from-request.ts'

/** Whether an authenticator or a passkey stands beside this account's password and codes. */
export async function hasSecondStep(context: Pick<Context, 'database'>, userId: string): Promise<boolean> {
  const found = await tables(context).selectFrom('people.user as user').select('user.id').where('user.id', '=', userId)
    .where((of) => of.or([of('user.twoFactorEnabled', '=', true), of.exists(of.selectFrom('people.passkey').select('id').whereRef('userId', '=', 'user.id'))])).executeTakeFirst()
  return found !== undefined
}

/**
 * Staff who have a second step change how they sign in only in a session that passed it: else whoever gets hold of their phone could put
 * a step of their own in its place. Whoever lost theirs asks an administrator of users. Refuses `people.second-step-first`.
 */
export async function requireSecondStep(context: Pick<Context, 'database'>, session: Pick<SessionNow, 'userId' | 'secondFactorNeeded'>): Promise<void> {
  if (session.secondFactorNeeded && await hasSecondStep(context, session.userId)) throw new Refusal('people.second-step-first', 'forbidden')
}
