import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { heldAssembly } from '../reads/assembly.ts'
import { differencesOf, outsideAtWork } from '../reads/outside.ts'
import { waysOutOf } from '../rules/outside.ts'
import { ownersPermissions } from '../rules/permissions.ts'

/** A person says how a difference between the outside list and the roll is settled, and why. Refuses `ballots.difference-unknown`, `ballots.settlement-unknown`, `ballots.reason-missing`. */
export function settleDifference(context: Context, ballotId: string, number: number, how: string, reason: string): Promise<void> {
  return together(context, async (context) => {
    const { post } = await heldAssembly(context, ballotId, ownersPermissions['ballots.import-outside-result']), outside = await outsideAtWork(context, ballotId)
    const difference = outside ? (await differencesOf(context, outside.id)).find((one) => one.number === number) : undefined
    if (!outside || !difference) throw new Refusal('ballots.difference-unknown', 'missing')
    const settled = waysOutOf(difference.code).find((way) => way === how)
    if (settled === undefined) throw new Refusal('ballots.settlement-unknown', 'invalid', { field: `how-${number}` })
    if (reason.trim() === '') throw new Refusal('ballots.reason-missing', 'invalid', { field: `reason-${number}` })
    await tables(context).updateTable('ballots.outside_difference').set({ settled, reason: reason.trim().slice(0, 300), settled_by: signedIn(context).id, settled_at: context.now }).where('outside_id', '=', outside.id).where('number', '=', number).execute()
    await recordAct(context, 'ballots.outside-difference-settled', ballotId, { post, facts: { outside: outside.id, number, code: difference.code, how: settled } })
  })
}
