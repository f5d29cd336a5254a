import type { Generated } from 'kysely'
import type { BudgetForm, BudgetRule, BudgetState, ProgressState, ProjectState } from './rules/budget.ts'

/** Amounts are fen: whole numbers that a double holds exactly. */
export interface BudgetsTables {
  'ballots.budget': {
    id: Generated<string>
    key: string
    unit_id: string
    unit_path: string[]
    title: string
    text: string
    amount: number
    form: BudgetForm
    most: number
    rule: BudgetRule
    source: string
    collect_until: Date
    state: Generated<BudgetState>
    ballot_id: string | null
    notice_id: Generated<string | null>
    result_notice_id: Generated<string | null>
    cancel_reason: string | null
    by_person: string | null
    created_at: Date
    sample: Generated<boolean>
  }
  'ballots.budget_project': {
    id: Generated<string>
    key: string
    budget_id: string
    number: number
    title: string
    text: string
    estimate: number | null
    cost: number | null
    place_words: string
    lng: number | null
    lat: number | null
    picture: string | null
    small_picture: string | null
    picture_words: string | null
    state: Generated<ProjectState>
    reason: string | null
    merged_into: Generated<number | null>
    proposed_by: string | null
    judged_by: Generated<string | null>
    version: Generated<number>
    at: Date
    judged_at: Date | null
    appeal: Generated<string | null>
    appealed_at: Generated<Date | null>
    appeal_answer: Generated<string | null>
    appeal_answered_at: Generated<Date | null>
  }
  'ballots.budget_progress': {
    id: Generated<string>
    key: string
    project_id: string
    state: ProgressState
    text: string
    href: string | null
    spent: number | null
    by_person: string | null
    at: Date
  }
}
