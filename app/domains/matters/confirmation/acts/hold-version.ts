import type { About, Permission } from '#domains/people'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterForAct, type MatterNow } from '../../acts/move.ts'
import type { State } from '../../rules/state.ts'
import { tables } from '../../tables.ts'

/**
 * The matter of an act, held until the act is over, in one of the states in which the act may be done and on the version that the actor
 * saw. Refuses `matters.moved-meanwhile` and `matters.unlawful-move` besides what matterForAct refuses.
 */
export async function holdVersion(context: Context, id: string, permission: Permission, from: readonly State[], { version, about }: { version?: number | undefined; about?: (matter: MatterNow) => About } = {}): Promise<Awaited<ReturnType<typeof matterForAct>>> {
  const held = await matterForAct(context, id, permission, { ...(version === undefined ? {} : { version }), ...(about === undefined ? {} : { about }) })
  const now = await tables(context).selectFrom('matters.matter').select('version').where('id', '=', held.matter.id).forNoKeyUpdate().executeTakeFirstOrThrow()
  if (now.version !== held.matter.version) throw new Refusal('matters.moved-meanwhile', 'conflict', { number: held.matter.number })
  if (!from.includes(held.matter.state)) throw new Refusal('matters.unlawful-move', 'conflict', { from: held.matter.state })
  return held
}
