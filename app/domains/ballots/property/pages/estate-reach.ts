import { ancestorsOf, unitById, type Unit } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Permission, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { propertyPermissions } from '../rules/permissions.ts'

/** The estate of an address, for whoever may see its register. Refuses `ballots.unknown-place`. */
export async function estateToRead(context: Context, id: string, permission: Permission = propertyPermissions['ballots.read-register']): Promise<Unit> {
  const unit = await unitById(context, id)
  if (!unit || unit.validTo !== null) throw new Refusal('ballots.unknown-place', 'missing')
  requirePermission(context, permission, { unitPath: (await ancestorsOf(context, id)).map(({ id }) => id) })
  return unit
}

/** Units over which the reader's posts reach; undefined for all of them. Refuses whoever has no such post. */
export function unitsInReach(context: Context, permission: Permission): readonly string[] | undefined {
  requirePermission(context, permission, { unitPath: context.actor?.posts.flatMap(({ unitPath }) => unitPath) ?? [] })
  const held = context.actor?.posts.flatMap((post) => (permission.allowed[post.role as keyof typeof permission.allowed] ? [{ post, scopes: permission.allowed[post.role as keyof typeof permission.allowed] }] : [])) ?? []
  return held.some(({ scopes }) => scopes?.includes('all')) ? undefined : held.flatMap(({ post }) => post.unitId ?? [])
}
