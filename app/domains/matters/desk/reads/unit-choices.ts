import { ancestorsOf, childrenOf, place, type Unit } from '#domains/territory'
import type { Context } from '#platform/context'

/** The way from the root down to the chosen unit (or to that of the place), and what lies directly beneath. */
export async function unitChoices(context: Context, chosen: string | undefined): Promise<{ path: Unit[]; beneath: Unit[] }> {
  const at = chosen ?? (await place(context))?.rootUnitId ?? null
  const path = at === null ? [] : await ancestorsOf(context, at)
  // An id that names nothing offers the roots again.
  return { path, beneath: (await childrenOf(context, path.at(-1)?.id ?? null)).slice(0, 500) }
}
