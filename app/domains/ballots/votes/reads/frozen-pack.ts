import type { Context } from '#platform/context'
import { packById } from '../../packs/reads/frozen-pack.ts'
import type { FrozenPack } from '../../packs/rules/rule-pack.ts'

/** The pack that a ballot froze: versions are never taken away, so there is one. */
export async function frozenPackById(context: Context, id: string): Promise<FrozenPack> {
  const found = await packById(context, id)
  if (!found) throw new Error(`no rule pack ${id}`)
  return found
}
