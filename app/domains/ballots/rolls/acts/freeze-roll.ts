import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { publishedLines } from '../reads/published-lines.ts'
import { heldRoll } from '../reads/rolls.ts'
import { objectionsWaiting, rollNotices } from '../reads/standing.ts'
import { digestOfLines } from '../rules/canonical-line.ts'
import { type Permitted, requireKeeper } from './require-keeper.ts'

export interface FrozenRoll { readonly digest: string; readonly entries: number }

/**
 * Freezes a roll and states its digest: from then on the database refuses every change of its lines. A reopened roll need not wait for its days again:
 * a court or the law said who stands on it. Refuses `ballots.roll-not-published`, `ballots.roll-notice-withdrawn`, `ballots.roll-still-open` (until), `ballots.roll-objections-waiting` (count).
 */
export function freezeRoll(context: Context, rollId: string, permitted: Permitted = {}): Promise<FrozenRoll> {
  return together(context, async (context) => {
    const roll = await heldRoll(context, rollId), post = await requireKeeper(context, roll, permitted)
    if (roll.state !== 'published' && roll.state !== 'reopened') throw new Refusal('ballots.roll-not-published', 'conflict', { state: roll.state })
    if (roll.state === 'published') {
      // The desk of notices may have taken the notice down, or extended it with its objections.
      const [notice] = await rollNotices(context, rollId), until = [roll.objectionsUntil, notice?.objectionsUntil ?? null].reduce((latest, day) => (latest === null || (day !== null && day > latest) ? day : latest))
      if (notice?.state === 'withdrawn') throw new Refusal('ballots.roll-notice-withdrawn', 'conflict')
      if (until === null || await today(context) <= until) throw new Refusal('ballots.roll-still-open', 'conflict', { until })
    }
    const waiting = await objectionsWaiting(context, rollId)
    if (waiting > 0) throw new Refusal('ballots.roll-objections-waiting', 'conflict', { count: waiting })
    const lines = await publishedLines(context, rollId), digest = digestOfLines(lines)
    await tables(context).updateTable('ballots.roll').set({ state: 'frozen', digest, frozen_at: context.now }).where('id', '=', rollId).execute()
    await recordAct(context, 'ballots.roll-frozen', rollId, { post, facts: { digest, entries: lines.length } })
    return { digest, entries: lines.length }
  })
}
