import type { Context } from '#platform/context'
import { type About, mayDo, type Permission, requirePermission } from '#platform/permission'

/** Every unit of the actor's posts, with what stands above: asks whether they may do something anywhere. */
const anywhere = (context: Context): About => ({ unitPath: context.actor?.posts.flatMap(({ unitPath }) => unitPath) ?? [] })

/** Whether the actor may do this anywhere: then they find work on the page that is about all places. */
export const maySome = (context: Context, permission: Permission): boolean => mayDo(context.actor, permission, anywhere(context))

/** Lets in whoever may do this anywhere: the units of all their posts are the paths that are asked about. */
export function requireSome(context: Context, permission: Permission): void {
  requirePermission(context, permission, anywhere(context))
}
