import type { Context } from '#platform/context'
import { localDay, place } from '#domains/territory'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
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
  readonly noticeId: string | null
  readonly resultNoticeId: string | null
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
  readonly point: { readonly lng: number; readonly lat: number } | null
  readonly hasPicture: boolean
  readonly pictureWords: string | null
  readonly state: ProjectState
  readonly reason: string | null
  /** Number of the project that stands for this one too. */
  readonly mergedInto: number | null
  /** For the proposer and the office only. */
  readonly appeal: { readonly text: string; readonly answer: string | null } | null
  readonly judgedBy: string | null
  readonly proposedBy: string | null
  readonly version: number
}

const budgetColumns = (context: Context) => tables(context).selectFrom('ballots.budget as budget').innerJoin('territory.public_unit as unit', 'unit.id', 'budget.unit_id').select([
  'budget.id', 'budget.unit_id as unitId', 'budget.unit_path as unitPath', 'unit.name as unitName', 'budget.title', 'budget.text', 'budget.amount', 'budget.form', 'budget.most', 'budget.rule', 'budget.source',
  'budget.collect_until as collectUntil', 'budget.state', 'budget.ballot_id as ballotId', 'budget.cancel_reason as cancelReason', 'budget.notice_id as noticeId', 'budget.result_notice_id as resultNoticeId',
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
    point: row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat }, hasPicture: row.picture !== null && row.state !== 'withdrawn', pictureWords: row.picture_words, state: row.state, reason: row.reason, mergedInto: row.merged_into,
    appeal: row.appeal === null ? null : { text: row.appeal, answer: row.appeal_answer }, judgedBy: row.judged_by, proposedBy: row.proposed_by, version: row.version,
  }))
}

/** One project of a budget; taken back, it is its proposer's alone. Refuses `ballots.unknown-project`. */
export async function projectOf(context: Context, budgetId: string, number: number): Promise<Project> {
  const found = (await projectsOf(context, budgetId)).find((project) => project.number === number)
  if (!found || (found.state === 'withdrawn' && (found.proposedBy === null || found.proposedBy !== context.actor?.id))) throw new Refusal('ballots.unknown-project', 'missing')
  return found
}

/** Digest of a project's picture, whole or small; undefined when there is none. */
export async function pictureOf(context: Context, projectId: string, small: boolean): Promise<string | undefined> {
  if (!isKey(projectId)) return undefined
  const row = await tables(context).selectFrom('ballots.budget_project').select(['picture', 'small_picture', 'state']).where('id', '=', projectId).executeTakeFirst()
  if (row?.state === 'withdrawn') return undefined
  return (small ? row?.small_picture : row?.picture) ?? undefined
}

/** What the count needs of a budget besides the votes. */
export async function termsOfBallot(context: Context, ballotId: string): Promise<BudgetTerms> {
  const budget = await budgetOfBallot(context, ballotId)
  if (!budget) throw new Error(`the ballot ${ballotId} is of no budget`)
  const { opensAt, closesAt } = await ballotById(context, ballotId), timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
  const projects = (await projectsOf(context, budget.id)).flatMap(({ key, title, cost, state, point }) => (state === 'admitted' && cost !== null ? [{ key, title, cost, point }] : []))
  return { id: budget.id, title: budget.title, unit: budget.unitName, amount: budget.amount, form: budget.form, most: budget.most, rule: budget.rule, projects, days: { from: localDay(opensAt, timezone), to: localDay(closesAt, timezone) } }
}
