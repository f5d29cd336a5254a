import { requirePermission } from '#domains/people'
import { ancestorsOf } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { type BudgetForm, budgetForms, type BudgetRule, budgetRules, largestAmount } from '../rules/budget.ts'
import { budgetsPermissions } from '../rules/permissions.ts'
import { announceCollecting } from './announce-collecting.ts'

export interface NewBudget {
  readonly unitId: string
  readonly title: string
  readonly text: string
  /** Fen. */
  readonly amount: number
  readonly form: BudgetForm
  /** Projects that one may choose, or points that one gives away. */
  readonly most: number
  readonly rule: BudgetRule
  /** Where the money comes from. */
  readonly source: string
  /** Until when projects are proposed. */
  readonly collectUntil: Date
  /** A form that is sent twice starts one budget. */
  readonly key: string
  readonly sample?: boolean
}

export const longestTitle = 60
export const longestText = 4000

/** Asks for projects for a sum of money; the rule by which it will be shared out is stated with it. Gives its id. Refuses `ballots.budget-unsound` naming the field. */
export function startBudget(context: Context, budget: NewBudget): Promise<string> {
  return together(context, async (context) => {
    const unitPath = (await ancestorsOf(context, budget.unitId)).map(({ id }) => id)
    if (unitPath.length === 0) throw new Refusal('ballots.unknown-place', 'missing')
    const { postId } = requirePermission(context, budgetsPermissions['ballots.run-budget'], { unitPath })
    const title = budget.title.trim(), text = budget.text.trim(), source = budget.source.trim()
    const wrong = (field: string, limit?: number) => new Refusal('ballots.budget-unsound', 'invalid', { field, limit })
    if (title === '' || [...title].length > longestTitle) throw wrong('title', longestTitle)
    if ([...text].length > longestText) throw wrong('text', longestText)
    if (source === '' || [...source].length > 200) throw wrong('source', 200)
    if (!Number.isSafeInteger(budget.amount) || budget.amount <= 0 || budget.amount > largestAmount) throw wrong('amount')
    if (!budgetForms.includes(budget.form)) throw wrong('form')
    if (!budgetRules.includes(budget.rule)) throw wrong('rule')
    if (!Number.isSafeInteger(budget.most) || budget.most < 1 || budget.most > (budget.form === 'points' ? 1000 : 99)) throw wrong('most', budget.form === 'points' ? 1000 : 99)
    if (!(budget.collectUntil > context.now)) throw wrong('until')
    const db = tables(context)
    const written = await db.insertInto('ballots.budget').values({
      key: budget.key, unit_id: budget.unitId, unit_path: unitPath, title, text, amount: budget.amount, form: budget.form, most: budget.most, rule: budget.rule, source,
      collect_until: budget.collectUntil, ballot_id: null, cancel_reason: null, by_person: context.actor?.id ?? null, created_at: context.now, sample: budget.sample ?? false,
    }).onConflict((conflict) => conflict.column('key').doNothing()).returning('id').executeTakeFirst()
    if (!written) return (await db.selectFrom('ballots.budget').select('id').where('key', '=', budget.key).executeTakeFirstOrThrow()).id
    await announceCollecting(context, written.id)
    await recordAct(context, 'ballots.budget-started', written.id, { post: postId, facts: { unit: budget.unitId, amount: budget.amount, form: budget.form, rule: budget.rule } })
    return written.id
  })
}
