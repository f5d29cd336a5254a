import type { Context } from '#platform/context'
import type { MatterNow } from '../../acts/move.ts'
import type { ClockRules } from '../../rules/category.ts'
import { tables } from '../../tables.ts'

export interface Limits { readonly clocks: Omit<ClockRules, 'urgent'>; readonly needsCheck: boolean }

/** The time limits of a matter: those of the wording under which it was raised, the urgent ones where life or property is in danger. */
export async function limitsOf(context: Context, matter: Pick<MatterNow, 'category_id' | 'urgent'>): Promise<Limits> {
  const { clocks, needs_check } = await tables(context).selectFrom('matters.category').select(['clocks', 'needs_check']).where('id', '=', matter.category_id).executeTakeFirstOrThrow()
  return { clocks: matter.urgent ? { ...clocks, ...clocks.urgent } : clocks, needsCheck: needs_check }
}
