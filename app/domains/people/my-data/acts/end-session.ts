import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { signedIn } from '../../rules/permission.ts'
import { requireSecondStep } from '../../sign-in/acts/require-second-step.ts'
import type { SessionNow } from '../../sign-in/actor-from-request.ts'
import { tables } from '../../tables.ts'

/** Ends one of the person's own sessions, or all but the present one. Somebody else's are not found. */
export function endSession(context: Context, session: SessionNow, which: { readonly id: string } | 'others'): Promise<number> {
  return together(context, async (context) => {
    const person = signedIn(context)
    const own = tables(context).deleteFrom('people.session').where('userId', '=', session.userId)
    const ended = await (which === 'others' ? own.where('id', '<>', session.id) : own.where('id', '=', which.id)).returning('id').execute()
    if (ended.length > 0) await recordAct(context, 'people.session-ended', person.id, { concerns: person.id, facts: { count: ended.length } })
    return ended.length
  })
}

/** Removes one of the person's own passkeys. Refuses `people.second-step-first`. */
export function removePasskey(context: Context, session: SessionNow, id: string): Promise<void> {
  return together(context, async (context) => {
    const person = signedIn(context)
    await requireSecondStep(context, session)
    const gone = await tables(context).deleteFrom('people.passkey').where('userId', '=', session.userId).where('id', '=', id).returning('id').executeTakeFirst()
    if (gone) await recordAct(context, 'people.passkey-removed', person.id, { concerns: person.id })
  })
}
