import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tried } from '../../sign-in/acts/guard.ts'
import { signedIn } from '../../rules/permission.ts'
import type { SessionNow } from '../../sign-in/actor-from-request.ts'
import { requireSecondStep } from '../../sign-in/acts/require-second-step.ts'
import type { PeopleAuth } from '../../sign-in/auth.ts'
import { limits } from '../../sign-in/rules/limits.ts'
import { weakness } from '../../sign-in/rules/password.ts'
import { tables } from '../../tables.ts'

/** A code that was typed so long ago still stands for the old password. */
const freshMilliseconds = 600_000

/** Whether this session proves the person without their old password: it began with a code, a passkey or the city's service within ten minutes. */
export const isFresh = (session: SessionNow, now: Date): boolean => session.way !== 'password' && now.getTime() - session.createdAt.getTime() < freshMilliseconds

/**
 * Sets the password of whoever is signed in and ends their other sessions. The old one is asked for unless the session is fresh.
 * Staff who have a second step must have passed it. Refuses `people.weak-password` (facts: why), `people.wrong-current-password`, `people.second-step-first`, `people.too-many-tries`.
 */
export async function setPassword(auth: PeopleAuth, context: Context, session: SessionNow, { current, password }: { current: string; password: string }): Promise<void> {
  const person = signedIn(context)
  await requireSecondStep(context, session)
  const open = tables({ database: auth.database.database })
  const user = await open.selectFrom('people.user').select(['email', 'phoneNumber']).where('id', '=', session.userId).executeTakeFirstOrThrow()
  const why = weakness(password, [user.email, user.phoneNumber ?? ''])
  if (why) throw new Refusal('people.weak-password', 'invalid', { why })
  const { hashPassword, verifyPassword } = await import('better-auth/crypto')
  const old = await open.selectFrom('people.account').select(['id', 'password']).where('userId', '=', session.userId).where('providerId', '=', 'credential').executeTakeFirst()
  const hashed = old?.password
  if (hashed && !isFresh(session, context.now)) {
    await tried(auth, context, limits.password, `current ${session.userId}`, async () => {
      if (!await verifyPassword({ hash: hashed, password: current })) throw new Refusal('people.wrong-current-password', 'invalid')
    })
  }
  const hash = await hashPassword(password)
  await together(context, async (context) => {
    await writePassword(context, session.userId, hash)
    await tables(context).deleteFrom('people.session').where('userId', '=', session.userId).where('id', '<>', session.id).execute()
    await recordAct(context, 'people.password-set', person.id, { concerns: person.id })
  })
}

/** Keeps the hash as better-auth's credential account of the user, in place of an older one. */
export async function writePassword(context: Context, userId: string, hash: string): Promise<void> {
  await tables(context).insertInto('people.account')
    .values({ id: crypto.randomUUID(), accountId: userId, providerId: 'credential', userId, password: hash, createdAt: context.now, updatedAt: context.now })
    .onConflict((same) => same.columns(['providerId', 'accountId']).doUpdateSet({ password: hash, updatedAt: context.now })).execute()
}
