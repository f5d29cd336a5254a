import type { Context } from '#platform/context'
import { carriersNeeded, neededBefore } from '../rules/round.ts'
import { pollingOf } from './rounds.ts'

/** What is missing at the polling places of a voting, place by place; those that are ready are left out. */
export async function unreadyPlaces(context: Context, roundId: string): Promise<{ id: string; name: string; checks: number; carriers: number }[]> {
  const { places, workers } = await pollingOf(context, roundId)
  return places.map(({ id, name, kind, checked }) => ({
    id, name, checks: neededBefore(kind).filter((item) => !checked.has(item)).length,
    carriers: kind === 'mobile' ? Math.max(0, carriersNeeded - workers.filter(({ placeId }) => placeId === id).length) : 0,
  })).filter(({ checks, carriers }) => checks > 0 || carriers > 0)
}
