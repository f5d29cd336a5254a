import { signedIn } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../tables.ts'

/** Whoever objected takes it back before it is answered: it stays counted and waits no more. Refuses `public-notices.unknown-objection` (to anybody else), `public-notices.answered-already`. */
export function takeBackObjection(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const open = tables(context), by = signedIn(context)
    const objection = isKey(id) ? await open.selectFrom('public_notices.objection').select(['notice_id', 'person_id']).where('id', '=', id).executeTakeFirst() : undefined
    if (objection?.person_id !== by.id) throw new Refusal('public-notices.unknown-objection', 'missing')
    const { numUpdatedRows } = await open.updateTable('public_notices.objection').set({ outcome: 'taken-back', answer: '', answered_at: context.now }).where('id', '=', id).where('answered_at', 'is', null).executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new Refusal('public-notices.answered-already', 'conflict')
    await recordAct(context, 'public-notices.objection-taken-back', objection.notice_id, { facts: { objection: id } })
  })
}
