import { notify } from '#domains/notifications'
import { requirePermission, signedIn } from '#domains/people'
import { ancestorsOf } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { longestAnswer, type Outcome } from '../rules/objection.ts'
import { publicNoticesPermissions } from '../rules/permissions.ts'
import { tables } from '../tables.ts'

/**
 * Answers an objection once, with an outcome and reasons; whoever objected is told. Nobody answers their own.
 * Refuses `public-notices.unknown-objection`, `public-notices.no-answer`, `public-notices.answered-already`, `public-notices.own-objection`.
 */
export function answerObjection(context: Context, id: string, { outcome, answer }: { readonly outcome: Outcome; readonly answer: string }): Promise<void> {
  return together(context, async (context) => {
    const open = tables(context), said = answer.trim(), by = signedIn(context)
    const objection = isKey(id) ? await open.selectFrom('public_notices.objection as objection').innerJoin('public_notices.notice as notice', 'notice.id', 'objection.notice_id')
      .select(['objection.notice_id', 'objection.person_id', 'objection.answered_at', 'notice.unit_id']).where('objection.id', '=', id).executeTakeFirst() : undefined
    if (!objection) throw new Refusal('public-notices.unknown-objection', 'missing')
    const reach = requirePermission(context, publicNoticesPermissions['public-notices.answer-objection'], { unitPath: (await ancestorsOf(context, objection.unit_id)).map((unit) => unit.id) })
    if (objection.person_id === by.id) throw new Refusal('public-notices.own-objection', 'forbidden')
    if ([...said].length < 2) throw new Refusal('public-notices.no-answer', 'invalid')
    if ([...said].length > longestAnswer) throw new Refusal('public-notices.too-long', 'invalid', { field: 'answer', limit: longestAnswer })
    const { numUpdatedRows } = await open.updateTable('public_notices.objection').set({ outcome, answer: said, answered_by: by.id, answered_at: context.now })
      .where('id', '=', id).where('answered_at', 'is', null).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refusal('public-notices.answered-already', 'conflict')
    await recordAct(context, 'public-notices.objection-answered', objection.notice_id, { post: reach.postId, concerns: objection.person_id, facts: { objection: id, outcome, unit: objection.unit_id } })
    if (objection.person_id !== null) {
      await notify(context, [{ to: objection.person_id, topic: 'public-notices.objection-answered', subject: objection.notice_id, facts: { notice: objection.notice_id, objection: id, outcome }, dedupe: `objection-answered-${id}`, why: 'reporter' }])
    }
  })
}
