import { withdrawNotice } from '#domains/public-notices'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { heldRoll } from '../reads/rolls.ts'
import { rollNotices } from '../reads/standing.ts'
import { requireText } from '../rules/reason.ts'
import { type Permitted, requireKeeper } from './require-keeper.ts'

/** Takes a roll back that was never frozen, with its notice. Refuses `ballots.roll-frozen`, `ballots.roll-reason`. */
export function withdrawRoll(context: Context, rollId: string, { reason, ...permitted }: Permitted & { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const roll = await heldRoll(context, rollId), post = await requireKeeper(context, roll, permitted)
    if (roll.state !== 'draft' && roll.state !== 'published') throw new Refusal('ballots.roll-frozen', 'conflict', { state: roll.state })
    const said = requireText('ballots.roll-reason', reason)
    for (const notice of await rollNotices(context, rollId)) if (notice.state === 'standing' || notice.state === 'ahead') await withdrawNotice(context, notice.id, { reason: said })
    await tables(context).updateTable('ballots.roll').set({ state: 'withdrawn' }).where('id', '=', rollId).execute()
    await recordAct(context, 'ballots.roll-withdrawn', rollId, { post, facts: { was: roll.state } })
  })
}
