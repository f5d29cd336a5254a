import { ancestorsOf } from '#domains/territory'
import type { Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { rollById } from '../reads/rolls.ts'
import { keeping, rollsPermissions } from '../rules/permissions.ts'
import type { Roll } from '../rules/roll.ts'

/** The roll of an address with the units above it, for whoever may see it at the desk. */
export async function rollToSee(context: Context, id: string): Promise<{ roll: Roll; unitPath: readonly string[] }> {
  const roll = await rollById(context, id), unitPath = (await ancestorsOf(context, roll.unitId)).map(({ id }) => id)
  requirePermission(context, rollsPermissions['ballots.read-rolls'], { unitPath })
  return { roll, unitPath }
}

/** The roll of an address, for whoever keeps it. */
export async function rollToKeep(context: Context, id: string): Promise<Roll> {
  const { roll, unitPath } = await rollToSee(context, id)
  requirePermission(context, keeping(roll.kind), { unitPath })
  return roll
}
