import { notify } from '#domains/notifications'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { entriesOf } from '../reads/entries.ts'
import { heldRoll } from '../reads/rolls.ts'
import { announceRoll } from './announce-roll.ts'
import { type Permitted, requireKeeper } from './require-keeper.ts'

export interface PublishedRoll {
  readonly noticeId: string
  readonly number: string
  /** Last day for objections. */
  readonly until: string
}

/** Publishes a drafted roll, masked, and opens it to objection for the days of its pack. Refuses `ballots.roll-not-draft`. */
export function publishRoll(context: Context, rollId: string, permitted: Permitted = {}): Promise<PublishedRoll> {
  return together(context, async (context) => {
    const roll = await heldRoll(context, rollId), post = await requireKeeper(context, roll, permitted)
    if (roll.state !== 'draft') throw new Refusal('ballots.roll-not-draft', 'conflict', { state: roll.state })
    const published = await announceRoll(context, roll, { corrected: 0 })
    await tables(context).updateTable('ballots.roll').set({ state: 'published', published_at: context.now, objections_until: published.until }).where('id', '=', rollId).execute()
    await recordAct(context, 'ballots.roll-published', rollId, { post, facts: { notice: published.noticeId, until: published.until } })
    const known = [...new Set((await entriesOf(context, rollId)).flatMap(({ personIds }) => personIds))]
    await notify(context, known.map((to) => ({ to, topic: 'ballots.roll-published', subject: rollId, facts: { roll: rollId, until: published.until }, dedupe: `roll-published-${rollId}`, why: 'voter' as const })))
    return published
  })
}
