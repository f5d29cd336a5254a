import type { Context } from '#platform/context'
import { mayDo } from '#platform/permission'
import { rollsPermissions } from '../rules/permissions.ts'
import { isPublicRoll } from '../rules/shown.ts'
import type { Roll } from '../rules/roll.ts'

/** A roll named on a page of the desk: leads to its page there, for others to its public page, and nowhere while it was never published. */
export function RollLink({ context, roll, unitPath }: { context: Context; roll: Pick<Roll, 'id' | 'title' | 'state' | 'publishedAt'>; unitPath: readonly string[] }) {
  if (mayDo(context.actor, rollsPermissions['ballots.read-rolls'], { unitPath })) return <a href={`/desk/rolls/${roll.id}`}>{roll.title}</a>
  return isPublicRoll(roll) ? <a href={`/rolls/${roll.id}`}>{roll.title}</a> : <>{roll.title}</>
}
