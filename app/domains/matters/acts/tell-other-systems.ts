import { type Facts, type Notice, notify } from '#domains/notifications'
import type { Context } from '#platform/context'
import type { MatterTable } from '../tables.ts'

/** What other systems may learn of a matter, and what decides whether they may. */
export interface Tellable extends Pick<MatterTable, 'number' | 'category_code' | 'unit_id' | 'lead_id' | 'state' | 'outcome' | 'publicity'> {
  readonly id: string
  readonly version: number
  readonly confidential: boolean
  readonly moderation: 'clear' | 'waiting' | 'hidden'
}

const isPublic = ({ publicity, confidential, moderation }: Tellable): boolean => publicity !== 'confidential' && !confidential && moderation === 'clear'

/**
 * What is left for the webhooks when something happened to a matter: keys, codes and numbers that its public page shows as well, never words. Of what is
 * not public they learn nothing. `once` tells one happening from another, so that it is called once however often the act is tried.
 */
export function forOtherSystems(matter: Tellable, topic: string, once: string | number, facts: Facts = {}): Notice[] {
  if (!isPublic(matter)) return []
  const { id, number, state, version, category_code: category, unit_id: unit, lead_id: lead, outcome } = matter
  return [{ to: { webhook: 'all' }, topic, subject: id, facts: { matter: id, number, state, version, category, unit, lead, outcome, ...facts }, dedupe: `webhook:${once}`, why: 'subscriber' }]
}

/** Leaves it for them. Part of an act. */
export const tellOtherSystems = (context: Context, ...what: Parameters<typeof forOtherSystems>): Promise<void> => notify(context, forOtherSystems(...what))
