import { ancestorsOf, childrenOf, place, unitsNamed, type Unit } from '#domains/territory'
import type { Context } from '#platform/context'

/** Longer lists are searched by name instead. */
const mostListed = 60
const mostFound = 8

/** The communities of the place, to choose from: what stands directly beneath its root, where that is a list that can be read. */
export async function communities(context: Context): Promise<Unit[]> {
  const here = await place(context)
  const beneath = await childrenOf(context, here?.rootUnitId ?? null)
  return beneath.length <= mostListed ? beneath : []
}

/** Units by name, each with what it lies within. */
export async function foundUnits(context: Context, words: string): Promise<{ unit: Unit; within: string }[]> {
  const units = await unitsNamed(context, words, mostFound)
  return Promise.all(units.map(async (unit) => ({ unit, within: (await ancestorsOf(context, unit.id)).slice(0, -1).map(({ name }) => name).slice(-2).join(' · ') })))
}
