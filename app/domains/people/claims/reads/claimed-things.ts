import type { Context } from '#platform/context'
import type { ClaimedThing, ClaimedThings } from '../../my-data/rules/contributions.ts'
import { openClaims } from './open-claims.ts'

/** Open claims under which something was raised, and what, newest first. A claim that nothing hangs on is not asked about. */
export async function claimedThings(context: Context, personId: string, rooms: readonly ClaimedThings[]): Promise<{ claims: readonly string[]; things: readonly ClaimedThing[] }> {
  const claims: string[] = [], things: ClaimedThing[] = []
  for (const claim of await openClaims(context, personId)) {
    const raised = (await Promise.all(rooms.map(({ list }) => list(context, claim)))).flat()
    if (raised.length === 0) continue
    claims.push(claim)
    things.push(...raised)
  }
  return { claims, things: things.toSorted((a, b) => b.at.getTime() - a.at.getTime()) }
}
