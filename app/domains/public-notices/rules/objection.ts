export const outcomes = ['upheld', 'partly-upheld', 'not-upheld'] as const
export type Outcome = (typeof outcomes)[number]
/** How an objection ended: with an answer, or because whoever raised it took it back. */
export type Ended = Outcome | 'taken-back'

/** How an objection reached the office. */
export type ObjectionChannel = 'online' | 'counter' | 'phone' | 'visit'

/** Signs of an objection, of an answer and of a reason. */
export const longestObjection = 2000
export const longestAnswer = 2000
export const longestReason = 500

interface Taken { readonly objectionsUntil: string | null; readonly state: string }

/** Why no objection is taken today; undefined when one is. */
export function whyNoObjection({ objectionsUntil, state }: Taken, today: string): 'not-taken' | 'not-standing' | 'too-late' | undefined {
  if (objectionsUntil === null) return 'not-taken'
  if (state !== 'standing' && state !== 'ended') return 'not-standing'
  return today > objectionsUntil ? 'too-late' : undefined
}
