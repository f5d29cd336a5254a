import type { ColumnType, Generated } from 'kysely'
import type { ImportReason } from './rules/import-row.ts'

interface FollowerTable {
  matter_id: string
  person_id: string
  since: Date
  because: 'chose' | 'merged'
}

/** Signs what forms carry; one row. */
interface SealTable { only_row: Generated<boolean>; secret: string }

type ImportState = 'checked' | 'waiting' | 'running' | 'committed' | 'failed'

interface ImportTable {
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

export interface IntakeTables {
  'matters.follower': FollowerTable
  'matters.seal': SealTable
  'matters.import': ImportTable
}
