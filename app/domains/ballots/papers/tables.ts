import type { ColumnType, Generated } from 'kysely'
import type { Answers } from '../votes/rules/answer.ts'

type Json<Value> = ColumnType<Value, string, string>

/** Tables of this alcove. */
export interface PapersTables {
  'ballots.paper_issue': { ballot_id: string; entry_id: string; by_person: string | null; on_day: string; opened: Generated<boolean> }
  'ballots.box_paper': { ballot_id: string; number: number; clerk_id: string; answers: Json<Answers>; at: Date }
  'ballots.box_paper_settled': { ballot_id: string; number: number; clerk_id: string; answers: Json<Answers>; at: Date }
  'ballots.paper_box': { ballot_id: string; counted_at: Date | null; papers: number | null; issued: number | null; voided_reason: string | null }
}
