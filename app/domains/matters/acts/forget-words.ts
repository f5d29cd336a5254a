import { type Expression, sql } from 'kysely'
import type { ErasureWish } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isComplainedOf } from '../handling/rules/reporter-visibility.ts'
import { stepBack } from '../intake/acts/step-back.ts'
import { basis } from '../reads/basis.ts'
import { isOpen, mayMove, openStates } from '../rules/state.ts'
import { tables } from '../tables.ts'
import { mattersRaisedBy } from './move.ts'
import { untieMatters } from './untie-matters.ts'

/** What was said is emptied, that it was said stays. */
const unlessNull = (column: Expression<string | null>) => sql<string | null>`case when ${column} is not null then '' end`

/** Stands where the words of a matter were. */
export const forgotten = '——'

/**
 * Empties the words, answers, exact place and photographs of matters. What was counted stays: category, unit, states, times, clocks,
 * confirmations and every act. Part of an act.
 */
export async function forgetWords(context: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const db = tables(context), these = sql<string>`any(${[...ids]}::uuid[])`
  await db.updateTable('matters.matter').set({
    title: forgotten, text: '', public_title: forgotten, public_text: '', grams: [], answers: '{}', place_words: '', public_place: '', lng: null, lat: null, plate_id: null, candidates: '[]', updated_at: context.now,
  }).where('id', '=', these).execute()
  await db.updateTable('matters.event').set({ note: '', public_note: '' }).where('matter_id', '=', these).execute()
  await db.updateTable('matters.exclusion').set({ evidence: '', decision: '', appeal: '' }).where('matter_id', '=', these).execute()
  await db.updateTable('matters.moderation').set({ reason: '', appeal: '' }).where('matter_id', '=', these).execute()
  await db.updateTable('matters.confirmation').set({ comment: '' }).where('matter_id', '=', these).execute()
  // What staff wrote to each other about it may name whoever raised it.
  await db.updateTable('matters.helper').set((of) => ({ what: '', answer: unlessNull(of.ref('answer')) })).where('matter_id', '=', these).execute()
  await db.updateTable('matters.return_request').set((of) => ({ note: '', judgement: unlessNull(of.ref('judgement')) })).where('matter_id', '=', these).execute()
  await db.updateTable('matters.extension_request').set((of) => ({ reason: '', decision: unlessNull(of.ref('decision')) })).where('matter_id', '=', these).execute()
  await db.updateTable('matters.suspension').set((of) => ({ note: '', decision: unlessNull(of.ref('decision')) })).where('matter_id', '=', these).execute()
  await db.updateTable('matters.supervision').set((of) => ({ demand: '', answer: unlessNull(of.ref('answer')) })).where('matter_id', '=', these).execute()
  await db.updateTable('matters.joint_call_answer').set({ rating_note: null }).where('call_id', 'in', db.selectFrom('matters.joint_call').select('id').where('matter_id', '=', these)).execute()
  await db.updateTable('matters.joint_call').set({ what: '' }).where('matter_id', '=', these).execute()
  // The files themselves go with the next sweep: an act that is rolled back must not have lost them.
  await db.deleteFrom('matters.photo').where('matter_id', '=', these).execute()
}

/**
 * What of this room is personal about one person is emptied, whoever else answers for the matters meanwhile. Matters that others still work on
 * are taken back where the person wishes it and they may be, else they are untied from the person and stay workable. Part of the act of erasure.
 */
export async function forgetPerson(context: Context, personId: string, { open, names }: ErasureWish = { open: 'leave', names: [] }): Promise<void> {
  const db = tables(context)
  const mine = await mattersRaisedBy(context, personId)
  const goOn: string[] = []
  for (const matter of mine.filter(({ state }) => isOpen(state))) {
    if (open === 'withdraw' && mayMove('withdraw', matter.state, 'withdrawn') && !isComplainedOf(context.actor, matter)) await stepBack(context, matter, { move: 'withdraw', role: 'reporter', postId: null })
    else goOn.push(matter.id)
  }
  await forgetWords(context, mine.map(({ id }) => id).filter((id) => !goOn.includes(id)))
  await untieMatters(context, goOn, names)
  await db.deleteFrom('matters.follower').where('person_id', '=', personId).execute()
  await db.deleteFrom('matters.saved_view').where('person_id', '=', personId).execute()
  await db.updateTable('matters.event').set({ note: '', public_note: '' }).where('actor_id', '=', personId).execute()
}

/** Empties matters that ended longer ago than the charter keeps them. Gives how many. Safe to repeat. */
export function carryOutMatterRetention(context: Context): Promise<number> {
  return together(context, async (context) => {
    const { charter } = await basis(context)
    const { rows } = await sql<{ id: string }>`
      select id from matters.matter where state <> all(${[...openStates]}::text[]) and title <> ${forgotten}
        and coalesce(closed_at, updated_at) < ${context.now}::timestamptz - make_interval(months => ${charter.retentionMonths}) order by id limit 1000 for update skip locked`.execute(tables(context))
    await forgetWords(context, rows.map(({ id }) => id))
    for (const { id } of rows) await recordAct(context, 'matters.words-forgotten', id, { facts: { months: charter.retentionMonths } })
    return rows.length
  })
}
