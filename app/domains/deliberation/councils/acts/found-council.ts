import { organisationById, requirePermission } from '#domains/people'
import { today, unitById, unitsById } from '#domains/territory'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { type CouncilCharter, defaultCharter } from '../rules/charter.ts'
import type { CouncilKind } from '../rules/council.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { smallestHolding, withoutInner } from '../rules/scope.ts'

export interface NewCouncil {
  readonly kind: CouncilKind
  readonly name: string
  /** One unit; a joint meeting has several. */
  readonly unitIds: readonly string[]
  readonly convenorId?: string | null
  readonly hall?: string
  readonly charter?: CouncilCharter
  readonly sample?: boolean
  /** The same key founds once, however often it is sent. */
  readonly key: string
}

/** Founds a council of deliberation at a unit, or a joint meeting of several, with the charter it begins with. */
export function foundCouncil(context: Context, { kind, name, unitIds, convenorId = null, hall = '', charter = defaultCharter, sample = false, key }: NewCouncil): Promise<string> {
  return together(context, async (context) => {
    const db = tables(context)
    const units = withoutInner(await unitsById(context, unitIds))
    const unitId = smallestHolding(units)
    const scope = unitId === undefined ? undefined : await unitById(context, unitId)
    if (!scope || units.some((unit) => unit.validTo !== null)) throw new Refusal('deliberation.unknown-unit', 'invalid', { field: 'units' })
    const { postId } = requirePermission(context, councilsPermissions['deliberation.found-council'], { unitPath: scope.path })
    const before = await db.selectFrom('deliberation.council').select('id').where('founding_key', '=', key).executeTakeFirst()
    if (before) return before.id
    if (name.trim().length < 2) throw new Refusal('deliberation.council-without-name', 'invalid', { field: 'name' })
    if (kind === 'joint' ? units.length < 2 : units.length > 1) throw new Refusal(kind === 'joint' ? 'deliberation.joint-of-several' : 'deliberation.one-unit-only', 'invalid', { field: 'units' })
    if (convenorId !== null && !(await organisationById(context, convenorId))) throw new Refusal('deliberation.unknown-organisation', 'invalid', { field: 'convenor' })
    const made = await db.insertInto('deliberation.council').values({ kind, name: name.trim(), unit_id: scope.id, convenor_id: convenorId, hall: hall.trim(), founding_key: key, founded_on: await today(context), ended_on: null, sample })
      .onConflict((conflict) => conflict.column('founding_key').doNothing()).returning('id').executeTakeFirst()
    if (!made) return (await db.selectFrom('deliberation.council').select('id').where('founding_key', '=', key).executeTakeFirstOrThrow()).id
    const { id } = made
    await db.insertInto('deliberation.council_unit').values(units.map((unit) => ({ council_id: id, unit_id: unit.id }))).execute()
    await db.insertInto('deliberation.council_charter').values({ council_id: id, version: 1, charter: JSON.stringify(charter), decided_by: context.actor?.id ?? null, at: context.now }).execute()
    await recordAct(context, 'deliberation.founded-council', id, { post: postId, facts: { kind, unit: scope.id, units: units.length } })
    return id
  })
}
