import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { BudgetForm, BudgetRule, BudgetState, BudgetTerms, ProjectState } from '../rules/budget.ts'
import { projectKey } from '../rules/budget.ts'

/** Amounts in fen. */
export interface Budget {
  readonly id: string
  readonly unitId: string
  readonly unitPath: readonly string[]
  readonly unitName: string
  readonly title: string
  readonly text: string
  readonly amount: number
  readonly form: BudgetForm
  readonly most: number
  readonly rule: BudgetRule
  readonly source: string
  readonly collectUntil: Date
  readonly state: BudgetState
  readonly ballotId: string | null
  readonly cancelReason: string | null
}

export interface Project {
  readonly id: string
  readonly key: string
  readonly number: number
  readonly title: string
  readonly text: string
  readonly estimate: number | null
  readonly cost: number | null
  readonly placeWords: string
  readonly hasPicture: boolean
  readonly state: ProjectState
  readonly reason: string | null
  readonly proposedBy: string | null
  readonly version: number
}

const budgetColumns = (context: Context) => tables(context).selectFrom('ballots.budget as budget').innerJoin('territory.public_unit as unit', 'unit.id', 'budget.unit_id').select([
  'budget.id', 'budget.unit_id as unitId', 'budget.unit_path as unitPath', 'unit.name as unitName', 'budget.title', 'budget.text', 'budget.amount', 'budget.form', 'budget.most', 'budget.rule', 'budget.source',
  'budget.collect_until as collectUntil', 'budget.state', 'budget.ballot_id as ballotId', 'budget.cancel_reason as cancelReason',
])

/** The budget of that id. Refuses `ballots.unknown-budget`. */
export async function budgetById(context: Context, id: string): Promise<Budget> {
  const found = isKey(id) ? await budgetColumns(context).where('budget.id', '=', id).executeTakeFirst() : undefined
  if (!found) throw new Refusal('ballots.unknown-budget', 'missing')
  return found
}

export const budgetOfBallot = (context: Context, ballotId: string): Promise<Budget | undefined> => budgetColumns(context).where('budget.ballot_id', '=', ballotId).executeTakeFirst()

/** Budgets of a unit and what lies beneath or above it, the newest first; of the whole place without one. */
export function budgetsAt(context: Context, unitPath: readonly string[] | undefined): Promise<Budget[]> {
  const unitId = unitPath?.at(-1)
  let query = budgetColumns(context).orderBy('budget.created_at', 'desc').limit(100)
  if (unitPath && unitId !== undefined) query = query.where((where) => where.or([where('budget.unit_id', 'in', [...unitPath]), where(where.val(unitId), '=', where.fn.any('budget.unit_path'))]))
  return query.execute()
}

/** Projects of a budget by number. */
export async function projectsOf(context: Context, budgetId: string): Promise<Project[]> {
  const rows = await tables(context).selectFrom('ballots.budget_project').selectAll().where('budget_id', '=', budgetId).orderBy('number').execute()
  return rows.map((row) => ({
    id: row.id, key: projectKey(row.number), number: row.number, title: row.title, text: row.text, estimate: row.estimate, cost: row.cost, placeWords: row.place_words,
    hasPicture: row.picture !== null, state: row.state, reason: row.reason, proposedBy: row.proposed_by, version: row.version,
  }))
}

/** Digest of a project's picture, whole or small; undefined when there is none. */
export async function pictureOf(context: Context, projectId: string, small: boolean): Promise<string | undefined> {
  if (!isKey(projectId)) return undefined
  const row = await tables(context).selectFrom('ballots.budget_project').select(['picture', 'small_picture', 'state']).where('id', '=', projectId).executeTakeFirst()
  return (small ? row?.small_picture : row?.picture) ?? undefined
}

/** What the count needs of a budget besides the votes. */
export async function termsOfBallot(context: Context, ballotId: string): Promise<BudgetTerms> {
  const budget = await budgetOfBallot(context, ballotId)
  if (!budget) throw new Error(`the ballot ${ballotId} is of no budget`)
  const projects = (await projectsOf(context, budget.id)).flatMap(({ key, title, cost, state }) => (state === 'admitted' && cost !== null ? [{ key, title, cost }] : []))
  return { id: budget.id, title: budget.title, unit: budget.unitName, amount: budget.amount, form: budget.form, most: budget.most, rule: budget.rule, projects }
}
