import { recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { maskPhone } from '../../rules/mask-name.ts'
import { signedIn } from '../../rules/permission.ts'
import { answerOf } from '../../sign-in/acts/engine-answer.ts'
import { tried } from '../../sign-in/acts/guard.ts'
import { requireSecondStep } from '../../sign-in/acts/require-second-step.ts'
import type { SessionNow } from '../../sign-in/actor-from-request.ts'
import type { PeopleAuth } from '../../sign-in/auth.ts'
import { limits } from '../../sign-in/rules/limits.ts'
import { tables } from '../../tables.ts'

/** Begins to set up an authenticator: its address (otpauth://) and the codes to write down. It is on once a code was typed. Refuses `people.wrong-current-password`, `people.second-step-first`. */
export async function startSecondFactor(auth: PeopleAuth, context: Context, session: SessionNow, { password, headers }: { password: string; headers: Headers }): Promise<{ address: string; backupCodes: readonly string[] }> {
  const { id } = signedIn(context)
  await requireSecondStep(context, session)
  const { phone, mail } = await tables(context).selectFrom('people.person').select(['phone', 'mail']).where('id', '=', id).executeTakeFirstOrThrow()
  const answer = await tried(auth, context, limits.password, `current ${id}`, async () => {
    const { api } = await auth.engine()
    const answer = await answerOf(api.enableTwoFactor({ body: { password, method: 'totp' }, headers }))
    if (!answer || answer.method !== 'totp') throw new Refusal('people.wrong-current-password', 'invalid')
    return answer
  })
  const label = encodeURIComponent(`共治:${mail ?? maskPhone(phone ?? '')}`)
  return { address: answer.totpURI.replace(/^otpauth:\/\/totp\/[^?]*/, `otpauth://totp/${label}`), backupCodes: answer.backupCodes }
}

/** Turns the authenticator on with its first code; gives the cookies of the stronger session. Refuses `people.wrong-code`. */
export async function confirmSecondFactor(auth: PeopleAuth, context: Context, { code, headers }: { code: string; headers: Headers }): Promise<string[]> {
  const person = signedIn(context)
  const answer = await tried(auth, context, limits.codeTyped, `confirm ${person.id}`, async () => {
    const { api } = await auth.engine()
    const answer = await answerOf(api.verifyTOTP({ body: { code: code.normalize('NFKC').replace(/\s/g, '') }, headers, returnHeaders: true }))
    if (!answer) throw new Refusal('people.wrong-code', 'invalid')
    return answer
  })
  await recordAct(context, 'people.second-factor-set', person.id, { concerns: person.id })
  return answer.headers.getSetCookie()
}

/** Turns the authenticator off; gives the cookies of the weaker session. Refuses `people.wrong-current-password`, `people.second-step-first`. */
export async function stopSecondFactor(auth: PeopleAuth, context: Context, session: SessionNow, { password, headers }: { password: string; headers: Headers }): Promise<string[]> {
  const person = signedIn(context)
  await requireSecondStep(context, session)
  const answer = await tried(auth, context, limits.password, `current ${person.id}`, async () => {
    const { api } = await auth.engine()
    const answer = await answerOf(api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }))
    if (!answer) throw new Refusal('people.wrong-current-password', 'invalid')
    return answer
  })
  await recordAct(context, 'people.second-factor-removed', person.id, { concerns: person.id })
  return answer.headers.getSetCookie()
}
