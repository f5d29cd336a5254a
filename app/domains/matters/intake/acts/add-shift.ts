import { requirePermission } from '#domains/people'
import { unitById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { rosterPeople } from '../reads/roster.ts'

export interface NewShift { readonly unitId: string; readonly personId: string; readonly level: number; readonly startsAt: Date; readonly endsAt: Date }

/** Longest shift and how far ahead it may lie, in days. */
const longest = 31, furthest = 366

/** Puts somebody on the duty roster of a unit. Refuses `matters.unknown-unit`, `matters.shift-person`, `matters.shift-times`, `matters.shift-level`. */
export function addShift(context: Context, shift: NewShift): Promise<string> {
  return together(context, async (context) => {
    const unit = await unitById(context, shift.unitId)
    if (!unit || unit.validTo !== null) throw new Refusal('matters.unknown-unit', 'invalid', { field: 'unit' })
    const { postId } = requirePermission(context, matterPermissions['matters.set-roster'], { unitPath: unit.path })
    const hours = (shift.endsAt.getTime() - shift.startsAt.getTime()) / 3_600_000
    if (!(hours > 0 && hours <= longest * 24) || shift.endsAt <= context.now || shift.startsAt.getTime() - context.now.getTime() > furthest * 86_400_000) throw new Refusal('matters.shift-times', 'invalid', { field: 'starts', days: longest })
    if (!Number.isInteger(shift.level) || shift.level < 1 || shift.level > 5) throw new Refusal('matters.shift-level', 'invalid', { field: 'level' })
    if (!(await rosterPeople(context, unit.id)).some(({ id }) => id === shift.personId)) throw new Refusal('matters.shift-person', 'invalid', { field: 'person' })
    const { id } = await tables(context).insertInto('matters.duty_shift').values({ unit_id: unit.id, person_id: shift.personId, level: shift.level, starts_at: shift.startsAt, ends_at: shift.endsAt }).returning('id').executeTakeFirstOrThrow()
    await recordAct(context, 'matters.shift-added', id, { post: postId, concerns: shift.personId, facts: { unit: unit.id, level: shift.level, from: shift.startsAt.toISOString(), to: shift.endsAt.toISOString() } })
    return id
  })
}
