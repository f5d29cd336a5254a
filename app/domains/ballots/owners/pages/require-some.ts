import type { Context } from '#platform/context'
import { type Permission, requirePermission } from '#platform/permission'

/** Lets in whoever may do this anywhere: the units of all their posts are the paths that are asked about. */
export function requireSome(context: Context, permission: Permission): void {
  requirePermission(context, permission, { unitPath: context.actor?.posts.flatMap(({ unitPath }) => unitPath) ?? [] })
}
