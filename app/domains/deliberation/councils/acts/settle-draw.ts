import type { Selectable } from 'kysely'
import { nameOf } from '#domains/people'
import { notify } from '#domains/notifications'
import { noticesAbout, openObjections, withdrawNotice } from '#domains/public-notices'
import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { DrawTable } from '../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { peopleFile } from '../rules/draw.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { giveReplacements } from './replace-drawn.ts'
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
  for (const { id, person_id } of drawn) if (person_id !== null) await seatDrawn(context, draw, id, person_id)
  const reserve = await keepReserve(context, draw)
  await db.updateTable('deliberation.draw').set({ state: 'settled' }).where('id', '=', draw.id).execute()
  await recordAct(context, 'deliberation.settled-draw', draw.id, { facts: { seated: drawn.length, reserve } })
}

/** The seat of somebody who was drawn, unless they sit in the council already. Part of an act. */
async function seatDrawn(context: Context, draw: Pick<Selectable<DrawTable>, 'id' | 'council_id' | 'party_class' | 'part' | 'term_until'>, volunteerId: string, personId: string): Promise<void> {
  const seated = await tables(context).selectFrom('deliberation.seat').select('id').where('council_id', '=', draw.council_id).where('person_id', '=', personId).where('ended_at', 'is', null).executeTakeFirst()
  if (seated) return
  const name = (await nameOf(context, [personId])).get(personId) ?? '**'
  await giveSeat(context, { councilId: draw.council_id, personId, name, partyClass: draw.party_class, part: draw.part, by: 'sortition', to: draw.term_until, drawId: draw.id, key: `drawn:${volunteerId}` }, null)
}

/** Fills the seat of somebody who was drawn and left before their term: the next is drawn, by the same seed, from those who agreed to follow. Part of the act that ended the seat. */
export async function followFromDraw(context: Context, drawId: string, personId: string | null): Promise<void> {
  const db = tables(context)
  if (personId !== null) await db.updateTable('deliberation.volunteer').set({ state: 'declined' }).where('draw_id', '=', drawId).where('person_id', '=', personId).where('state', '=', 'drawn').execute()
  const came = await giveReplacements(context, drawId)
  if (came.length === 0) return
  const draw = await db.selectFrom('deliberation.draw').selectAll().where('id', '=', drawId).executeTakeFirstOrThrow()
  for (const { id, person_id } of await db.selectFrom('deliberation.volunteer').select(['id', 'person_id']).where('draw_id', '=', drawId).where('pseudonym', 'in', [...came]).orderBy('pseudonym').execute()) if (person_id !== null) await seatDrawn(context, draw, id, person_id)
}

/** Keeps, until the term ends, only those who sit and those who agreed to follow them; without either the whole list goes. Gives how many may follow. */
async function keepReserve(context: Context, draw: Selectable<DrawTable>): Promise<number> {
  const db = tables(context), reserve = draw.term_until === null ? [] : await db.selectFrom('deliberation.volunteer').select('id').where('draw_id', '=', draw.id).where('state', '=', 'in').where('reserve', '=', true).where('person_id', 'is not', null).execute()
  if (reserve.length === 0) { await forget(context, draw.id); return 0 }
  await db.deleteFrom('deliberation.volunteer').where('draw_id', '=', draw.id).where((of) => of.or([of('state', 'in', ['out', 'declined']), of.and([of('state', '=', 'in'), of.or([of('reserve', '=', false), of('person_id', 'is', null)])])])).execute()
  const kept = await db.selectFrom('deliberation.volunteer').select(['pseudonym', 'answers', 'household']).where('draw_id', '=', draw.id).orderBy('pseudonym').execute()
  const file = peopleFile(draw.features, kept.map(({ pseudonym, answers, household }) => ({ pseudonym: pseudonym ?? '', answers: answers ?? {}, household })), draw.one_per_household)
  await db.updateTable('deliberation.draw').set({ people_file: file }).where('id', '=', draw.id).execute()
  return reserve.length
}

/** Forgets who might have followed once the term of a draw is over. */
export async function endReserves(context: Context): Promise<void> {
  const over = await tables(context).selectFrom('deliberation.draw').select('id').where('state', '=', 'settled').where('people_file', 'is not', null).where('term_until', '<', await today(context)).execute()
  for (const { id } of over) {
    await together(context, async (context) => {
      await forget(context, id)
      await recordAct(context, 'deliberation.forgot-reserve', id)
    })
  }
}

/** What volunteers said about themselves, their numbers and the list go; digests, sizes, quotas and the result by number stay. */
async function forget(context: Context, drawId: string): Promise<void> {
  const db = tables(context)
  await db.deleteFrom('deliberation.volunteer').where('draw_id', '=', drawId).execute()
  await db.updateTable('deliberation.draw').set({ people_file: null, erased_at: context.now }).where('id', '=', drawId).execute()
}

/** Gives a draw up before its panel sits, for a reason that is published: its notices are taken down, those on its list are told, and the list is erased at once. */
export function voidDraw(context: Context, drawId: string, { reason }: { readonly reason: string }): Promise<void> {
  return together(context, async (context) => {
    const draw = isKey(drawId) ? await tables(context).selectFrom('deliberation.draw').select(['id', 'council_id', 'state']).where('id', '=', drawId).forUpdate().executeTakeFirst() : undefined
    if (!draw) throw new Refusal('deliberation.unknown-draw', 'missing')
    const { postId } = await councilForAct(context, draw.council_id, councilsPermissions['deliberation.hold-draw'])
    if (draw.state === 'settled' || draw.state === 'void') throw new Refusal('deliberation.draw-went-on', 'conflict')
    if (reason.trim() === '') throw new Refusal('deliberation.reason-needed', 'invalid', { field: 'reason' })
    await giveUp(context, draw, reason.trim().slice(0, 300), postId)
  })
}

/** With a council its draws end: nobody can run them any more, and nobody will follow. Part of the act that ends it. */
export async function endDraws(context: Context, councilId: string, reason: string, postId: string | null): Promise<void> {
  const draws = await tables(context).selectFrom('deliberation.draw').select(['id', 'council_id', 'state', 'people_file']).where('council_id', '=', councilId).where('state', '<>', 'void').orderBy('id').forUpdate().execute()
  for (const draw of draws) {
    if (draw.state !== 'settled') await giveUp(context, draw, reason, postId)
    else if (draw.people_file !== null) await forget(context, draw.id)
  }
}

async function giveUp(context: Context, draw: Pick<Selectable<DrawTable>, 'id' | 'council_id' | 'state'>, reason: string, postId: string | null): Promise<void> {
  const listed = await tables(context).selectFrom('deliberation.volunteer').select('person_id').where('draw_id', '=', draw.id).where('state', 'in', ['in', 'drawn']).where('person_id', 'is not', null).execute()
  await tables(context).updateTable('deliberation.draw').set({ state: 'void', void_for: reason }).where('id', '=', draw.id).execute()
  await forget(context, draw.id)
  for (const notice of await noticesAbout(context, draw.id)) if (notice.state !== 'withdrawn' && notice.state !== 'replaced') await withdrawNotice(context, notice.id, { reason })
  await notify(context, listed.flatMap(({ person_id: to }) => (to === null ? [] : [{ to, topic: 'deliberation.draw-given-up', subject: draw.id, facts: { draw: draw.id, council: draw.council_id }, dedupe: `draw-given-up:${draw.id}`, why: 'member' as const }])))
  await recordAct(context, 'deliberation.voided-draw', draw.id, { post: postId, facts: { from: draw.state } })
}
