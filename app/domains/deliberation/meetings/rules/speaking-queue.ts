import type { PartyClass } from '../../rules/party-classes.ts'

/** Somebody who asked for the floor on an item, in the order in which they asked. */
export interface SpeakingRequest {
  readonly id: string
  readonly attendanceId: string
  readonly partyClass: PartyClass
}

/** What has happened on an item so far. Turns serve the order of this meeting only: nothing here adds them up by person. */
export interface ItemFloor {
  /** Classes of those who are here now. */
  readonly present: readonly PartyClass[]
  /** Turns taken on this item. */
  readonly turns: readonly { readonly attendanceId: string; readonly partyClass: PartyClass }[]
  /** Classes that said they do not wish to speak on this item. */
  readonly waived: readonly PartyClass[]
}

/** Classes that are here and have neither spoken on the item nor waived it. */
export const unheard = ({ present, turns, waived }: ItemFloor): PartyClass[] =>
  [...new Set(present)].filter((partyClass) => !waived.includes(partyClass) && turns.every((turn) => turn.partyClass !== partyClass)).sort()

/** Classes for which a second turn has to wait (不要一言堂); none when this is the participant's first turn on the item. */
export function waitsFor(request: Pick<SpeakingRequest, 'attendanceId'>, floor: ItemFloor): PartyClass[] {
  return floor.turns.some((turn) => turn.attendanceId === request.attendanceId) ? unheard(floor) : []
}

export interface QueuePlace extends SpeakingRequest {
  /** Empty when the floor may be given now. */
  readonly waitsFor: readonly PartyClass[]
  /** Which of their turns on this item it would be: the first round gives everybody a first turn. */
  readonly round: number
}

/**
 * The order of speaking: first those whose class has not been heard, then those who have not spoken, then second turns; within each by the order of asking.
 * It depends on nothing but this item's turns and the order of requests.
 */
export function speakingOrder(requests: readonly SpeakingRequest[], floor: ItemFloor): QueuePlace[] {
  const silent = new Set(unheard(floor)), spoke = new Set(floor.turns.map(({ attendanceId }) => attendanceId))
  const rank = (request: SpeakingRequest) => (spoke.has(request.attendanceId) ? 2 : silent.has(request.partyClass) ? 0 : 1)
  return requests.map((request, asked) => ({ request, asked, rank: rank(request) })).sort((one, other) => one.rank - other.rank || one.asked - other.asked)
    .map(({ request }) => ({ ...request, waitsFor: waitsFor(request, floor), round: 1 + floor.turns.filter(({ attendanceId }) => attendanceId === request.attendanceId).length }))
}
