import type { ColumnType, Generated, Kysely } from 'kysely'
import type { PublishedByPeople } from '#domains/people'
import type { PublishedByTerritory } from '#domains/territory'
import type { Context } from '#platform/context'
import type { ImportReason } from './intake/rules/import-row.ts'
import type { ClockRules, Question } from './rules/category.ts'
import type { Extension, Pause } from './rules/clock.ts'
import type { PlaceCandidate } from './rules/place.ts'
import type { State } from './rules/state.ts'

/** JSON comes back as values and goes in as text, so that an array is never taken for a PostgreSQL array. */
type Json<Value> = ColumnType<Value, string, string>
type JsonWithDefault<Value> = ColumnType<Value, string | undefined, string>

export interface CharterTable {
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

export interface DutyTable {
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
  public_place: string | null
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

export interface EventTable {
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

export interface PhotoTable {
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

export interface FollowerTable {
  matter_id: string
  person_id: string
  since: Date
  because: 'chose' | 'merged'
}

export interface HelperTable {
  id: Generated<string>
  matter_id: string
  organisation_id: string
  asked_by: string
  asked_at: Date
  what: string
  due_at: Date
  answered_by: string | null
  answered_at: Date | null
  answer: string | null
}

export interface JointCallTable {
  id: Generated<string>
  matter_id: string
  reason: 'residents-problem' | 'joint-enforcement' | 'emergency'
  what: string
  called_by: string
  called_at: Date
  report_in_by: Date
  ended_at: Date | null
}

export interface JointCallAnswerTable {
  call_id: string
  organisation_id: string
  reported_in_by: string | null
  reported_in_at: Date | null
  confirmed_by: string | null
  confirmed_at: Date | null
  rating: number | null
  rating_note: string | null
  did_not_come: Generated<boolean>
}

export interface ReturnRequestTable {
  id: Generated<string>
  matter_id: string
  organisation_id: string
  reason: string
  note: string
  next_lead_id: string
  asked_by: string
  asked_at: Date
  judged_by: string | null
  judged_at: Date | null
  granted: boolean | null
  judgement: string | null
}

export interface ExtensionRequestTable {
  id: Generated<string>
  matter_id: string
  clock_id: string
  amount: number
  unit: 'hour' | 'day' | 'workday' | 'month'
  reason: string
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  granted: boolean | null
  decision: string | null
}

export interface SuspensionTable {
  id: Generated<string>
  matter_id: string
  reason: string
  note: string
  review_on: string
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  granted: boolean | null
  decision: string | null
  resumed_at: Date | null
}

export interface SupervisionTable {
  id: Generated<string>
  matter_id: string
  ordered_by: string
  ordered_at: Date
  demand: string
  answer_by: Date
  answered_by: string | null
  answered_at: Date | null
  answer: string | null
}

export interface ThemeTable {
  id: Generated<string>
  month: string
  title: string
  category_codes: string[]
  unit_id: string | null
  goal: string
  result: Generated<string>
  lead_id: string | null
  created_by: string | null
  created_at: Date
  closed_at: Date | null
}

export interface ThemeMatterTable {
  theme_id: string
  matter_id: string
  added_at: Date
  taken_out_at: Date | null
}

export interface SavedViewTable {
  id: Generated<string>
  person_id: string
  name: string
  query: string
  created_at: Date
}

export interface DutyShiftTable {
  id: Generated<string>
  unit_id: string
  person_id: string
  level: number
  starts_at: Date
  ends_at: Date
}

export interface AlarmTable {
  id: Generated<string>
  matter_id: string
  kind: 'danger' | 'distress'
  level: Generated<number>
  raised_at: Date
  climbs_at: Date
  read_by: string | null
  read_at: Date | null
}

export interface ConfirmationTable {
  id: Generated<string>
  matter_id: string
  round: number
  organisation_id: string
  asked_by: string | null
  channel: 'web' | 'phone' | 'visit' | 'message'
  solved: 'solved' | 'partly' | 'unsolved' | 'unreached'
  satisfaction: 'very-satisfied' | 'satisfied' | 'fairly-satisfied' | 'dissatisfied' | 'very-dissatisfied' | null
  comment: Generated<string>
  at: Date
}

export interface CallAttemptTable {
  id: Generated<string>
  matter_id: string
  round: number
  channel: 'phone' | 'visit' | 'message'
  result: Generated<'no-answer' | 'no-number' | 'sent'>
  by_person: string | null
  at: Date
}

export interface ExclusionTable {
  id: Generated<string>
  matter_id: string
  reason: string
  evidence: string
  asked_by: string | null
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  granted: boolean | null
  decision: Generated<string>
  appeal: Generated<string>
  appealed_at: Date | null
  appeal_decided_by: string | null
  appeal_decided_at: Date | null
}

export interface ModerationTable {
  id: Generated<string>
  matter_id: string
  asked_at: Date
  why: string
  decided_by: string | null
  decided_at: Date | null
  decision: 'published' | 'reworded' | 'hidden' | null
  reason: Generated<string>
  appeal: Generated<string>
}

/** Signs what forms carry; one row. */
export interface SealTable { only_row: Generated<boolean>; secret: string }

export type ImportState = 'checked' | 'waiting' | 'running' | 'committed' | 'failed'
export interface ImportTable {
  id: Generated<string>
  state: ImportState
  file_name: string
  file_digest: string
  rows: number
  created: number
  unchanged: number
  refused: number
  rows_done: Generated<number>
  reasons: ColumnType<ImportReason[], string, string>
  failure: string | null
  by_person: string
  at: Date
  committed_at: Date | null
}

export interface EditionTable { only_row: Generated<boolean>; number: Generated<number> }

/** What other rooms may see of a matter. */
export interface PublicMatterView {
  id: string
  number: string
  category_id: string
  category_code: string
  public_title: string
  public_text: string
  unit_id: string | null
  unit_path: string[]
  state: State
  lead_id: string | null
  outcome: string | null
  lng: number | null
  lat: number | null
  place_words: string
  channel: string
  reported_at: Date
  dispatched_at: Date | null
  closed_at: Date | null
  due_at: Date | null
  updated_at: Date
  merged_into: string | null
  rounds: number
  grams: string[]
}
/** A line of the story that everybody may read. */
export interface PublicEventView {
  id: number
  matter_id: string
  number: string
  kind: string
  from_state: State | null
  to_state: State | null
  at: Date
  public_note: string
  organisation_id: string | null
}
export interface PublicPhotoView { id: string; matter_id: string; event_id: number | null; kind: 'report' | 'evidence' | 'check'; width: number; height: number; at: Date }
export interface PublishedByMatters {
  'matters.public_matter': PublicMatterView
  'matters.public_event': PublicEventView
  'matters.public_photo': PublicPhotoView
}

export interface MattersDatabase extends PublishedByPeople, PublishedByTerritory, PublishedByMatters {
  'matters.edition': EditionTable
  'matters.charter': CharterTable
  'matters.category': CategoryTable
  'matters.duty': DutyTable
  'matters.matter': MatterTable
  'matters.event': EventTable
  'matters.clock': ClockTable
  'matters.photo': PhotoTable
  'matters.follower': FollowerTable
  'matters.helper': HelperTable
  'matters.joint_call': JointCallTable
  'matters.joint_call_answer': JointCallAnswerTable
  'matters.return_request': ReturnRequestTable
  'matters.extension_request': ExtensionRequestTable
  'matters.suspension': SuspensionTable
  'matters.supervision': SupervisionTable
  'matters.theme': ThemeTable
  'matters.theme_matter': ThemeMatterTable
  'matters.saved_view': SavedViewTable
  'matters.duty_shift': DutyShiftTable
  'matters.alarm': AlarmTable
  'matters.confirmation': ConfirmationTable
  'matters.call_attempt': CallAttemptTable
  'matters.exclusion': ExclusionTable
  'matters.moderation': ModerationTable
  'matters.seal': SealTable
  'matters.import': ImportTable
}

export const tables = (context: Context) => context.database as unknown as Kysely<MattersDatabase>
