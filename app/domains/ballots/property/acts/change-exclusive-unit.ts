import { isDay, today } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { together, type Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { checkRegister } from '../rules/check-register.ts'
import { standingRegister } from '../reads/register-check.ts'
import { exclusiveUnitById } from '../reads/units-of-register.ts'
import { propertyPermissions } from '../rules/permissions.ts'
import type { RegisterRow } from '../rules/register-columns.ts'
import { requireRegister } from './require-register.ts'
import { lockRegister, writeVersions } from './write-versions.ts'

export interface UnitChange {
  readonly cause: 'sale' | 'correction'
  /** First day of what is written, YYYY-MM-DD. */
  readonly validFrom: string
  /** The unit as it should be, a line for each of its owners; key, building and label of the unit are taken from the register. */
  readonly rows: readonly Omit<RegisterRow, 'unitKey'>[]
}

/**
 * Writes a sale or a correction of one unit as a new version from a day on; the one before stays on record. Whoever sold the last of theirs is no verified owner any more.
 * Refuses `ballots.register-row-refused` (row, field, reason), `ballots.register-day`, `ballots.register-unchanged`, `ballots.unknown-exclusive-unit`.
 */
export function changeExclusiveUnit(context: Context, unitId: string, { cause, validFrom, rows }: UnitChange): Promise<void> {
  return together(context, async (context) => {
    const unit = await exclusiveUnitById(context, unitId), post = await requireRegister(context, unit.estateId, propertyPermissions['ballots.keep-register'])
    if (!isDay(validFrom) || validFrom > await today(context)) throw new Refusal('ballots.register-day', 'invalid', { day: validFrom.slice(0, 20) })
    await lockRegister(context, unit.estateId)
    const check = await checkRegister(rows.map((row) => ({ ...row, unitKey: unit.key })), await standingRegister(context, unit.estateId), validFrom), [first] = check.reasons
    if (first) throw new Refusal('ballots.register-row-refused', 'invalid', { ...first.facts, row: first.row, field: first.field, reason: first.code })
    const [changed] = check.changed
    if (!changed) throw new Refusal('ballots.register-unchanged')
    await writeVersions(context, [changed[1]], { estateId: unit.estateId, validFrom, cause })
    await recordAct(context, 'ballots.exclusive-unit-changed', unitId, { post, facts: { estate: unit.estateId, cause, from: validFrom } })
  })
}
