import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { requirePermission } from '../../rules/permission.ts'
import { peoplePermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { isDecidable, leastMonths, mostMonths } from '../rules/decidable-retention.ts'

export interface RetentionDecision {
  readonly category: string
  /** Null: until its purpose ends; only with origin import. */
  readonly months: number | null
  /** By what it was decided: shown beside it. */
  readonly source: string
  /** From when on; now, unless told. */
  readonly from?: Date | undefined
}

/**
 * Decides how long a category is kept, from when on and by which source; earlier decisions stay in the history. With origin import rooms enter categories of their own.
 * Refuses `people.unknown-category`, `people.wrong-retention` (facts: least, most), `people.source-needed`, `people.retention-in-past`.
 */
export function decideRetention(context: Context, { category, months, source: text, from = context.now }: RetentionDecision): Promise<void> {
  return together(context, async (context) => {
    const source = text.normalize('NFC').replace(/\s+/g, ' ').trim()
    const reach = context.origin === 'import' ? undefined : requirePermission(context, peoplePermissions['people.decide-retention'])
    if (context.origin !== 'import') {
      if (!isDecidable(category)) throw new Refusal('people.unknown-category', 'invalid')
      const least = leastMonths[category]
      if (months === null || !Number.isInteger(months) || months < least || months > mostMonths) throw new Refusal('people.wrong-retention', 'invalid', { least, most: mostMonths })
      if (source === '' || [...source].length > 200) throw new Refusal('people.source-needed', 'invalid')
      if (from < context.now) throw new Refusal('people.retention-in-past', 'invalid')
    }
    await tables(context).insertInto('people.retention').values({ category, months, source, valid_from: from })
      .onConflict((same) => same.columns(['category', 'valid_from']).doUpdateSet({ months, source })).execute()
    await recordAct(context, 'people.retention-decided', 'people', { post: reach?.postId ?? null, facts: { category, months, from: from.toISOString() } })
  })
}
