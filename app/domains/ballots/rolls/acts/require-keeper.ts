import { ancestorsOf } from '#domains/territory'
import type { Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { keeping } from '../rules/permissions.ts'
import type { Roll } from '../rules/roll.ts'

/** Said by an act of another alcove that has settled the permission itself. */
export interface Permitted { readonly permitted?: boolean }

/** The post under which the actor keeps the roll; null where the act around this one settled it. */
export async function requireKeeper(context: Context, roll: Pick<Roll, 'kind' | 'unitId'>, { permitted = false }: Permitted = {}): Promise<string | null> {
  if (permitted) return null
  return requirePermission(context, keeping(roll.kind), { unitPath: (await ancestorsOf(context, roll.unitId)).map(({ id }) => id) }).postId
}
