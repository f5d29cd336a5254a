import { answerObjection } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { wholeEntries } from '../reads/whole-entries.ts'
import { heldRoll } from '../reads/rolls.ts'
import { noticeIdsOf } from '../reads/standing.ts'
import { requireText } from '../rules/reason.ts'
import type { Roll } from '../rules/roll.ts'
import { announceRoll } from './announce-roll.ts'
import { changeEntries } from './change-entries.ts'
import type { Correction } from './correction.ts'
import { requireKeeper } from './require-keeper.ts'

export interface Corrected { readonly added: number; readonly struck: number; readonly changed: number; readonly until: string | null }

/**
 * Corrects a roll that is drafted, published or reopened; every line goes into its journal with the reason, and a published roll is published again, open
 * to objection for all of its days. Refuses `ballots.roll-frozen`, `ballots.roll-nothing-to-correct`, `ballots.roll-reason`, `ballots.unknown-roll-line`.
 */
export function correctRoll(context: Context, rollId: string, correction: Correction): Promise<Corrected> {
  return together(context, async (context) => {
    const roll = await heldRoll(context, rollId), post = await requireKeeper(context, roll, correction)
    if (roll.state !== 'draft' && roll.state !== 'published' && roll.state !== 'reopened') throw new Refusal('ballots.roll-frozen', 'conflict', { state: roll.state })
    const reason = requireText('ballots.roll-reason', correction.reason)
    const counts = await changeEntries(context, roll, await wholeEntries(context, rollId), { ...correction, reason, asOf: await today(context) })
    if (counts.added + counts.struck + counts.changed === 0) throw new Refusal('ballots.roll-nothing-to-correct', 'conflict')
    const until = roll.state === 'draft' ? null : await publishAgain(context, roll)
    if (correction.objectionId !== undefined) await answerObjection(context, correction.objectionId, { outcome: 'upheld', answer: reason })
    await recordAct(context, 'ballots.roll-corrected', rollId, { post, facts: { ...counts, objection: correction.objectionId ?? null, until } })
    return { ...counts, until }
  })
}

async function publishAgain(context: Context, roll: Roll): Promise<string> {
  const before = await noticeIdsOf(context, roll.id)
  const { until } = await announceRoll(context, roll, { replaces: before[0], corrected: before.length })
  // A roll that was reopened for somebody who joins by law does not wait for objections again; the notice tells of it all the same.
  await tables(context).updateTable('ballots.roll').set({ objections_until: until }).where('id', '=', roll.id).execute()
  return until
}
