import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** A sheet that was handed in is looked at again within days; it holds what people wrote, so it does not lie about for longer. */
const keptDays = 30

/** Removes the files of imports that are over, and what was quoted of them. Gives how many. */
export async function sweepImports(context: Context): Promise<number> {
  const before = new Date(context.now.getTime() - keptDays * 86_400_000)
  const db = tables(context)
  const { rows } = await sql<{ file_digest: string }>`
    select distinct file_digest from matters.import i where at < ${before} and state in ('checked', 'committed', 'failed')
      and not exists (select from matters.import other where other.file_digest = i.file_digest and (other.at >= ${before} or other.state in ('waiting', 'running')))`.execute(db)
  let removed = 0
  for (const { file_digest } of rows) {
    if (!(await context.files.has(file_digest))) continue
    await context.files.remove(file_digest)
    await db.updateTable('matters.import').set({ reasons: '[]' }).where('file_digest', '=', file_digest).execute()
    removed += 1
  }
  return removed
}
