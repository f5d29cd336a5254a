import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { readSheet } from '#platform/sheet/read-sheet'
import { importClosing } from '../../acts/import-closing.ts'
import { reportMatter } from '../../acts/report-matter.ts'
import { tables } from '../../tables.ts'
import { importCheck } from '../reads/import-check.ts'
import { fileOf, type MatterImport } from '../reads/imports.ts'

const progressEvery = 25

/**
 * Writes the matters of a sheet, each whole with its closing or not at all. What is here already stays as it is, so a run that broke off is
 * simply done again. A sheet in which something has become wrong since it was checked writes nothing: it is marked as failed. Inside a
 * transaction it is all or nothing.
 */
export async function writeImport(context: Context, found: MatterImport, signal?: AbortSignal): Promise<void> {
  const importing: Context = { ...context, origin: 'import' }
  const set = (values: { state?: 'committed' | 'failed'; failure?: string; rows_done?: number; committed_at?: Date }) => tables(context).updateTable('matters.import').set(values).where('id', '=', found.id).execute()
  const { rows, known, reasons } = await importCheck(importing, await readSheet(await fileOf(context, found)))
  const whole = context.database.isTransaction
  if (reasons.length > 0) {
    if (whole) throw new Refusal('matters.import-has-reasons', 'invalid', { refused: new Set(reasons.map(({ row }) => row)).size })
    await set({ state: 'failed', failure: 'matters.import-has-reasons' })
    return
  }
  let created = 0
  for (const [index, row] of rows.entries()) {
    if (signal?.aborted) return
    if (!known.has(row.originId)) {
      try {
        await together(importing, async (context) => {
          const { id, repeated } = await reportMatter(context, {
            key: { scope: 'import', key: row.originId }, channel: 'import', categoryCode: row.categoryCode, title: row.title, text: row.text, answers: row.answers, place: row.place,
            reportedAt: row.reportedAt, originId: row.originId, ...(row.closedAt && { endedElsewhere: true }),
          })
          if (row.closedAt && !repeated) await importClosing(context, id, row.closedAt)
        })
        created += 1
      } catch (error) {
        if (whole) throw error
        await set({ state: 'failed', failure: error instanceof Refusal ? error.code : 'matters.import-failed', rows_done: index })
        if (error instanceof Refusal) return
        throw error
      }
    }
    if (index % progressEvery === 0) await set({ rows_done: index })
  }
  await together(importing, async (context) => {
    await tables(context).updateTable('matters.import').set({ state: 'committed', rows_done: found.rows, committed_at: context.now }).where('id', '=', found.id).execute()
    await recordAct(context, 'matters.imported', found.id, { facts: { rows: rows.length, created } })
  })
}
