import type { Context } from '#platform/context'
import { type Permission, requirePermission } from '#platform/permission'

/** Units in which the reader's posts give a permission; all, where one gives it everywhere. Refuses whoever has none. */
export function unitsWith(context: Context, permission: Permission): readonly string[] | 'all' {
  requirePermission(context, permission, { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
  const posts = (context.actor?.posts ?? []).map((post) => ({ unitId: post.unitId, scopes: permission.allowed[post.role as keyof typeof permission.allowed] ?? [] }))
  return posts.some(({ scopes }) => scopes.includes('all')) ? 'all' : posts.flatMap(({ unitId, scopes }) => (unitId !== null && scopes.includes('unit') ? [unitId] : []))
}
