import type { Generated, JSONColumnType } from 'kysely'
import type { CommitteePack } from '../packs/rules/rule-pack.ts'
import type { AssemblyKind, AskedBy } from './rules/assembly.ts'
import type { RoundOutcome } from './rules/outcome.ts'
import type { CommitteeKind, ElectionPost, Mode, PaperPost } from './rules/posts.ts'
import type { CourseNote, Duty, RoundKind, RoundState } from './rules/round.ts'
import type { ElectionState, Purpose } from './rules/state.ts'

/** Tables of this alcove. Days come back as YYYY-MM-DD. */
export interface ElectionsTables {
  'ballots.election': {
    id: Generated<string>; purpose: Purpose; unit_id: string; committee: CommitteeKind; mode: Mode; title: string; day: string; state: ElectionState
    pack: string; rules: JSONColumnType<CommitteePack>; roll_id: string; void_because: 'overfull-box' | 'turnout' | null; cancelled_because: string | null; declared_on: string | null; hand_over_by: string | null
    filed_with: string | null; filed_on: string | null; key: string; created_at: Date; sample: Generated<boolean>
  }
  'ballots.election_post': { election_id: string; post: ElectionPost; seats: number }
  'ballots.election_member': {
    id: Generated<string>; election_id: string; name: string; person_id: string | null; place: number; part: 'chair' | 'member' | 'substitute'
    left_at: Date | null; left_because: 'nominated' | 'relative-nominated' | 'resigned' | null
  }
  'ballots.nomination': {
    id: Generated<string>; election_id: string; post: ElectionPost; name: string; entry_id: string | null; person_id: string | null; woman: boolean | null
    by: 'party' | 'joint'; organisation: string | null; accepted_at: Date | null; review: 'passed' | 'not-passed' | null; review_office: string | null
    withdrawn_at: Date | null; withdrawn_because: 'declined' | 'near-relative' | 'not-passed' | 'too-few-nominators' | 'other' | null; at: Date
  }
  'ballots.nominator': { nomination_id: string; entry_id: string }
  'ballots.election_round': {
    id: Generated<string>; election_id: string; number: number; kind: RoundKind; day: string; state: RoundState; ballot_id: string | null; opened_at: Date | null; closed_at: Date | null
    participants: number | null; outcome: JSONColumnType<RoundOutcome> | null
  }
  'ballots.election_paper': { round_id: string; post: PaperPost; seats: number; printed: Generated<number>; spoilt: Generated<number>; returned: number | null }
  'ballots.round_candidate': { round_id: string; post: PaperPost; choice: string; name: string; nomination_id: string | null; place: number }
  'ballots.mandate': { id: Generated<string>; round_id: string; principal_id: string; proxy_id: string; slot: number; given_at: Date; revoked_at: Date | null }
  'ballots.polling_place': { id: Generated<string>; round_id: string; kind: 'station' | 'mobile'; name: string; seal: string | null; sealed_at: Date | null }
  'ballots.polling_check': { place_id: string; item: string; at: Date }
  'ballots.election_worker': { id: Generated<string>; round_id: string; duty: Duty; name: string; person_id: string | null; place_id: string | null }
  'ballots.election_issue': { round_id: string; entry_id: string; mandate_id: string | null; place_id: string | null; at: Date }
  'ballots.count_sheet': {
    id: Generated<string>; round_id: string; post: PaperPost; side: 1 | 2; by_person: string; valid: Generated<number>; too_many: Generated<number>; illegible: Generated<number>
    two_posts: Generated<number>; blank: Generated<number>; finished_at: Date | null; dropped_at: Date | null
  }
  'ballots.count_pile': { sheet_id: string; key: string; papers: number; at: Date }
  'ballots.count_line': { sheet_id: string; choice: string; name: string | null; votes: number }
  'ballots.elected': {
    id: Generated<string>; election_id: string; round_id: string; post: ElectionPost; choice: string; name: string; votes: number
    withdrawn_because: 'declined' | 'near-relative' | null; ended_on: string | null; ended_because: 'resigned' | 'by-law' | 'recalled' | null; ended_by: string | null
  }
  'ballots.hand_over': { id: Generated<string>; election_id: string; item: 'seal' | 'books' | 'money' | 'files' | 'property' | 'other'; what: string; giver: string; taker: string; at: Date; key: string }
  'ballots.recall': {
    election_id: string; elected_id: string | null; name: string; post: ElectionPost; reason: string; by: 'voters' | 'reps'; petitioners: number; base: number
    reply: string | null; replied_at: Date | null
  }
  'ballots.assembly': {
    id: Generated<string>; unit_id: string; kind: AssemblyKind; title: string; place: string; starts_at: Date; state: 'called' | 'held' | 'without-quorum' | 'cancelled'
    asked_by: AskedBy; asked: number | null; asked_base: number | null; entitled: number; committee_members: number | null; representatives: number | null
    women_representatives: number | null; party_discussed_on: string | null; pack: string; called_at: Date; present: number | null; held_at: Date | null; published_at: Date | null
    roll_id: string | null; cancelled_because: string | null; key: string; sample: Generated<boolean>
  }
  'ballots.course_note': { id: Generated<string>; subject: string; kind: CourseNote; words: string; at: Date }
  'ballots.assembly_attendance': { assembly_id: string; entry_id: string; at: Date }
  'ballots.assembly_proposal': {
    id: Generated<string>; unit_id: string; village: boolean; title: string; text: string; origin_room: string; origin_subject: string; origin_href: string
    ballot_id: string | null; ballot_kind: AssemblyKind | null; at: Date; withdrawn_at: Date | null; key: string
  }
  'ballots.assembly_item': {
    id: Generated<string>; assembly_id: string; place: number; title: string; text: Generated<string>; proposal_id: string | null; how: 'hands' | 'papers' | null; given: number | null; invalid: number | null
    agree: number | null; against: number | null; abstain: number | null; counted_by: Generated<string[]>; passed: boolean | null; decided_at: Date | null
  }
}
