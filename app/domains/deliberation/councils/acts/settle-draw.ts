import { nameOf } from '#domains/people'
import { openObjections } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { giveSeat } from './seat-person.ts'

/** Ends draws whose time for objections is over: those drawn take their seats, and what volunteers said about themselves is erased. */
export async function settleDraws(context: Context): Promise<number> {
  const due = await tables(context).selectFrom('deliberation.draw').select(['id', 'result_notice_id']).where('state', '=', 'drawn').where('objections_until', '<', await today(context)).execute()
  let settled = 0
  for (const { id, result_notice_id } of due) {
    if (result_notice_id !== null && await openObjections(context, result_notice_id) > 0) continue
    await together(context, (context) => settle(context, id))
    settled += 1
  }
  return settled
}

async function settle(context: Context, drawId: string): Promise<void> {
  const db = tables(context)
  const draw = await db.selectFrom('deliberation.draw').selectAll().where('id', '=', drawId).where('state', '=', 'drawn').forUpdate().executeTakeFirst()
  if (!draw) return
  const drawn = await db.selectFrom('deliberation.volunteer').select(['id', 'person_id']).where('draw_id', '=', draw.id).where('state', '=', 'drawn').orderBy('pseudonym').execute()
  const names = await nameOf(context, drawn.flatMap(({ person_id }) => person_id ?? []))
  for (const { id, person_id } of drawn) {
    if (person_id === null) continue
    const seated = await db.selectFrom('deliberation.seat').select('id').where('council_id', '=', draw.council_id).where('person_id', '=', person_id).where('ended_at', 'is', null).executeTakeFirst()
    if (!seated) await giveSeat(context, { councilId: draw.council_id, personId: person_id, name: names.get(person_id) ?? '**', partyClass: draw.party_class, part: draw.part, by: 'sortition', to: draw.term_until, drawId: draw.id, key: `drawn:${id}` }, null)
  }
  await forget(context, draw.id)
  await db.updateTable('deliberation.draw').set({ state: 'settled' }).where('id', '=', draw.id).execute()
  await recordAct(context, 'deliberation.settled-draw', draw.id, { facts: { seated: drawn.length } })
}

/** What volunteers said about themselves, their numbers and the list go; digests, sizes, quotas and the result by number stay. */
async function forget(context: Context, drawId: string): Promise<void> {
  const db = tables(context)
  await db.deleteFrom('deliberation.volunteer').where('draw_id', '=', drawId).execute()
  await db.updateTable('deliberation.draw').set({ people_file: null, erased_at: context.now }).where('id', '=', drawId).execute()
}

/** Gives a draw up before its panel sits, for a reason that is published; its list is erased at once. */
export function voidDraw(context: Context, drawId: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const draw = isKey(drawId) ? await tables(context).selectFrom('deliberation.draw').select(['id', 'council_id', 'state']).where('id', '=', drawId).forUpdate().executeTakeFirst() : undefined
    if (!draw) throw new Refusal('deliberation.unknown-draw', 'missing')
    const { postId } = await councilForAct(context, draw.council_id, councilsPermissions['deliberation.hold-draw'])
    if (draw.state === 'settled' || draw.state === 'void') throw new Refusal('deliberation.draw-went-on', 'conflict')
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    await tables(context).updateTable('deliberation.draw').set({ state: 'void', void_for: reason.trim().slice(0, 300) }).where('id', '=', draw.id).execute()
    await forget(context, draw.id)
    await recordAct(context, 'deliberation.voided-draw', draw.id, { post: postId, facts: { from: draw.state } })
  })
}
