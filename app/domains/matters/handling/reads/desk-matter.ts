import { sql, type Selectable } from 'kysely'
import type { About } from '#domains/people'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { mayDo } from '#domains/people'
import type { Category } from '../../rules/category.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import type { PlaceCandidate } from '../../rules/place.ts'
import { type ClockTable, type MatterTable, tables } from '../../tables.ts'
import type { State } from '../../rules/state.ts'

export interface HelperRow { readonly id: string; readonly organisation_id: string; readonly organisation: string; readonly what: string; readonly due_at: Date; readonly answered_at: Date | null; readonly answer: string | null }
export interface CallAnswer { readonly organisation_id: string; readonly organisation: string; readonly reported_in_by: string | null; readonly reported_in_at: Date | null; readonly confirmed_at: Date | null; readonly rating: number | null; readonly did_not_come: boolean }
export interface CallRow { readonly id: string; readonly reason: string; readonly what: string; readonly called_by: string; readonly called_at: Date; readonly report_in_by: Date; readonly ended_at: Date | null; readonly answers: readonly CallAnswer[] }
export interface OrderRow { readonly id: string; readonly demand: string; readonly ordered_at: Date; readonly answer_by: Date; readonly answered_at: Date | null; readonly answer: string | null }
export interface StoryLine {
  readonly id: number; readonly kind: string; readonly from_state: State | null; readonly to_state: State | null; readonly at: Date; readonly role: string | null
  readonly organisation: string | null; readonly note: string; readonly public_note: string; readonly facts: Record<string, unknown>; readonly seen_by: 'public' | 'parties' | 'staff'
}
export interface PhotoRow { readonly id: string; readonly event_id: number | null; readonly kind: 'report' | 'evidence' | 'check'; readonly public: boolean }
type Row = Omit<Selectable<MatterTable>, 'grams' | 'intake_scope' | 'intake_key' | 'intake_digest' | 'follow_code'>

/** A request that waits for a decision, with who asked. */
export interface WaitingReturn { readonly id: string; readonly organisation_id: string; readonly organisation: string; readonly reason: string; readonly note: string; readonly next_lead_id: string; readonly next_lead: string; readonly asked_by: string; readonly asked_at: Date }
export interface WaitingExtension { readonly id: string; readonly amount: number; readonly unit: ClockTable['unit']; readonly reason: string; readonly asked_by: string; readonly asked_at: Date }
export interface WaitingSuspension { readonly id: string; readonly reason: string; readonly note: string; readonly review_on: string; readonly asked_by: string; readonly asked_at: Date }

/** Everything that the desk's view of one matter shows or decides by. */
export interface DeskMatter {
  readonly matter: Row & { candidates: readonly PlaceCandidate[] }
  readonly category: Pick<Category, 'large' | 'small' | 'questions' | 'needsCheck'>
  readonly lead: string | null
  readonly clocks: readonly Selectable<ClockTable>[]
  readonly story: readonly StoryLine[]
  readonly photos: readonly PhotoRow[]
  readonly helpers: readonly HelperRow[]
  readonly calls: readonly CallRow[]
  readonly orders: readonly OrderRow[]
  readonly waiting: { readonly return: WaitingReturn | undefined; readonly extension: WaitingExtension | undefined; readonly suspension: WaitingSuspension | undefined }
  readonly suspendedUntil: string | undefined
  readonly followers: number
  readonly mergedNumber: string | null
  readonly duplicates: readonly { readonly id: string; readonly number: string }[]
}

/** What seeing the story depends on: besides the lead, helpers and called organisations see it too. */
export const aboutSeeing = ({ matter, helpers, calls }: Pick<DeskMatter, 'matter' | 'helpers' | 'calls'>): About => ({
  owner: matter.reporter_id, unitPath: matter.unit_path,
  organisations: [...(matter.lead_id ? [matter.lead_id] : []), ...helpers.map((helper) => helper.organisation_id), ...calls.flatMap((call) => call.answers.map((answer) => answer.organisation_id))],
})

/**
 * One matter with all that belongs to it, for a member of staff who may see its story. For everybody else there is none (`matters.unknown`),
 * as for an id that never was; nobody who is not signed in learns even that (`people.sign-in-needed`).
 */
export async function deskMatter(context: Context, id: string): Promise<DeskMatter> {
  if (!context.actor) throw new Refusal('people.sign-in-needed', 'unauthenticated')
  const db = tables(context)
  const matter = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? await db.selectFrom('matters.matter').selectAll().where('id', '=', id).executeTakeFirst() : undefined
  if (!matter) throw new Refusal('matters.unknown', 'missing')
  const name = (column: string) => sql`(select name from people.public_organisation o where o.id = ${sql.ref(column)})`
  const helpers = (await sql<HelperRow>`select id, organisation_id, ${name('h.organisation_id')} as organisation, what, due_at, answered_at, answer from matters.helper h where matter_id = ${id} order by asked_at`.execute(db)).rows
  const calls = (await sql<CallRow>`
    select j.id, reason, what, called_by, called_at, report_in_by, ended_at, '[]'::jsonb as answers from matters.joint_call j where matter_id = ${id} order by called_at desc`.execute(db)).rows
  const answers = (await sql<CallAnswer & { call_id: string }>`
    select call_id, organisation_id, ${name('a.organisation_id')} as organisation, reported_in_by, reported_in_at, confirmed_at, rating, did_not_come from matters.joint_call_answer a
    where call_id = any(${calls.map((call) => call.id)}::uuid[]) order by organisation`.execute(db)).rows
  const found = { matter, helpers, calls: calls.map((call) => ({ ...call, answers: answers.filter((answer) => answer.call_id === call.id) })) }
  // Whoever raised it reads it on its public page; the desk is for those who work on it.
  if (!mayDo(context.actor, matterPermissions['matters.see-story'], { ...aboutSeeing(found), owner: null })) throw new Refusal('matters.unknown', 'missing')
  return { ...found, ...await rest(context, matter) }
}

async function rest(context: Context, matter: Selectable<MatterTable>): Promise<Omit<DeskMatter, 'matter' | 'helpers' | 'calls'>> {
  const db = tables(context), id = matter.id
  const category = await db.selectFrom('matters.category').select(['large_zh', 'large_en', 'small_zh', 'small_en', 'questions', 'needs_check']).where('id', '=', matter.category_id).executeTakeFirstOrThrow()
  const { rows: [names] } = await sql<{ lead: string | null; merged: string | null; followers: number }>`
    select (select name from people.public_organisation where id = ${matter.lead_id}) as lead, (select number from matters.matter where id = ${matter.merged_into}) as merged,
      (select count(*) from matters.follower where matter_id = ${id}) as followers`.execute(db)
  const waiting = {
    return: (await sql<WaitingReturn>`
      select r.id, r.organisation_id, asker.name as organisation, r.reason, r.note, r.next_lead_id, next.name as next_lead, r.asked_by, r.asked_at from matters.return_request r
      join people.public_organisation asker on asker.id = r.organisation_id join people.public_organisation next on next.id = r.next_lead_id where r.matter_id = ${id} and r.judged_at is null`.execute(db)).rows[0],
    extension: await db.selectFrom('matters.extension_request').select(['id', 'amount', 'unit', 'reason', 'asked_by', 'asked_at']).where('matter_id', '=', id).where('decided_at', 'is', null).executeTakeFirst(),
    suspension: await db.selectFrom('matters.suspension').select(['id', 'reason', 'note', 'review_on', 'asked_by', 'asked_at']).where('matter_id', '=', id).where('decided_at', 'is', null).executeTakeFirst(),
  }
  return {
    category: { large: { zh: category.large_zh, en: category.large_en }, small: { zh: category.small_zh, en: category.small_en }, questions: category.questions, needsCheck: category.needs_check },
    lead: names?.lead ?? null, mergedNumber: names?.merged ?? null, followers: names?.followers ?? 0, waiting,
    suspendedUntil: (await db.selectFrom('matters.suspension').select('review_on').where('matter_id', '=', id).where('granted', '=', true).where('resumed_at', 'is', null).executeTakeFirst())?.review_on,
    clocks: await db.selectFrom('matters.clock').selectAll().where('matter_id', '=', id).orderBy('started_at').orderBy('id').execute(),
    story: (await sql<StoryLine>`
      select e.id, e.kind, e.from_state, e.to_state, e.at, e.role, o.name as organisation, e.note, e.public_note, e.facts, e.seen_by
      from matters.event e left join people.public_organisation o on o.id = e.organisation_id where e.matter_id = ${id} order by e.id`.execute(db)).rows,
    photos: await db.selectFrom('matters.photo').select(['id', 'event_id', 'kind', 'public']).where('matter_id', '=', id).orderBy('id').execute(),
    orders: await db.selectFrom('matters.supervision').select(['id', 'demand', 'ordered_at', 'answer_by', 'answered_at', 'answer']).where('matter_id', '=', id).orderBy('ordered_at').execute(),
    duplicates: await db.selectFrom('matters.matter').select(['id', 'number']).where('merged_into', '=', id).orderBy('number').execute(),
  }
}
