import type { About } from '#domains/people'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterForAct, type MatterNow } from '../../acts/move.ts'
import { outsideHandling } from '../../confirmation/acts/outside-handling.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { judgesHandling, mayStep, type StepName, steps } from '../rules/step.ts'

export interface HeldMatter { readonly matter: MatterNow; readonly role: string; readonly postId: string | null }

/**
 * The matter of one step, held until the act is over: the actor may do it, the state allows it, and nobody moved it since the actor
 * saw `version`. What waits for a review is decided outside the handling unit, by whatever step.
 * Refuses `matters.unknown`, `people.not-permitted`, `matters.moved-meanwhile`, `matters.unlawful-move`, `matters.not-outside`.
 */
export async function holdMatter(context: Context, id: string, step: StepName, { version, about }: { version?: number | undefined; about?: (matter: MatterNow) => About } = {}): Promise<HeldMatter> {
  const held = await matterForAct(context, id, matterPermissions[steps[step].act], { ...(version === undefined ? {} : { version }), ...(about === undefined ? {} : { about }) })
  const now = await tables(context).selectFrom('matters.matter').select('version').where('id', '=', held.matter.id).forNoKeyUpdate().executeTakeFirstOrThrow()
  if (now.version !== held.matter.version) throw new Refusal('matters.moved-meanwhile', 'conflict', { number: held.matter.number })
  if (!mayStep(step, held.matter.state)) throw new Refusal('matters.unlawful-move', 'conflict', { move: step, from: held.matter.state })
  if (judgesHandling(step, held.matter.state)) await outsideHandling(context, held.matter)
  return held
}
