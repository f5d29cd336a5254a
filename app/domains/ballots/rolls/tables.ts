import type { ColumnType, Generated } from 'kysely'
import type { RulePack } from '../packs/rules/rule-pack.ts'
import type { EntryHolding, EntryOwner, RollKind, RollState } from './rules/roll.ts'

interface RollTable {
  id: Generated<string>
  kind: RollKind
  title: string
  unit_id: string
  unit_ids: string[]
  state: RollState
  pack_id: string
  pack: ColumnType<RulePack, string, never>
  parking_counts: Generated<boolean>
  as_of: string
  objections_until: string | null
  published_at: Date | null
  frozen_at: Date | null
  digest: string | null
  in_use_at: Date | null
  by_person: string | null
  key: string | null
  at: Date
  sample: Generated<boolean>
}

interface RollEntryTable {
  id: Generated<string>
  roll_id: string
  number: number
  label: string
  building: string | null
  head_key: string
  developer: Generated<boolean>
  /** 0.01 square metre. */
  area: number | null
  holdings: ColumnType<readonly EntryHolding<number>[], string | undefined, string>
  owners: ColumnType<readonly EntryOwner[], string | undefined, string>
  salt: string
  sealed: string
}

interface RollPersonTable {
  entry_id: string
  roll_id: string
  person_id: string
  once: boolean
  at: Date
}

interface RollChangeTable {
  id: Generated<string>
  roll_id: string
  how: 'added' | 'struck' | 'changed' | 'reopened'
  number: number | null
  reason: string
  basis: string | null
  objection_id: string | null
  was: ColumnType<unknown, string | null, never>
  by_person: string | null
  at: Date
}

/** Tables of this alcove. */
export interface RollsTables {
  'ballots.roll': RollTable
  'ballots.roll_entry': RollEntryTable
  'ballots.roll_person': RollPersonTable
  'ballots.roll_notice': { roll_id: string; notice_id: string; at: Date }
  'ballots.roll_change': RollChangeTable
}
