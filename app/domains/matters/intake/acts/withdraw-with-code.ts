import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterForAct } from '../../acts/move.ts'
import { matterByCode } from '../reads/matter-by-code.ts'
import { stepBack } from './step-back.ts'

/** Holding the code of the receipt is the right to take a matter back. */
const byCode = { act: 'matters.withdraw', allowed: { visitor: ['all'] } } as const

/** The same without an account: whoever holds the code of the receipt takes the matter back. Refuses `matters.unknown` for a wrong number and a wrong code alike. */
export function withdrawWithCode(context: Context, { number, code, version, reason = '' }: { readonly number: string; readonly code: string; readonly version: number; readonly reason?: string }): Promise<void> {
  return together(context, async (context) => {
    const own = await matterByCode(context, number, code)
    if (!own) throw new Refusal('matters.unknown', 'missing')
    const { matter } = await matterForAct(context, own.id, byCode, { version })
    // Who is signed in on this device meanwhile is nobody's business: the code acts.
    await stepBack({ ...context, actor: undefined }, matter, { move: 'withdraw', role: 'reporter', postId: null, reason })
  })
}
