import { ancestorsOf, unitsById, unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { requirePermission } from '#platform/permission'
import type { Option } from '#ui/form'
import { publicNoticesPermissions } from '../rules/permissions.ts'

/** Units whose notices the reader sees at the desk: those of their posts; all, for an auditor. Refuses whoever has no desk here. */
export function deskUnits(context: Context): readonly string[] | 'all' {
  const permission = publicNoticesPermissions['public-notices.read-desk']
  requirePermission(context, permission, { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] })
  const posts = context.actor?.posts.filter((post) => post.role in permission.allowed) ?? []
  if (posts.some((post) => permission.allowed[post.role as keyof typeof permission.allowed]?.includes('all'))) return 'all'
  return posts.flatMap((post) => post.unitId ?? [])
}

const levels = new Set(['household', 'dedicated-grid', 'grid', 'entrance'])

/** Where the reader may publish, as choices: the units of their posts and what stands beneath them, down to buildings. */
export async function postingUnits(context: Context): Promise<Option[]> {
  const { allowed } = publicNoticesPermissions['public-notices.post']
  const roots = [...new Set(context.actor?.posts.flatMap((post) => (post.role in allowed && post.unitId ? [post.unitId] : [])) ?? [])]
  const ids = new Set((await Promise.all(roots.map((root) => unitsIn(context, root)))).flat())
  const units = (await unitsById(context, [...ids])).filter((unit) => unit.validTo === null && !levels.has(unit.level)).sort((a, b) => a.path.length - b.path.length || (a.code < b.code ? -1 : 1)).slice(0, 300)
  const above = new Map((await Promise.all(roots.map((root) => ancestorsOf(context, root)))).flat().concat(units).map((unit) => [unit.id, unit.name]))
  return units.map((unit) => ({ value: unit.id, label: roots.includes(unit.id) || unit.parentId === null ? unit.name : `${above.get(unit.parentId) ?? ''} · ${unit.name}` }))
}
