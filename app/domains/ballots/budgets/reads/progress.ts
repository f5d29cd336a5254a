import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { ProgressState } from '../rules/budget.ts'

/** A line of what became of a funded project. */
export interface Progress {
  readonly number: number
  readonly state: ProgressState
  readonly text: string
  readonly href: string | null
  /** Fen. */
  readonly spent: number | null
  readonly at: Date
}

/** What became of the funded projects of a budget, the oldest line first. */
export const progressOf = (context: Context, budgetId: string): Promise<Progress[]> => tables(context).selectFrom('ballots.budget_progress as progress').innerJoin('ballots.budget_project as project', 'project.id', 'progress.project_id')
  .select(['project.number', 'progress.state', 'progress.text', 'progress.href', 'progress.spent', 'progress.at']).where('project.budget_id', '=', budgetId).orderBy('progress.at').orderBy('progress.id').execute()
