import type { Context } from '#platform/context'
import type { RowReason } from '../rules/unit-rows.ts'
import { boundaryCheck, type BoundaryOptions } from './boundary-check.ts'
import type { ReadFile } from './imports.ts'
import { unitCheck } from './unit-check.ts'

export interface FileCheck {
  readonly rows: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly refused: number
  readonly reasons: readonly RowReason[]
  /** What hinders nothing but should be looked at. */
  readonly notes: readonly RowReason[]
}

/** What a file would do, or why it may not. Formulas and other unreadable cells count as reasons of their row, whatever they hold. */
export async function fileCheck(context: Context, file: ReadFile, options: BoundaryOptions): Promise<FileCheck> {
  const check = file.form === 'units' ? await unitCheck(context, file.rows, { oneTree: true }) : await boundaryCheck(context, file.features, { ...options, oneTree: true })
  const unread = file.form === 'units' ? [...file.sheet.reasons, ...file.reasons] : []
  // A cell that could not be read is empty to the check, and those of a short row have slipped: only the true reason is told.
  const told = new Set(unread.map(({ row, field }) => `${row} ${field}`))
  const short = new Set(unread.flatMap(({ row, code }) => (code === 'too-few-cells' ? row : [])))
  const reasons = [...unread, ...check.reasons.filter(({ row, field }) => !told.has(`${row} ${field}`) && !short.has(row))].sort((a, b) => a.row - b.row)
  const taken = reasons.length === 0
  return {
    rows: file.form === 'units' ? file.rows.length : file.features.length, reasons, refused: new Set(reasons.map((reason) => reason.row)).size,
    notes: file.form === 'units' ? file.notes : 'notes' in check ? check.notes : [],
    created: taken ? count(check.created) : 0, changed: taken ? count(check.changed) : 0, unchanged: taken ? check.unchanged : 0,
  }
}

const count = (list: readonly unknown[]) => list.length
