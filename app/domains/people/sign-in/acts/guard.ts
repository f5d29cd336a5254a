import { createHmac } from 'node:crypto'
import { recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import type { PeopleAuth } from '../auth.ts'
import { type Attempt, type AttemptLimit, giveBack, takeAttempt } from './take-attempt.ts'

/** Takes one attempt; refuses with `people.too-many-tries` and the minutes to wait, the same for accounts that exist and for those that do not. */
export async function guard(auth: PeopleAuth, context: Context, limit: AttemptLimit, what: string): Promise<Attempt> {
  const attempt = await takeAttempt(auth.database.database, auth.secret, limit, what, context.now)
  if (attempt.allowed) return attempt
  throw new Refusal('people.too-many-tries', 'too-many', { minutes: attempt.waitMinutes })
}

/** Does what may go wrong so often only: counted before it is tried, taken back when it went right. What `work` throws leaves it counted. */
export async function tried<Answer>(auth: PeopleAuth, context: Context, limit: AttemptLimit, what: string, work: (attempt: Attempt) => Promise<Answer>): Promise<Answer> {
  const attempt = await guard(auth, context, limit, what)
  const answer = await work(attempt)
  await giveBack(auth.database.database, limit, attempt)
  return answer
}

/** Writes down that a login is locked from now on; the login itself stays out of the log. */
export const recordLock = (auth: PeopleAuth, context: Context, limit: AttemptLimit, what: string): Promise<void> =>
  recordAct(context, 'people.sign-in-locked', createHmac('sha256', auth.secret).update(what).digest('hex').slice(0, 32), { facts: { limit: limit.name, minutes: limit.lockMinutes } })
