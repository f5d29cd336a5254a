import { undoActing } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterForAct } from '../../acts/move.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { stepBack } from './step-back.ts'

/**
 * Whoever wrote a report down for somebody else takes it back, within an hour and while nobody has signed it in. All of it or nothing.
 * Refuses what `undoActing` refuses, and `matters.signed-in-already`.
 */
export function undoReport(context: Context, actingId: string): Promise<void> {
  return together(context, async (context) => {
    const acting = await undoActing(context, actingId)
    if (acting.act !== 'matters.report') throw new Refusal('people.unknown-acting', 'missing')
    const { matter, role, postId } = await matterForAct(context, acting.subject, matterPermissions['matters.undo'], { about: (matter) => ({ owner: matter.reported_for_by }) })
    if (matter.state !== 'reported' && matter.state !== 'dispatched') throw new Refusal('matters.signed-in-already', 'conflict', { number: matter.number })
    await stepBack(context, matter, { move: 'undo', role, postId })
  })
}
