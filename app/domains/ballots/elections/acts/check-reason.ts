import { Refusal } from '#platform/refusal'

/** A reason that everybody may read, of at most 500 characters. Refuses `ballots.election-reason`. */
export function checkReason(given: string): string {
  const reason = given.trim()
  if (reason === '' || [...reason].length > 500) throw new Refusal('ballots.election-reason', 'invalid', { field: 'reason' })
  return reason
}
