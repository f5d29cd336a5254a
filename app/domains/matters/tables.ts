import type { ColumnType, Generated, Kysely } from 'kysely'
import type { PublishedByPeople } from '#domains/people'
import type { PublishedByTerritory } from '#domains/territory'
import type { Context } from '#platform/context'
import type { ConfirmationTables } from './confirmation/tables.ts'
import type { DeskTables } from './desk/tables.ts'
import type { HandlingTables } from './handling/tables.ts'
import type { IntakeTables } from './intake/tables.ts'
import type { PublishedByMatters, PublishingTables } from './publishing/tables.ts'
import type { ClockRules, Question } from './rules/category.ts'
import type { Extension, Pause } from './rules/clock.ts'
import type { PlaceCandidate } from './rules/place.ts'
import type { State } from './rules/state.ts'

/** JSON comes back as values and goes in as text, so that an array is never taken for a PostgreSQL array. */
type Json<Value> = ColumnType<Value, string, string>
type JsonWithDefault<Value> = ColumnType<Value, string | undefined, string>

interface CharterTable {
  version: Generated<number>
  effective_from: string
  data: Json<Record<string, unknown>>
  source: string
}

export interface CategoryTable {
  id: Generated<string>
  code: string
  kind: 'component' | 'event'
  large_zh: string
  large_en: string
  small_zh: string
  small_en: string
  description_zh: Generated<string>
  description_en: Generated<string>
  keywords: Generated<string[]>
  questions: JsonWithDefault<Question[]>
  clocks: Json<ClockRules>
  may_be_anonymous: Generated<boolean>
  publicity: Generated<'public' | 'unit-only' | 'confidential'>
  needs_check: Generated<boolean>
  /** Whether new reports may choose it. */
  offered: Generated<boolean>
  sort: Generated<number>
  valid_from: string
  valid_to: string | null
  source: string
}

interface DutyTable {
  id: Generated<string>
  part: 'owner' | 'territory'
  category_code: string | null
  unit_id: string
  organisation_id: string
  valid_from: string
  valid_to: string | null
}

export interface MatterTable {
  id: Generated<string>
  number: string
  follow_code: string
  intake_scope: string
  intake_key: string
  intake_digest: string
  channel: 'web' | 'qr' | 'phone' | 'visit' | 'counter' | 'patrol' | 'open311' | 'import'
  category_id: string
  category_code: string
  answers: JsonWithDefault<Record<string, string | string[]>>
  reporter_id: string | null
  reported_for_by: string | null
  anonymous: Generated<boolean>
  confidential: Generated<boolean>
  contact_allowed: Generated<boolean>
  complained_of: string | null
  title: string
  text: string
  public_title: string
  public_text: string
  grams: Generated<string[]>
  moderation: Generated<'clear' | 'waiting' | 'hidden'>
  publicity: 'public' | 'unit-only' | 'confidential'
  unit_id: string | null
  unit_path: Generated<string[]>
  certainty: 'found' | 'chosen' | 'ambiguous' | 'outside' | 'words'
  candidates: JsonWithDefault<PlaceCandidate[]>
  lng: number | null
  lat: number | null
  /** As it was written: for those who handle the matter. */
  place_words: Generated<string>
  /** The same with personal data masked: for everybody else. Null until it has been masked. */
  public_place: Generated<string>
  plate_id: string | null
  state: State
  version: Generated<number>
  lead_id: string | null
  handler_id: string | null
  urgent: Generated<boolean>
  outcome: string | null
  merged_into: string | null
  returns: Generated<number>
  rounds: Generated<number>
  due_at: Date | null
  reported_at: Date
  dispatched_at: Date | null
  contacted_at: Date | null
  done_at: Date | null
  closed_at: Date | null
  updated_at: Date
  origin_id: string | null
}

interface EventTable {
  id: Generated<number>
  matter_id: string
  kind: string
  from_state: string | null
  to_state: string | null
  at: Date
  actor_id: string | null
  role: string | null
  organisation_id: string | null
  note: Generated<string>
  public_note: Generated<string>
  facts: JsonWithDefault<Record<string, unknown>>
  seen_by: Generated<'public' | 'parties' | 'staff'>
}

export interface ClockTable {
  id: Generated<string>
  matter_id: string
  kind: 'dispatch' | 'sign-in' | 'contact' | 'handle' | 'check' | 'ask' | 'return' | 'review'
  amount: number
  unit: 'hour' | 'day' | 'workday' | 'month'
  organisation_id: string | null
  started_at: Date
  due_at: Date | null
  pauses: JsonWithDefault<Pause[]>
  extensions: JsonWithDefault<Extension[]>
  stopped_at: Date | null
  escalated_at: Date | null
  escalation: Generated<number>
  round: Generated<number>
}

interface PhotoTable {
  id: Generated<string>
  matter_id: string
  event_id: number | null
  kind: 'report' | 'evidence' | 'check'
  digest: string
  small_digest: string
  width: number
  height: number
  public: Generated<boolean>
  at: Date
  looked_at: Date | null
}

interface EditionTable { only_row: Generated<boolean>; number: Generated<number> }

interface OwnTables {
  'matters.charter': CharterTable
  'matters.category': CategoryTable
  'matters.duty': DutyTable
  'matters.matter': MatterTable
  'matters.event': EventTable
  'matters.clock': ClockTable
  'matters.photo': PhotoTable
  'matters.edition': EditionTable
}

export interface MattersDatabase extends PublishedByPeople, PublishedByTerritory, PublishedByMatters,
  OwnTables, IntakeTables, HandlingTables, DeskTables, ConfirmationTables, PublishingTables {}

export const tables = (context: Context) => context.database as unknown as Kysely<MattersDatabase>
