import type { Context } from '#platform/context'
import type { ReasonsTable } from '#platform/sheet/reasons-sheet'
import { territoryWords } from '../words/words.ts'
import { fileCheck } from './file-check.ts'
import { importById, readFile } from './imports.ts'

/** The sheet that was handed in, as it is checked now, with a column of reasons; for boundaries, the features that cannot be taken. */
export async function reasonsTable(context: Context, importId: string): Promise<ReasonsTable> {
  const words = territoryWords(context.locale)
  const found = await importById(context, importId)
  const file = await readFile(found.form, await context.files.read(found.fileDigest))
  const { reasons } = await fileCheck(context, file, found)
  const sentence = (reason: (typeof reasons)[number]) => words.reasons[reason.code]?.(reason.facts) ?? reason.code
  if (file.form === 'boundaries') return { header: [words.desk.feature, words.desk.column.field, words.desk.column.reason], rows: reasons.map((reason) => [String(reason.row), reason.field, sentence(reason)]) }
  const byRow = Map.groupBy(reasons, (reason) => reason.row)
  const width = file.sheet.header.length
  // A sheet that was given back and corrected has the column already: it is written anew, not twice.
  const old = file.sheet.header.findIndex((name) => name === words.imports.reasonColumn)
  const keep = <Cell>(cells: readonly Cell[]) => cells.filter((_, index) => index !== old)
  return {
    header: [...keep(file.sheet.header), words.imports.reasonColumn],
    rows: file.sheet.rows.map(({ row, cells }) => [...keep(Array.from({ length: width }, (_, index) => cells[index] ?? '')), (byRow.get(row) ?? []).map(sentence).join(' ')]),
  }
}
