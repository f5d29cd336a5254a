import type { Context } from '#platform/context'
import type { Days } from '../rules/clock.ts'
import { tables } from '../tables.ts'
import { type Basis, basis } from './basis.ts'

/** The days by which clocks are counted at a unit: those of the nearest unit above it that has its own, else the place's. */
export function daysAt({ days, daysOfUnit }: Basis, unitPath: readonly string[]): Days {
  if (daysOfUnit.size === 0) return days
  const nearest = unitPath.findLast((unit) => daysOfUnit.has(unit))
  return (nearest === undefined ? undefined : daysOfUnit.get(nearest)) ?? days
}

/** The days by which the clocks of a matter are counted. */
export async function daysOfMatter(context: Context, matterId: string): Promise<Days> {
  const rules = await basis(context)
  if (rules.daysOfUnit.size === 0) return rules.days
  const matter = await tables(context).selectFrom('matters.matter').select('unit_path').where('id', '=', matterId).executeTakeFirst()
  return daysAt(rules, matter?.unit_path ?? [])
}
