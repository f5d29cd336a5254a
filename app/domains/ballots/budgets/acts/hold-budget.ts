import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { type Budget, budgetById } from '../reads/budgets.ts'

/** The budget, held until the act that asked has ended, while its projects may still change. Refuses `ballots.budget-not-collecting`. */
export async function holdBudget(context: Context, id: string): Promise<Budget> {
  const { id: known } = await budgetById(context, id)
  await sql`select from ballots.budget where id = ${known} for update`.execute(context.database)
  const budget = await budgetById(context, known)
  if (budget.state !== 'collecting') throw new Refusal('ballots.budget-not-collecting', 'conflict')
  return budget
}
