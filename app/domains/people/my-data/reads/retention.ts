import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface Retention {
  readonly category: string
  /** Null: until the purpose ends. */
  readonly months: number | null
  readonly source: string
}

/** How long each category is kept, as decided last. */
export const retentionNow = (context: Context): Promise<Retention[]> =>
  tables(context).selectFrom('people.retention').distinctOn('category').select(['category', 'months', 'source'])
    .where('valid_from', '<=', context.now).orderBy('category').orderBy('valid_from', 'desc').execute()

export interface RetentionRow extends Retention { readonly from: Date }

/** Every decision that was ever made about keeping, newest first, with those that take effect later. */
export const retentionHistory = (context: Context): Promise<RetentionRow[]> =>
  tables(context).selectFrom('people.retention').select(['category', 'months', 'source', 'valid_from as from']).orderBy('valid_from', 'desc').orderBy('category').execute()

/** The moment before which things of a category have been kept long enough; undefined when they are kept until their purpose ends. */
export async function keptUntil(context: Context, category: string): Promise<Date | undefined> {
  const months = (await retentionNow(context)).find((one) => one.category === category)?.months
  if (months === undefined || months === null) return undefined
  const { rows: [row] } = await sql<{ before: Date }>`select ${context.now}::timestamptz - make_interval(months => ${months}) as before`.execute(context.database)
  return row?.before
}
