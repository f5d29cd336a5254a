import { today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { missingFacts } from '../rules/quorum.ts'
import { meetingsPermissions } from '../rules/permissions.ts'
import { chosen, counted, dayOf, said } from '../rules/said.ts'
import { decisionKinds } from '../rules/state.ts'
import { undiscussed } from '../rules/five-donts.ts'
import { itemFacts } from '../reads/item-facts.ts'
import { maskedAt } from '../reads/names-at.ts'
import { quorumNow } from '../reads/quorum-now.ts'
import { holdMeeting, itemOf } from './hold-meeting.ts'
import { weigh } from './weigh.ts'

/** Takes up an item. Refuses `deliberation.item-under-way` while another one is (the database holds this too). */
export function startItem(context: Context, meetingId: string, itemId: string): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open']), db = tables(context)
    const item = await itemOf(context, meetingId, itemId)
    if (item.started_at !== null && item.ended_at === null) return
    if (item.ended_at !== null) throw new Refusal('deliberation.item-decided', 'conflict')
    const other = await db.selectFrom('deliberation.meeting_item').select('id').where('meeting_id', '=', meetingId).where('started_at', 'is not', null).where('ended_at', 'is', null).executeTakeFirst()
    if (other) throw new Refusal('deliberation.item-under-way', 'conflict')
    await db.updateTable('deliberation.meeting_item').set({ started_at: context.now }).where('id', '=', item.id).execute()
    if (meeting.form === 'hearing') await queueRegistered(context, meetingId, item.id)
    await recordAct(context, 'deliberation.started-item', meetingId, { post: postId, facts: { item: item.id } })
  })
}

/** Those who registered to speak at a hearing and are here stand in the queue from the beginning, in the order of registration. */
async function queueRegistered(context: Context, meetingId: string, itemId: string): Promise<void> {
  const db = tables(context)
  const registered = await db.selectFrom('deliberation.meeting_attendance as here').innerJoin('deliberation.meeting_invitee as invitee', 'invitee.id', 'here.invitee_id').select(['here.id', 'invitee.at'])
    .where('here.meeting_id', '=', meetingId).where('here.left_at', 'is', null).where('invitee.by', '=', 'registration').orderBy('invitee.at').orderBy('invitee.id').execute()
  if (registered.length > 0) await db.insertInto('deliberation.speaking_request').values(registered.map(({ id, at }) => ({ meeting_id: meetingId, item_id: itemId, attendance_id: id, asked_at: at }))).onConflict((conflict) => conflict.doNothing()).execute()
}

export interface Decision {
  readonly kind: string
  /** What was agreed; for an item moved to another day, why. */
  readonly words: string
  readonly agree?: string
  readonly against?: string
  readonly abstain?: string
  readonly deferredTo?: string
  /** Agreed that nothing is to be done, so that nobody has to answer for it. */
  readonly noDeed?: boolean
  readonly reason?: string
}

/** Ends an item with what became of it. What a council agrees binds nobody by law: what the law gives to an assembly goes there as a topic. */
export function decideItem(context: Context, meetingId: string, itemId: string, decision: Decision): Promise<void> {
  return together(context, async (context) => {
    const { meeting, postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open']), db = tables(context)
    const item = await itemOf(context, meetingId, itemId), kind = chosen('kind', decision.kind, decisionKinds)
    if (item.ended_at !== null) throw new Refusal('deliberation.item-decided', 'conflict')
    if (kind !== 'deferred' && item.started_at === null) throw new Refusal('deliberation.item-not-started', 'conflict')
    if (await db.selectFrom('deliberation.speaking_turn').select('id').where('item_id', '=', item.id).where('ended_at', 'is', null).executeTakeFirst()) throw new Refusal('deliberation.somebody-speaks', 'conflict')
    const words = (await maskedAt(context, meetingId))(said('words', decision.words, { needed: kind !== 'count' })), hands: Hands = kind === 'count' ? { agree: counted('agree', decision.agree ?? '', 0, 9999), against: counted('against', decision.against ?? '', 0, 9999), abstain: counted('abstain', decision.abstain ?? '', 0, 9999) } : {}
    if (kind === 'count' || kind === 'consensus') await maySpeakForAll(context, meeting, hands)
    const deferredTo = kind === 'deferred' && decision.deferredTo ? dayOf('deferred', decision.deferredTo) : null
    if (deferredTo !== null && deferredTo <= await today(context)) throw new Refusal('deliberation.deferred-to-the-past', 'invalid', { field: 'deferred' })
    if (kind !== 'deferred') await weigh(context, { meetingId, rules: meeting.rules.rules, moment: 'close', reason: decision.reason ?? '', findings: undiscussed((await itemFacts(context, meetingId)).filter(({ id }) => id === item.id), meeting.rules.minRecordsPerItem) })
    await db.updateTable('deliberation.speaking_request').set({ state: 'withdrawn' }).where('item_id', '=', item.id).where('state', '=', 'waiting').execute()
    await db.updateTable('deliberation.meeting_item').set({ decision: kind, decision_words: words, ...hands, deferred_to: deferredTo, no_deed: decision.noDeed ?? false, started_at: item.started_at ?? context.now, ended_at: context.now }).where('id', '=', item.id).execute()
    await recordAct(context, 'deliberation.decided-item', meetingId, { post: postId, facts: { item: item.id, decision: kind, agree: hands.agree ?? null, against: hands.against ?? null, abstain: hands.abstain ?? null } })
  })
}

/** A decided item is taken up again while the meeting goes on. */
export function reopenItem(context: Context, meetingId: string, itemId: string): Promise<void> {
  return together(context, async (context) => {
    const { postId } = await holdMeeting(context, meetingId, meetingsPermissions['deliberation.run-meeting'], ['open']), db = tables(context), item = await itemOf(context, meetingId, itemId)
    if (item.ended_at === null) return
    const other = await db.selectFrom('deliberation.meeting_item').select('id').where('meeting_id', '=', meetingId).where('started_at', 'is not', null).where('ended_at', 'is', null).executeTakeFirst()
    if (other) throw new Refusal('deliberation.item-under-way', 'conflict')
    // Somebody answers for what was adopted already.
    if (await db.selectFrom('deliberation.meeting_resolution').select('item_id').where('item_id', '=', item.id).executeTakeFirst()) throw new Refusal('deliberation.item-resolved', 'conflict')
    await db.updateTable('deliberation.meeting_item').set({ decision: null, decision_words: '', agree: null, against: null, abstain: null, deferred_to: null, no_deed: false, ended_at: null }).where('id', '=', item.id).execute()
    await recordAct(context, 'deliberation.reopened-item', meetingId, { post: postId, facts: { item: item.id } })
  })
}

interface Hands { readonly agree?: number; readonly against?: number; readonly abstain?: number }

/** Something is agreed only while the quorum is here, and hands that were counted are no more than the members who are. Refuses `deliberation.quorum-lost` and `deliberation.more-hands-than-members`. */
async function maySpeakForAll(context: Context, meeting: Parameters<typeof quorumNow>[1], hands: Hands): Promise<void> {
  const quorum = await quorumNow(context, meeting), { met, membersNeeded, membersHere } = quorum, raised = (hands.agree ?? 0) + (hands.against ?? 0) + (hands.abstain ?? 0)
  if (!met) throw new Refusal('deliberation.quorum-lost', 'conflict', { needed: membersNeeded, here: membersHere, classes: missingFacts(quorum) })
  if (raised > membersHere) throw new Refusal('deliberation.more-hands-than-members', 'invalid', { field: 'agree', raised, here: membersHere })
}
