import type { PartyClass } from '#domains/deliberation'

export const seatParts = ['chair', 'secretary', 'member', 'observer', 'expert', 'concerned'] as const
export type SeatPart = (typeof seatParts)[number]
export const seatWays = ['post', 'election', 'sortition', 'invitation'] as const
export type SeatBy = (typeof seatWays)[number]

/** One place in a council, held by somebody for a term. */
export interface Seat {
  readonly id: string
  readonly councilId: string
  /** Null where somebody without account sits there, or where the person was forgotten. */
  readonly personId: string | null
  /** As the council publishes it. */
  readonly name: string
  readonly partyClass: PartyClass
  readonly part: SeatPart
  readonly by: SeatBy
  /** First and last day of the term; null where the post or the topic ends it. */
  readonly from: string
  readonly to: string | null
  /** How often its term was renewed. */
  readonly renewed: number
}

/** Parts that count for the quorum and decide; observers, experts and those concerned speak only. */
export const decides = (part: SeatPart): boolean => part === 'chair' || part === 'secretary' || part === 'member'

/** Whether a seat that was not ended early is held on a day. */
export const isHeld = (seat: { readonly from: string; readonly to: string | null }, day: string): boolean => seat.from <= day && (seat.to === null || day <= seat.to)

/** Days before the end of a term from which on it is said, so that somebody can follow in time. */
const soon = 45

/** Whether a term that ends on that day is nearly over. */
export const endsSoonOn = (to: string, day: string): boolean => to >= day && Date.parse(to) - Date.parse(day) <= soon * 86_400_000
