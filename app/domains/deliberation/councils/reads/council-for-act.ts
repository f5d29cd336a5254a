import { requirePermission } from '#domains/people'
import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Permission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import type { Council } from '../rules/council.ts'
import { councilById } from './council-by-id.ts'
import { runningSeat } from './seats-of.ts'

/** The council that an act is about, once the actor may do it: by a post, or as its chair or secretary. */
export async function councilForAct(context: Context, id: string, permission: Permission): Promise<{ council: Council; unitPath: readonly string[]; postId: string | null }> {
  const council = await councilById(context, id)
  const unit = council && await unitById(context, council.unitId)
  if (!council || !unit) throw new Refusal('deliberation.unknown-council', 'missing')
  const { postId } = requirePermission(context, permission, { unitPath: unit.path, owner: (await runningSeat(context, council.id))?.personId ?? null })
  if (council.endedOn !== null) throw new Refusal('deliberation.council-ended', 'conflict')
  return { council, unitPath: unit.path, postId }
}
