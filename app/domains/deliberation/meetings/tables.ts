import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { CouncilCharter } from '../councils/rules/charter.ts'
import type { SeatPart } from '../councils/rules/seat.ts'
import type { PartyClass } from '../rules/party-classes.ts'
import type { Dont } from './rules/five-donts.ts'
import type { Quorum } from './rules/quorum.ts'
import type { DecisionKind, MeetingForm, MeetingState } from './rules/state.ts'

type Part = SeatPart
export type Delivery = 'sent' | 'shown' | 'paper' | 'phone'

/** Tables of this alcove. */
export interface MeetingsTables {
  'deliberation.meeting': {
    id: Generated<string>; calling_key: string; council_id: string; unit_id: string; unit_path: string[]; form: MeetingForm; title: string; starts_at: Date; place_words: string; online_words: Generated<string>
    phone: Generated<string>; note: Generated<string>; register_until: string | null; rules: ColumnType<CouncilCharter, string, string>; state: Generated<MeetingState>; live: GeneratedAlways<boolean>; round: Generated<number>; on_paper: Generated<boolean>; notice_id: string | null
    announced_at: Date | null; announced_on: string | null; sign_in_key: string; opened_at: Date | null; quorum: ColumnType<Quorum | null, string | null, string | null>; closed_at: Date | null; correct_until: string | null; minutes_due: string | null
    approved_by: string | null; approved_at: Date | null; minutes_notice_id: string | null; published_at: Date | null; cancelled_for: Generated<string>; sample: Generated<boolean>; created_by: string | null; created_at: Date
  }
  'deliberation.meeting_item': {
    id: Generated<string>; meeting_id: string; ordinal: number; topic_id: string | null; title: string; text: Generated<string>; announced: Generated<boolean>; urgent_reason: Generated<string>; started_at: Date | null; ended_at: Date | null
    decision: DecisionKind | null; decision_words: Generated<string>; agree: number | null; against: number | null; abstain: number | null; deferred_to: string | null; no_deed: Generated<boolean>
  }
  'deliberation.meeting_issue': { id: Generated<string>; item_id: string; ordinal: number; title: string }
  'deliberation.meeting_invitee': { id: Generated<string>; meeting_id: string; seat_id: string | null; person_id: string | null; name: string; party_class: PartyClass; part: Part; by: 'seat' | 'invitation' | 'registration'; subject: Generated<string>; at: Date }
  'deliberation.meeting_delivery': { invitee_id: string; channel: Delivery; at: Date; by_person: string | null; round: number }
  'deliberation.meeting_move': { meeting_id: string; round: number; from_at: Date; from_place: string; to_at: Date; to_place: string; reason: string; at: Date }
  'deliberation.meeting_attendance': { id: Generated<string>; meeting_id: string; invitee_id: string | null; person_id: string | null; name: Generated<string>; party_class: PartyClass; part: Part; way: 'list' | 'code' | 'online'; at: Date; left_at: Date | null; sign_in_once: string }
  'deliberation.speaking_request': { id: Generated<string>; meeting_id: string; item_id: string; attendance_id: string; asked_at: Date; state: Generated<'waiting' | 'given' | 'withdrawn'> }
  'deliberation.speaking_turn': {
    id: Generated<string>; meeting_id: string; item_id: string; attendance_id: string | null; party_class: PartyClass; started_at: Date; due_at: Date; ended_at: Date | null; ended_for: 'done' | 'time' | 'suspended' | null; in_live_meeting: GeneratedAlways<boolean | null>
  }
  'deliberation.speaking_waiver': { item_id: string; party_class: PartyClass; at: Date }
  'deliberation.meeting_statement': { id: Generated<string>; item_id: string; issue_id: string; party_class: PartyClass; way: Generated<'spoken' | 'written'>; text: string; public_text: string; noting_key: string; at: Date; hidden: Generated<boolean> }
  'deliberation.meeting_moderation': {
    id: Generated<string>; meeting_id: string; item_id: string | null; kind: 'remind' | 'suspend' | 'hide'; statement_id: string | null; reason: string; by_person: string | null; at: Date; appeal: Generated<string>; appealed_by: string | null; appealed_at: Date | null
    upheld: boolean | null; decision: Generated<string>; decided_by: string | null; decided_at: Date | null
  }
  'deliberation.meeting_warning': { id: Generated<string>; meeting_id: string; item_id: string | null; moment: 'open' | 'item' | 'floor' | 'statement' | 'close'; dont: Dont; code: string; count: number | null; reason: string; at: Date }
  'deliberation.minutes_part': { id: Generated<string>; meeting_id: string; item_id: string | null; ordinal: number; heading: string; text: string; drafted: Generated<boolean>; base: Generated<string>; version: Generated<number>; changed_at: Date }
  'deliberation.minutes_correction': { id: Generated<string>; meeting_id: string; part_id: string; attendance_id: string; sending_key: string; text: string; at: Date; taken: boolean | null; answer: Generated<string>; decided_at: Date | null }
  'deliberation.minutes_confirmation': { attendance_id: string; meeting_id: string; at: Date }
  'deliberation.meeting_resolution': { item_id: string; resolution_id: string }
  'deliberation.meeting_reminder': { meeting_id: string; kind: 'soon' | 'minutes-due' | 'minutes-late'; at: Date }
}
