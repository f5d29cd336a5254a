import type { Generated } from 'kysely'

interface ConfirmationTable {
  id: Generated<string>
  matter_id: string
  round: number
  organisation_id: string
  asked_by: string | null
  channel: 'web' | 'phone' | 'visit' | 'message'
  solved: 'solved' | 'partly' | 'unsolved' | 'unreached'
  satisfaction: 'very-satisfied' | 'satisfied' | 'fairly-satisfied' | 'dissatisfied' | 'very-dissatisfied' | null
  comment: Generated<string>
  at: Date
}

interface CallAttemptTable {
  id: Generated<string>
  matter_id: string
  round: number
  channel: 'phone' | 'visit' | 'message'
  result: Generated<'no-answer' | 'no-number' | 'sent'>
  by_person: string | null
  at: Date
}

interface ExclusionTable {
  id: Generated<string>
  matter_id: string
  reason: string
  evidence: string
  asked_by: string | null
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  granted: boolean | null
  decision: Generated<string>
  appeal: Generated<string>
  appealed_at: Date | null
  appeal_decided_by: string | null
  appeal_decided_at: Date | null
}

export interface ConfirmationTables {
  'matters.confirmation': ConfirmationTable
  'matters.call_attempt': CallAttemptTable
  'matters.exclusion': ExclusionTable
}
