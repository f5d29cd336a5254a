import { organisations } from '#domains/people'
import { unitByCode } from '#domains/territory'
import type { Context } from '#platform/context'
import type { CellReason, Sheet } from '#platform/sheet/sheet'
import type { NewDuty } from '../../acts/assign-duty.ts'
import { latestWordings } from './category-wordings.ts'
import { cellsOf, type CheckedRows } from './wording-rows.ts'

export const dutyColumns = ['part', 'category_code', 'unit_code', 'organisation', 'valid_from'] as const

/** Every row of a sheet of duties: units by code, organisations by their name, an empty category for all of them. */
export async function dutyRows(context: Context, sheet: Sheet): Promise<CheckedRows<NewDuty>> {
  const rows: NewDuty[] = [], reasons: CellReason[] = [...sheet.reasons]
  // One that has ended or begins later is a category too.
  const categories = new Set((await latestWordings(context)).map(({ code }) => code)), byName = Map.groupBy(await organisations(context), (organisation) => organisation.name)
  const units = new Map<string, string | undefined>()
  for (const { row, cell } of cellsOf(sheet, dutyColumns)) {
    const before = reasons.length
    const report = (field: string, code: string) => { reasons.push({ row, field, code, facts: {} }) }
    const part = cell('part'), code = cell('category_code') || null, unitCode = cell('unit_code'), validFrom = cell('valid_from')
    if (!units.has(unitCode)) units.set(unitCode, (await unitByCode(context, unitCode))?.id)
    const unitId = units.get(unitCode), named = byName.get(cell('organisation')) ?? [], [organisation] = named
    if (part !== 'owner' && part !== 'territory') report('part', 'part')
    if (part === 'owner' && code === null) report('category_code', 'owner-needs-category')
    if (code !== null && !categories.has(code)) report('category_code', 'category')
    if (!unitId) report('unit_code', 'unit')
    if (named.length !== 1) report('organisation', 'organisation')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(validFrom) || Number.isNaN(Date.parse(validFrom))) report('valid_from', 'day')
    if (reasons.length === before && unitId && organisation && (part === 'owner' || part === 'territory')) rows.push({ part, categoryCode: code, unitId, organisationId: organisation.id, validFrom })
  }
  return { rows, reasons, count: sheet.rows.length }
}
