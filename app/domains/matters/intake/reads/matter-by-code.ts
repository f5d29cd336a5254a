import { createHash, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { actingByReceipt } from '#domains/people'
import type { Context } from '#platform/context'
import { openFacts } from '../../reads/open-facts.ts'
import { dueUnit } from '../../reads/due-unit.ts'
import { asIssued } from '../../rules/case-number.ts'
import type { TimeUnit } from '../../rules/clock.ts'
import type { KeptPhoto } from '../../rules/photo.ts'
import type { MatterChannel } from '../../rules/report.ts'
import type { State } from '../../rules/state.ts'
import { tables } from '../../tables.ts'

/** A matter as whoever raised it may see it. */
export interface OwnMatter {
  readonly id: string
  readonly number: string
  readonly follow_code: string
  readonly title: string
  readonly text: string
  readonly public_title: string
  readonly category_code: string
  readonly state: State
  readonly version: number
  readonly channel: MatterChannel
  readonly publicity: 'public' | 'unit-only' | 'confidential'
  readonly confidential: boolean
  readonly anonymous: boolean
  readonly urgent: boolean
  readonly outcome: string | null
  readonly reporter_id: string | null
  readonly reported_for_by: string | null
  readonly unit_id: string | null
  readonly unit_name: string | null
  readonly place_words: string
  readonly lead_name: string | null
  readonly reported_at: Date
  readonly closed_at: Date | null
  readonly due_at: Date | null
  readonly due_unit: TimeUnit | null
  readonly merged_number: string | null
}

/** What is read of a matter for whoever raised it. */
export const ownMatters = (context: Context) => tables(context).selectFrom('matters.matter as m')
  .leftJoin('territory.public_unit as u', 'u.id', 'm.unit_id').leftJoin('people.public_organisation as o', 'o.id', 'm.lead_id').leftJoin('matters.matter as other', 'other.id', 'm.merged_into')
  .select(['m.id', 'm.number', 'm.follow_code', 'm.title', 'm.text', 'm.public_title', 'm.category_code', 'm.state', 'm.version', 'm.channel', 'm.publicity', 'm.confidential', 'm.anonymous', 'm.urgent', 'm.outcome',
    'm.reporter_id', 'm.reported_for_by', 'm.unit_id', 'u.name as unit_name', 'm.place_words', 'o.name as lead_name', 'm.reported_at', 'm.closed_at', 'm.due_at', dueUnit.as('due_unit'), 'other.number as merged_number'])

const digestOf = (text: string) => createHash('sha256').update(text).digest()

/**
 * The matter that somebody follows by its number and code: the code of its receipt, ten letters, or the sixteen digits that staff gave out.
 * Undefined when either is wrong; how long it takes tells nothing about which.
 */
export async function matterByCode(context: Context, number: string, code: string): Promise<OwnMatter | undefined> {
  const typed = asIssued(code.slice(0, 60))
  const [found, acting] = [await ownMatters(context).where('m.number', '=', number.normalize('NFKC').replace(/\D/g, '').slice(0, 20)).executeTakeFirst(), await actingByReceipt(context, typed)]
  const byCode = timingSafeEqual(digestOf(found?.follow_code ?? ''), digestOf(typed))
  const byReceipt = acting !== undefined && timingSafeEqual(digestOf(found?.id ?? ''), digestOf(acting.subject))
  return found && typed !== '' && (byCode || byReceipt) ? found : undefined
}

export interface OwnEvent { readonly id: number; readonly kind: string; readonly to_state: State | null; readonly at: Date; readonly role: string | null; readonly note: string; readonly organisation: string | null; readonly facts: Readonly<Record<string, unknown>> | null }
export interface OwnPhoto extends Pick<KeptPhoto, 'width' | 'height'> { readonly id: string; readonly event_id: number | null; readonly kind: string }

/** Its story for whoever raised it: what everyone may read and what was said to the parties, with the photographs. */
export async function ownStory(context: Context, id: string): Promise<{ events: OwnEvent[]; photos: OwnPhoto[]; clocks: { kind: string; due_at: Date | null }[] }> {
  const db = tables(context)
  return {
    events: await db.selectFrom('matters.event as e').leftJoin('people.public_organisation as o', 'o.id', 'e.organisation_id')
      .select(['e.id', 'e.kind', sql<State | null>`e.to_state`.as('to_state'), 'e.at', 'e.role', 'e.note', 'o.name as organisation', openFacts.as('facts')]).where('e.matter_id', '=', id).where('e.seen_by', 'in', ['public', 'parties']).orderBy('e.id').execute(),
    photos: await db.selectFrom('matters.photo').select(['id', 'event_id', 'kind', 'width', 'height']).where('matter_id', '=', id).orderBy('id').execute(),
    clocks: await db.selectFrom('matters.clock').select(['kind', 'due_at']).where('matter_id', '=', id).where('stopped_at', 'is', null).orderBy('due_at').execute(),
  }
}
