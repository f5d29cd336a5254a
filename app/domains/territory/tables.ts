import type { ColumnType, Generated, Kysely } from 'kysely'
import type { Context } from '#platform/context'
import type { RefusalFacts } from '#platform/refusal'
import type { Geometry } from './rules/geometry.ts'
import type { Datum } from './rules/datum.ts'
import type { UnitKind } from './rules/unit.ts'
import type { RowReason } from './rules/unit-rows.ts'

type Json<Value> = ColumnType<Value, string, string>

export interface LevelTable {
  key: string
  ordinal: number
  kind: UnitKind
  name_zh: string
  name_en: string
  aliases: Generated<string[]>
  code_pattern: string | null
  code_example: string | null
  code_begins_with_parent: Generated<boolean>
  parent_levels: string[] | null
}

export interface UnitTable {
  id: Generated<string>
  code: string
  name: string
  level: string
  kind: UnitKind
  parent_id: string | null
  path: string[]
  valid_from: string
  valid_to: string | null
  sample: Generated<boolean>
  import_id: string | null
}

export interface FormerUnitTable {
  id: Generated<string>
  unit_id: string
  code: string
  name: string
  level: string
  parent_id: string | null
  valid_from: string
  valid_to: string
  import_id: string | null
  at: Date
}

export interface BoundaryTable {
  unit_id: string
  geometry: Json<Geometry>
  datum: Datum
  source_geometry: Json<Geometry>
  west: number
  south: number
  east: number
  north: number
  digest: string
  import_id: string | null
  at: Date
}

export type ImportState = 'checking' | 'checked' | 'waiting' | 'running' | 'committed' | 'undoing' | 'undone' | 'failed'

export interface ImportTable {
  id: Generated<string>
  form: 'units' | 'boundaries'
  state: ImportState
  file_name: string
  file_digest: string
  file_form: string
  options: Json<Record<string, unknown>>
  rows: Generated<number>
  created: Generated<number>
  changed: Generated<number>
  unchanged: Generated<number>
  refused: Generated<number>
  rows_done: Generated<number>
  reasons: ColumnType<RowReason[], string, string>
  failure: string | null
  failure_facts: ColumnType<RefusalFacts, string | undefined, string>
  notes: ColumnType<RowReason[], string | undefined, string>
  by_person: string | null
  at: Date
  committed_at: Date | null
  undone_at: Date | null
}

export interface ResponsibilityTable {
  id: Generated<string>
  unit_id: string
  duty: string
  name: string
  phone: string
  valid_from: string
  valid_to: string | null
  sample: Generated<boolean>
}

export interface DoorPlateTable {
  id: string
  unit_id: string
  spot: Generated<string>
  lng: number | null
  lat: number | null
  sample: Generated<boolean>
  issued_at: Date
  withdrawn_at: Date | null
}

export interface PlaceTable {
  one: Generated<boolean>
  name: string
  timezone: string
  calendar: string
  phone: string | null
  emergency_phone: string
  sample: Generated<boolean>
  root_unit_id: string | null
  map_approval: string | null
  set_up_at: Date
  changed_at: Date
}

/** Views that other rooms may read: spread it into the type of a room's own database. */
export interface PublishedByTerritory {
  'territory.public_unit': { id: string; code: string; name: string; level: string; kind: UnitKind; parent_id: string | null; path: string[]; sample: boolean; valid_to: string | null }
  'territory.public_whereabouts': { unit_id: string; path: string[] }
  'territory.public_edition': { edition: number; boundaries: number; unsure: string }
}

interface TerritoryDatabase extends PublishedByTerritory {
  'territory.level': LevelTable
  'territory.unit': UnitTable
  'territory.former_unit': FormerUnitTable
  'territory.succession': { before_id: string; after_id: string; on_day: string; part: Generated<boolean> }
  'territory.boundary': BoundaryTable
  'territory.former_boundary': { import_id: string; unit_id: string; was: Json<Record<string, unknown>> | null }
  'territory.import': ImportTable
  'territory.responsibility': ResponsibilityTable
  'territory.door_plate': DoorPlateTable
  'territory.place': PlaceTable
  'territory.own_days': { unit_id: string; timezone: string; calendar: string }
  'territory.edition': { one: Generated<boolean>; edition: number; boundaries: number }
}

export const tables = (context: Context) => context.database as unknown as Kysely<TerritoryDatabase>
