import type { Generated } from 'kysely'

interface HelperTable {
  id: Generated<string>
  matter_id: string
  organisation_id: string
  asked_by: string
  asked_at: Date
  what: string
  due_at: Date
  answered_by: string | null
  answered_at: Date | null
  answer: string | null
}

interface JointCallTable {
  id: Generated<string>
  matter_id: string
  reason: 'residents-problem' | 'joint-enforcement' | 'emergency'
  what: string
  called_by: string
  called_at: Date
  report_in_by: Date
  ended_at: Date | null
}

interface JointCallAnswerTable {
  call_id: string
  organisation_id: string
  reported_in_by: string | null
  reported_in_at: Date | null
  confirmed_by: string | null
  confirmed_at: Date | null
  rating: number | null
  rating_note: string | null
  did_not_come: Generated<boolean>
}

interface ReturnRequestTable {
  id: Generated<string>
  matter_id: string
  organisation_id: string
  reason: string
  note: string
  next_lead_id: string
  asked_by: string
  asked_at: Date
  judged_by: string | null
  judged_at: Date | null
  granted: boolean | null
  judgement: string | null
}

interface ExtensionRequestTable {
  id: Generated<string>
  matter_id: string
  clock_id: string
  amount: number
  unit: 'hour' | 'day' | 'workday' | 'month'
  reason: string
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  granted: boolean | null
  decision: string | null
}

interface SuspensionTable {
  id: Generated<string>
  matter_id: string
  reason: string
  note: string
  review_on: string
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  granted: boolean | null
  decision: string | null
  resumed_at: Date | null
}

interface SupervisionTable {
  id: Generated<string>
  matter_id: string
  ordered_by: string
  ordered_at: Date
  demand: string
  answer_by: Date
  answered_by: string | null
  answered_at: Date | null
  answer: string | null
}

export interface HandlingTables {
  'matters.helper': HelperTable
  'matters.joint_call': JointCallTable
  'matters.joint_call_answer': JointCallAnswerTable
  'matters.return_request': ReturnRequestTable
  'matters.extension_request': ExtensionRequestTable
  'matters.suspension': SuspensionTable
  'matters.supervision': SupervisionTable
}
