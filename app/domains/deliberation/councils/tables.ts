import type { ColumnType, Generated } from 'kysely'
import type { Announcement, Rule, SeedTaken } from '@gongzhi/sortition'
import type { PartyClass } from '../rules/party-classes.ts'
import type { CouncilCharter } from './rules/charter.ts'
import type { CouncilKind } from './rules/council.ts'
import type { DrawResult, Feature } from './rules/draw.ts'
import type { ReviewFigures, ReviewQuestion } from './rules/review.ts'
import type { SeatBy, SeatPart } from './rules/seat.ts'

type Json<Value> = ColumnType<Value, string, string>

export interface CouncilTable {
  id: Generated<string>
  kind: CouncilKind
  name: string
  unit_id: string
  convenor_id: string | null
  hall: Generated<string>
  founding_key: string
  founded_on: string
  ended_on: string | null
  sample: Generated<boolean>
}

export interface SeatTable {
  id: Generated<string>
  council_id: string
  person_id: string | null
  name: string
  party_class: PartyClass
  part: SeatPart
  by: SeatBy
  draw_id: string | null
  post_id: string | null
  from_day: string
  to_day: string | null
  ended_at: Date | null
  ended_for: Generated<string>
  renewed: Generated<number>
  told_of_end: Generated<string | null>
  seating_key: string
}

export interface DrawTable {
  id: Generated<string>
  council_id: string
  title: string
  part: Generated<'member' | 'observer'>
  party_class: PartyClass
  seats: number
  rule: Rule
  features: ColumnType<readonly Feature[], string, string>
  quotas: string
  term_until: string | null
  one_per_household: Generated<boolean>
  registration_ends_on: string
  objection_days: Generated<number>
  state: Generated<'open' | 'announced' | 'drawn' | 'settled' | 'void'>
  pool_size: number | null
  people_file: string | null
  list_digest: string | null
  announcement: Json<Announcement> | null
  announcement_digest: string | null
  source_words: Generated<string>
  source_reveals_at: Date | null
  announced_at: Date | null
  first_value: string | null
  first_value_by: string | null
  first_value_at: Date | null
  seed: string | null
  seed_taken: Json<SeedTaken> | null
  second_value_by: string | null
  result: Json<DrawResult> | null
  drawn_at: Date | null
  objections_until: string | null
  erased_at: Date | null
  void_for: Generated<string>
  notice_id: string | null
  result_notice_id: string | null
  founding_key: string
}

export interface CouncilsTables {
  'deliberation.council': CouncilTable
  'deliberation.council_unit': { council_id: string; unit_id: string }
  'deliberation.council_charter': { id: Generated<string>; council_id: string; version: number; charter: Json<CouncilCharter>; decided_by: string | null; at: Date }
  'deliberation.seat': SeatTable
  'deliberation.draw': DrawTable
  'deliberation.volunteer': { id: Generated<string>; draw_id: string; person_id: string | null; pseudonym: string | null; answers: Json<Readonly<Record<string, string>>> | null; household: Generated<string | null>; reserve: Generated<boolean>; state: Generated<'in' | 'out' | 'drawn' | 'declined'>; at: Date }
  'deliberation.sitting': { id: Generated<string>; council_id: string; on_day: string; at_time: string | null; title: string; place_words: Generated<string>; href: string | null; cancelled_at: Date | null; cancelled_for: Generated<string>; moved_from: Generated<string | null>; moved_for: Generated<string>; planned_at: Date }
  'deliberation.council_review': { id: Generated<string>; council_id: string; year: number; report: string; figures: Json<ReviewFigures>; opened_on: string; closes_on: string; notice_id: string | null; answer: Generated<string>; answered_at: Date | null }
  'deliberation.review_rater': { review_id: string; person_id: string }
  'deliberation.review_rating': { review_id: string; question: ReviewQuestion; score: number; raters: Generated<number> }
}
