import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import { matterPermissions } from '../../rules/permissions.ts'
import { reachesNothing, reachIn } from '../rules/reach.ts'

/** Whether the reader's posts let them see any queue. */
export const hasQueue = (context: Context): boolean => !reachesNothing(reachIn(context.actor, matterPermissions['matters.see-queue']))

/** Lets on those who may see a queue, of whatever reach. */
export function requireQueue(context: Context): void {
  if (!hasQueue(context)) requirePermission(context, matterPermissions['matters.see-queue'])
}

/** Whether any of the reader's posts allows the act, wherever it reaches. */
export const mayAnywhere = (context: Context, act: keyof typeof matterPermissions): boolean => !reachesNothing(reachIn(context.actor, matterPermissions[act])) || mayDo(context.actor, matterPermissions[act])
