import type { ColumnType, Generated } from 'kysely'
import type { RulePack } from './rules/rule-pack.ts'

/** Tables of this alcove. */
export interface PacksTables {
  'ballots.rule_pack': { id: Generated<string>; code: string; version: number; effective_from: string; body: ColumnType<RulePack, string, never>; digest: string; at: Date }
  'ballots.rule_pack_place': { unit_id: string; from_day: string; code: string | null; at: Date }
}
