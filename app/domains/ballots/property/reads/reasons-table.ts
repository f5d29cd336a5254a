import type { Context } from '#platform/context'
import type { ReasonsTable } from '#platform/sheet/reasons-sheet'
import { propertyWords } from '../words/words.ts'
import { propertyImportById, readRegister } from './imports.ts'
import { fileCheck } from './register-check.ts'

/** The sheet that was handed in, as it is checked now, with a column of reasons. */
export async function registerReasons(context: Context, importId: string): Promise<ReasonsTable> {
  const words = propertyWords(context.locale), found = await propertyImportById(context, importId)
  const file = await readRegister(await context.files.read(found.fileDigest))
  const { reasons } = await fileCheck(context, file, found)
  const byRow = Map.groupBy(reasons, (reason) => reason.row), width = file.sheet.header.length
  // A sheet that was given back and corrected has the column already: it is written anew, not twice.
  const old = file.sheet.header.findIndex((name) => name === words.imports.reasonColumn)
  const keep = <Cell>(cells: readonly Cell[]) => cells.filter((_, index) => index !== old)
  return {
    header: [...keep(file.sheet.header), words.imports.reasonColumn],
    rows: file.sheet.rows.map(({ row, cells }) => [
      ...keep(Array.from({ length: width }, (_, index) => cells[index] ?? '')), (byRow.get(row) ?? []).map((reason) => words.reasons[reason.code]?.(reason.facts) ?? reason.code).join(' '),
    ]),
  }
}
