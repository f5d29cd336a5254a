import type { ColumnType, Generated } from 'kysely'
import type { Answer, AskingState, DoorOutcome, Question, QuestionCount } from './rules/asking.ts'
import type { PublishedSums } from './rules/published-sums.ts'

type Json<Value> = ColumnType<Value, string, string>

/** Tables of this alcove. */
export interface AskingTables {
  'deliberation.asking': {
    id: Generated<string>; founding_key: string; topic_id: string; unit_id: string; unit_path: string[]; title: string; intro: string; questions: Json<readonly Question[]>; state: Generated<AskingState>; version: Generated<number>
    opens_on: string; closes_on: string; retention_days: number; erase_on: string | null; roll_id: string | null; phone: Generated<string>; summary: Generated<string>; sums: Json<PublishedSums> | null
    first_count: Json<readonly QuestionCount[]> | null; first_counter: string | null; second_count: Json<readonly QuestionCount[]> | null; second_counter: string | null
    opened_at: Date | null; closed_at: Date | null; published_at: Date | null; erased_at: Date | null; cancelled_for: Generated<string>; sample: Generated<boolean>; created_at: Date
  }
  'deliberation.asking_team': { id: Generated<string>; asking_id: string; name: string; first_id: string | null; second_id: string | null }
  'deliberation.asking_door': { id: Generated<string>; asking_id: string; building: string; label: string; ordinal: number; team_id: string | null }
  'deliberation.asking_visit': { id: Generated<string>; asking_id: string; door_id: string; outcome: DoorOutcome; by_person: string | null; visit_key: string; at: Date }
  'deliberation.asking_slip': { asking_id: string; digest: string; used: Generated<boolean> }
  'deliberation.asking_answer': { id: Generated<string>; asking_id: string; answers: Json<readonly Answer[]> }
  'deliberation.asking_paper': { asking_id: string; digest: string; entered_by: string; answers: Json<readonly Answer[]> }
  'deliberation.asking_counter': { asking_id: string; person_id: string }
  'deliberation.asking_coverage': { asking_id: string; building: string; doors: number; visited: number; answered: number; slips: number; refused: number }
}
