import type { ColumnType, Generated } from 'kysely'
import type { MapReport } from './rules/map-report.ts'
import type { ModerationReason, Moderation, Shown } from './rules/conversation.ts'

export interface ConversationTable {
  id: Generated<string>
  title: string
  text: string
  unit_id: string
  unit_path: string[]
  topic_id: string | null
  moderation: Moderation
  visitors: boolean
  shown: Shown
  votes_published: boolean
  key_digest: string
  intake_key: string
  opens_at: Date
  closes_at: Date
  closed_at: Date | null
  links_erased_at: Date | null
  sample: Generated<boolean>
}

/** Tables of this alcove. */
export interface OpinionsTables {
  'deliberation.conversation': ConversationTable
  'deliberation.opinion_participant': { conversation_id: string; id: string; kind: 'resident' | 'visitor' }
  'deliberation.opinion_link': { conversation_id: string; person_digest: Buffer; sealed: Buffer }
  'deliberation.opinion_statement': {
    conversation_id: string; number: number; text: string; folded: string; author_id: string | null; state: 'waiting' | 'accepted' | 'rejected'; meta: Generated<boolean>
    seen: Generated<number>; agree: Generated<number>; disagree: Generated<number>; extremity: Generated<number>
  }
  'deliberation.opinion_vote': { conversation_id: string; participant_id: string; number: number; vote: number }
  'deliberation.opinion_journal': { id: Generated<number>; conversation_id: string; participant_id: string; number: number; vote: number }
  'deliberation.opinion_moderation': {
    id: Generated<string>; conversation_id: string; number: number; asked: 'new' | 'reported' | 'appeal' | 'looked'; appeal: Generated<string>
    decision: 'accepted' | 'rejected' | null; reason: ModerationReason | null; note: Generated<string>; decided_by: string | null; decided_at: Date | null
  }
  'deliberation.opinion_map': { conversation_id: string; computed_at: Date; journal_id: number; final: boolean; body: ColumnType<MapReport, string, string>; picture: string }
  'deliberation.opinion_place': { conversation_id: string; participant_id: string; x: number; y: number; group_number: number }
}
