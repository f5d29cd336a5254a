import { ancestorsOf, unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Permission, requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'

/** The post under which the actor does something with the register of an estate. Refuses `ballots.unknown-place`. */
export async function requireRegister(context: Context, estateId: string, permission: Permission): Promise<string | null> {
  const estate = await unitById(context, estateId)
  if (!estate || estate.validTo !== null) throw new Refusal('ballots.unknown-place', 'missing')
  return requirePermission(context, permission, { unitPath: (await ancestorsOf(context, estateId)).map(({ id }) => id) }).postId
}
