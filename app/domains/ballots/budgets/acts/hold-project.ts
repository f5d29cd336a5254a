import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'

/** A project of a budget that is held. Refuses `ballots.unknown-project`. */
export async function holdProject(context: Context, budgetId: string, number: number) {
  const found = Number.isSafeInteger(number) && number > 0 && number < 1000 ? await tables(context).selectFrom('ballots.budget_project').selectAll().where('budget_id', '=', budgetId).where('number', '=', number).executeTakeFirst() : undefined
  if (!found) throw new Refusal('ballots.unknown-project', 'missing')
  return found
}
