import type { ColumnType, Generated } from 'kysely'
import type { RefusalFacts } from '#platform/refusal'
import type { CellReason } from '#platform/sheet/sheet'
import type { AreaSource, HoldingState, Party, UnitKind } from './rules/exclusive-unit.ts'
import type { ClaimState, Proof, ServiceAnswer } from './rules/claim.ts'

export type PropertyImportState = 'checking' | 'checked' | 'waiting' | 'running' | 'committed' | 'undone' | 'failed'

interface PropertyImportTable {
  id: Generated<string>
  estate_id: string
  state: PropertyImportState
  file_name: string
  file_digest: string
  valid_from: string
  rows: Generated<number>
  created: Generated<number>
  changed: Generated<number>
  unchanged: Generated<number>
  refused: Generated<number>
  reasons: ColumnType<readonly CellReason[], string | undefined, string>
  notes: ColumnType<readonly CellReason[], string | undefined, string>
  failure: string | null
  failure_facts: ColumnType<RefusalFacts, string | undefined, string>
  by_person: string | null
  at: Date
  committed_at: Date | null
  undone_at: Date | null
}

interface ExclusiveUnitTable {
  id: Generated<string>
  estate_id: string
  key: string
  sample: Generated<boolean>
}

interface ExclusiveUnitVersionTable {
  id: Generated<string>
  exclusive_unit_id: string
  building: string
  building_unit_id: string | null
  label: string
  /** 0.01 square metre. */
  area: number
  area_source: AreaSource
  kind: UnitKind
  state: HoldingState
  certificate: string | null
  cause: 'import' | 'sale' | 'correction'
  valid_from: string
  valid_to: string | null
  import_id: string | null
  ended_by_import: string | null
  by_person: string | null
  at: Date
}

interface OwnershipTable {
  version_id: string
  owner_key: string
  name: string
  party: Party
  share_numerator: number | null
  share_denominator: number | null
  representative: Generated<boolean>
}

interface OwnershipClaimTable {
  id: Generated<string>
  person_id: string
  exclusive_unit_id: string
  proof: Proof
  state: ClaimState
  service_said: ServiceAnswer | null
  reason: string | null
  decided_by: string | null
  decided_at: Date | null
  at: Date
}

interface VerifiedOwnerTable {
  id: Generated<string>
  estate_id: string
  owner_key: string
  person_id: string
  claim_id: string | null
  how: 'counter' | 'city-service'
  verified_by: string | null
  at: Date
  ended_on: string | null
  ended_by_import: string | null
}

/** Tables of this alcove. */
export interface PropertyTables {
  'ballots.property_import': PropertyImportTable
  'ballots.exclusive_unit': ExclusiveUnitTable
  'ballots.exclusive_unit_version': ExclusiveUnitVersionTable
  'ballots.ownership': OwnershipTable
  'ballots.ownership_claim': OwnershipClaimTable
  'ballots.verified_owner': VerifiedOwnerTable
}

