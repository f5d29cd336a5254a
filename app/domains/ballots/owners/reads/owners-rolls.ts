import type { Context } from '#platform/context'
import { rollsAt } from '../../rolls/reads/rolls.ts'
import type { Roll } from '../../rolls/rules/roll.ts'

/** Rolls of owners within the units of the actor's posts on which a vote may be called, the newest first. */
export async function ownersRolls(context: Context): Promise<Roll[]> {
  const units = [...new Set(context.actor?.posts.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])) ?? [])], found = new Map<string, Roll>()
  for (const unit of units) for (const roll of await rollsAt(context, unit)) if (roll.kind === 'owners' && roll.state !== 'withdrawn' && roll.inUseAt === null) found.set(roll.id, roll)
  return [...found.values()].toSorted((a, b) => b.at.getTime() - a.at.getTime())
}
