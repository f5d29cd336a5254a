import type { ColumnType, Generated } from 'kysely'
import type { Role } from '#platform/roles'
import type { EntryKind, ResolutionState } from './rules/resolution.ts'

type Json<Value> = ColumnType<Value, string, string>

export interface ResolutionTable {
  id: Generated<string>
  number: string
  adopting_key: string
  topic_id: string
  meeting_id: string | null
  council_id: string | null
  unit_id: string
  unit_path: string[]
  text: string
  organisation_id: string | null
  post_role: Role | null
  post_unit_id: string | null
  deadline: string
  first_deadline: string
  state: Generated<ResolutionState>
  version: Generated<number>
  adopted_at: Date
  done_at: Date | null
  confirmed_at: Date | null
}

export interface ResolutionsTables {
  'deliberation.resolution': ResolutionTable
  'deliberation.resolution_step': { id: Generated<string>; resolution_id: string; ordinal: number; text: string; due_on: string; done_at: Date | null }
  'deliberation.resolution_entry': { id: Generated<number>; resolution_id: string; kind: EntryKind; note: Generated<string>; actor_id: string | null; facts: Json<Readonly<Record<string, string | number | null>>>; at: Date }
  'deliberation.resolution_evidence': { id: Generated<string>; resolution_id: string; entry_id: number; form: 'pdf' | 'picture'; digest: string; small_digest: string | null; title: Generated<string>; bytes: number; at: Date }
  'deliberation.resolution_reminder': { resolution_id: string; deadline: string; kind: 'soon' | 'overdue'; at: Date }
}
