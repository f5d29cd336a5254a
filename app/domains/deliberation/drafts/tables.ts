import type { ColumnType, Generated } from 'kysely'
import type { Clause } from './rules/clause.ts'
import type { CommentOutcome } from './rules/comment.ts'
import type { OriginRoom } from './rules/draft.ts'

/** Tables of this alcove. */
export interface DraftsTables {
  'deliberation.draft': { id: Generated<string>; unit_id: string; title: string; origin_room: OriginRoom; origin_subject: string | null; origin_href: string | null; key: string | null; created_by: string | null; created_at: Date }
  'deliberation.draft_version': {
    draft_id: string; version: number; clauses: ColumnType<Clause[], string, string>; digest: string; note: Generated<string>; edition: Generated<number>; saved_by: string | null; saved_at: Date
    published_at: Date | null; notice_id: string | null; closed_at: Generated<Date | null>
  }
  'deliberation.draft_comment': {
    id: Generated<string>; draft_id: string; version: number; clause_key: string | null; key: string; person_id: string | null; text: string; at: Date
    hidden_at: Generated<Date | null>; hidden_reason: Generated<string | null>; hidden_by: Generated<string | null>
    outcome: Generated<CommentOutcome | null>; answer: Generated<string | null>; answered_by: Generated<string | null>; answered_at: Generated<Date | null>
  }
}
