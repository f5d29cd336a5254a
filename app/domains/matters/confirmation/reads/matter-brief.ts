import { sql } from 'kysely'
import { mayDo, type Permission } from '#domains/people'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { aboutMatter, type MatterNow } from '../../acts/move.ts'
import { isComplainedOf } from '../../handling/rules/reporter-visibility.ts'
import { tables } from '../../tables.ts'
import { handledEver } from './handled-before.ts'
import { handlingOrganisations } from './handling-organisations.ts'

export interface Attempt { readonly channel: string; readonly result: string; readonly at: Date }
export interface EarlierAnswer { readonly round: number; readonly solved: string; readonly satisfaction: string | null; readonly comment: string; readonly at: Date; readonly organisation: string | null }
export interface BriefPhoto { readonly id: string; readonly kind: 'report' | 'evidence' | 'check' }

/** What somebody who checks, asks or reviews has to know of one matter. Words are the masked ones. */
export interface MatterBrief extends MatterNow {
  readonly title: string
  readonly text: string
  readonly unit_name: string | null
  readonly place_words: string
  readonly lng: number | null
  readonly lat: number | null
  readonly lead_name: string | null
  readonly due_at: Date | null
  readonly updated_at: Date
  /** What the lead says was done, in this round or the one before. */
  readonly evidence: string
  readonly done_at: Date | null
  readonly missing: string
  readonly photos: readonly BriefPhoto[]
  readonly attempts: readonly Attempt[]
  /** What was answered in earlier rounds; for those outside the handling unit only. */
  readonly answers: readonly EarlierAnswer[]
  /** Whether the actor belongs to those who handle it, or handled it. */
  readonly handles: boolean
}

/** The matter by its id for somebody who may do the act; for everybody else there is none (`matters.unknown`). */
export async function matterBrief(context: Context, id: string, permission: Permission): Promise<MatterBrief> {
  if (!context.actor) throw new Refusal('people.sign-in-needed', 'unauthenticated')
  const db = tables(context)
  const { rows: [found] } = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? await sql<Omit<MatterBrief, 'photos' | 'attempts' | 'answers' | 'handles'> & { public_place: string }>`
    select m.*, m.public_title as title, m.public_text as text, case when m.publicity = 'public' then m.public_place else '' end as public_place, u.name as unit_name, o.name as lead_name,
      coalesce((select public_note from matters.event e where e.matter_id = m.id and e.kind = 'finished' order by e.id desc limit 1), '') as evidence,
      coalesce((select public_note from matters.event e where e.matter_id = m.id and e.kind in ('confirmed', 'reopened') order by e.id desc limit 1), '') as missing
    from matters.matter m left join territory.public_unit u on u.id = m.unit_id left join people.public_organisation o on o.id = m.lead_id where m.id = ${id}`.execute(db) : { rows: [] }
  if (!found || !mayDo(context.actor, permission, aboutMatter(found))) throw new Refusal('matters.unknown', 'missing')
  const handling = await handlingOrganisations(context, found)
  const handles = context.actor.posts.some((post) => post.organisationId !== null && handling.includes(post.organisationId)) || (await handledEver(context, id)).includes(context.actor.id)
  return {
    // Whoever goes there has to find it; whoever is complained of learns no more than everybody.
    ...found, place_words: isComplainedOf(context.actor, found) ? found.public_place : found.place_words, handles,
    photos: await db.selectFrom('matters.photo').select(['id', 'kind']).where('matter_id', '=', id).orderBy('id').execute(),
    attempts: await db.selectFrom('matters.call_attempt').select(['channel', 'result', 'at']).where('matter_id', '=', id).where('round', '=', found.rounds).orderBy('at').execute(),
    answers: handles ? [] : await db.selectFrom('matters.confirmation as c').leftJoin('people.public_organisation as o', 'o.id', 'c.organisation_id')
      .select(['c.round', 'c.solved', 'c.satisfaction', 'c.comment', 'c.at', 'o.name as organisation']).where('c.matter_id', '=', id).orderBy('c.round').execute(),
  }
}
