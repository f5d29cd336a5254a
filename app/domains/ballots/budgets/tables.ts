import type { Generated } from 'kysely'
import type { BudgetForm, BudgetRule, BudgetState, ProjectState } from './rules/budget.ts'

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
    unit_id: string | null
    picture: string | null
    small_picture: string | null
    state: Generated<ProjectState>
    reason: string | null
    proposed_by: string | null
    version: Generated<number>
    at: Date
    judged_at: Date | null
  }
}
