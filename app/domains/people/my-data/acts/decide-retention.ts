import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/** Decides from now on how long a category is kept (null: until its purpose ends), and by which source. Other rooms enter their categories by it too. */
export function decideRetention(context: Context, { category, months, source }: { category: string; months: number | null; source: string }): Promise<void> {
  return together(context, async (context) => {
    if (context.origin !== 'import') requirePermission(context, peoplePermissions['people.decide-retention'])
    if (months !== null && !(Number.isInteger(months) && months > 0)) throw new RangeError(`months of ${category}: ${months}`)
    await tables(context).insertInto('people.retention').values({ category, months, source, valid_from: context.now })
      .onConflict((same) => same.columns(['category', 'valid_from']).doUpdateSet({ months, source })).execute()
    await recordAct(context, 'people.retention-decided', 'people', { facts: { category, months } })
  })
}
