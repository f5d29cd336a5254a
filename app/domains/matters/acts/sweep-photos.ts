import { open } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'

/** A file is kept before the report that shows it is sent: so long it may stand without one. */
const waitsMilliseconds = 24 * 3_600_000

/** Removes kept photographs that no matter shows any more: those of erased matters, and of reports that were never sent. Gives how many. */
export async function sweepPhotos(context: Context): Promise<number> {
  let removed = 0
  for await (const { digest, since } of context.files.kept()) {
    if (context.now.getTime() - since.getTime() < waitsMilliseconds || !(await isJpeg(context.files.pathOf(digest)))) continue
    const { rows } = await sql`select from matters.photo where digest = ${digest} or small_digest = ${digest} limit 1`.execute(tables(context))
    if (rows.length > 0) continue
    await context.files.remove(digest)
    removed += 1
  }
  return removed
}

/** Photographs are kept as JPEG; whatever else is kept (sheets that were handed in) is not this sweep's to remove. */
async function isJpeg(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0)
    return buffer.equals(Buffer.from([0xff, 0xd8, 0xff]))
  } finally {
    await file.close()
  }
}
