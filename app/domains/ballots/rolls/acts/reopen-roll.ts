import { ancestorsOf } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { heldRoll } from '../reads/rolls.ts'
import { rollsPermissions } from '../rules/permissions.ts'
import { requireText } from '../rules/reason.ts'

export interface Reopening {
  readonly reason: string
  /** The judgment or the law by which somebody joins late: number and date. */
  readonly basis: string
}

/** Opens a frozen roll again for those who join by law, before a ballot on it opens. Refuses `ballots.roll-not-frozen`, `ballots.roll-in-use`, `ballots.roll-reason`, `ballots.roll-basis`. */
export function reopenRoll(context: Context, rollId: string, { reason, basis }: Reopening): Promise<void> {
  return together(context, async (context) => {
    const roll = await heldRoll(context, rollId)
    const { postId: post } = requirePermission(context, rollsPermissions['ballots.reopen-roll'], { unitPath: (await ancestorsOf(context, roll.unitId)).map(({ id }) => id) })
    if (roll.state !== 'frozen') throw new Refusal('ballots.roll-not-frozen', 'conflict')
    if (roll.inUseAt !== null) throw new Refusal('ballots.roll-in-use', 'conflict')
    const kept = { reason: requireText('ballots.roll-reason', reason), basis: requireText('ballots.roll-basis', basis) }
    await tables(context).updateTable('ballots.roll').set({ state: 'reopened', digest: null, frozen_at: null }).where('id', '=', rollId).execute()
    await tables(context).insertInto('ballots.roll_change').values({ roll_id: rollId, how: 'reopened', number: null, ...kept, objection_id: null, was: JSON.stringify({ digest: roll.digest }), by_person: context.actor?.id ?? null, at: context.now }).execute()
    await recordAct(context, 'ballots.roll-reopened', rollId, { post, facts: { digest: roll.digest } })
  })
}
