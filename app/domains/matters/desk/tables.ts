import type { Generated } from 'kysely'

interface ThemeTable {
  id: Generated<string>
  month: string
  title: string
  category_codes: string[]
  unit_id: string | null
  goal: string
  result: Generated<string>
  lead_id: string | null
  created_by: string | null
  created_at: Date
  closed_at: Date | null
}

interface ThemeMatterTable {
  theme_id: string
  matter_id: string
  added_at: Date
  taken_out_at: Date | null
}

interface SavedViewTable {
  id: Generated<string>
  person_id: string
  name: string
  query: string
  created_at: Date
}

interface DutyShiftTable {
  id: Generated<string>
  unit_id: string
  person_id: string
  level: number
  starts_at: Date
  ends_at: Date
}

interface AlarmTable {
  id: Generated<string>
  matter_id: string
  kind: 'danger' | 'distress'
  level: Generated<number>
  raised_at: Date
  climbs_at: Date
  read_by: string | null
  read_at: Date | null
}

export interface DeskTables {
  'matters.theme': ThemeTable
  'matters.theme_matter': ThemeMatterTable
  'matters.saved_view': SavedViewTable
  'matters.duty_shift': DutyShiftTable
  'matters.alarm': AlarmTable
}
