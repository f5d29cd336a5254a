import type { State } from '#domains/matters'

/** Statuses by which systems tell each other how far a request has come (FixMyStreet's extension of servicerequestupdates). */
export const statuses = [
  'OPEN', 'CLOSED', 'FIXED', 'IN PROGRESS', 'ACTION SCHEDULED', 'INVESTIGATING', 'DUPLICATE', 'NOT COUNCILS RESPONSIBILITY', 'NO FURTHER ACTION', 'INTERNAL REFERRAL', 'FOR TRIAGE', 'CANCELLED', 'REOPEN',
] as const
export type Status = (typeof statuses)[number]

/** A status however it was written: case does not matter, and an underscore is a blank. */
export const readStatus = (text: string): Status | undefined => {
  const status = text.trim().toUpperCase().replace(/[_\s]+/g, ' ')
  return statuses.find((one) => one === status)
}

export interface Steps { readonly accept: boolean; readonly step: 'progress' | 'finish' }

const told = ['accepted', 'in-progress', 'suspended', 'done', 'asking', 'review'] as const satisfies readonly State[]

/**
 * What a status of the lead's own system means here, by the lawful moves only. The lead can say that it is done (FIXED, CLOSED); whether it is,
 * those concerned say. Every other status is a line in the story: passing on, merging and declining are decided here, not by message. Undefined: not from this state.
 */
export function stepsFor(status: Status, state: State): Steps | undefined {
  const done = status === 'FIXED' || status === 'CLOSED'
  if (state === 'dispatched') return { accept: true, step: done ? 'finish' : 'progress' }
  if (done && (state === 'accepted' || state === 'in-progress')) return { accept: false, step: 'finish' }
  return (told as readonly State[]).includes(state) ? { accept: false, step: 'progress' } : undefined
}
