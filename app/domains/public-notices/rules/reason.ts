import { Refusal } from '#platform/refusal'
import { longestReason } from './objection.ts'
import { exposedIn } from './personal-data.ts'

/** A reason that will be read by everybody. Refuses `public-notices.no-reason`, `public-notices.too-long`, `public-notices.shows-personal-data`. */
export function readReason(reason: string): string {
  const said = reason.trim()
  if (said === '') throw new Refusal('public-notices.no-reason', 'invalid')
  if ([...said].length > longestReason) throw new Refusal('public-notices.too-long', 'invalid', { field: 'reason', limit: longestReason })
  const type = exposedIn(said)
  if (type) throw new Refusal('public-notices.shows-personal-data', 'invalid', { type, section: 0 })
  return said
}
