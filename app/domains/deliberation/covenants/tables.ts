import type { ColumnType, Generated } from 'kysely'
import type { CovenantBody, CovenantKind, CovenantState, ReviewObjection } from './rules/covenant.ts'

type Nullable<Type> = Generated<Type | null>

/** Tables of this alcove. */
export interface CovenantsTables {
  'deliberation.covenant': {
    id: Generated<string>; kind: CovenantKind; unit_id: string; title: string; purpose: string; state: CovenantState; version: Generated<number>; topic_id: string | null; collect_notice_id: string | null
    draft_id: Nullable<string>; draft_version: Nullable<number>; text_digest: Nullable<string>; ballot_id: Nullable<string>; adopted_on: Nullable<string>; filed_on: Nullable<string>; filed_number: Nullable<string>; filed_with: Nullable<string>
    published_at: Nullable<Date>; effective_on: Nullable<string>; notice_id: Nullable<string>; amends_id: Nullable<string>; replaced_by: Nullable<string>; key: string; created_by: string | null; created_at: Date
  }
  'deliberation.covenant_idea': { id: Generated<string>; covenant_id: string; key: string; person_id: string | null; text: string; at: Date; hidden_at: Nullable<Date>; hidden_reason: Nullable<string> }
  'deliberation.covenant_review': {
    covenant_id: string; round: number; draft_version: number; sent_by: string | null; sent_at: Date; outcome: Nullable<'agreed' | 'objections'>; note: Generated<string>
    objections: ColumnType<ReviewObjection[], string | undefined, string>; list_version: Nullable<string>; judged_by: Nullable<string>; judged_at: Nullable<Date>
  }
  'deliberation.covenant_legal_reason': { covenant_id: string; clause_digest: string; rule: string; reason: string; by_person: string | null; at: Date }
  'deliberation.covenant_decision': {
    covenant_id: string; round: number; body: CovenantBody; ballot_id: string | null; held_on: string; entitled: number | null; present: number | null; women: number | null; agree: number | null; against: number | null; abstain: number | null
    passed: boolean; articles: string[]; by_person: string | null; at: Date
  }
  'deliberation.covenant_event': { id: Generated<number>; covenant_id: string; what: string; note: string; href: string | null; at: Date }
  'deliberation.covenant_signing_wish': { id: Generated<string>; covenant_id: string; person_id: string; estate_id: string; building: string; label: string; door: string; at: Date }
  'deliberation.covenant_signature': { id: Generated<string>; covenant_id: string; door_digest: string; building: string; channel: 'screen' | 'paper'; person_id: string | null; entered_by: string | null; at: Date }
}
