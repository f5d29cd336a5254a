import { ballotsWaiting } from '#domains/ballots'
import { deliberationWaiting } from '#domains/deliberation'
import { mattersWaiting } from '#domains/matters'
import { publicNoticesWaiting } from '#domains/public-notices'
import type { Context } from '#platform/context'
import type { Waiting, WaitingSource } from '#platform/waiting'

const sources: readonly WaitingSource[] = [mattersWaiting, ballotsWaiting, deliberationWaiting, publicNoticesWaiting]
const never = Number.POSITIVE_INFINITY
const pressing = ({ until, at }: Waiting) => (until ?? at)?.getTime() ?? never
const gathered = async (context: Context, part: keyof WaitingSource): Promise<Waiting[]> =>
  (await Promise.all(sources.map(async (source) => await source[part]?.(context) ?? []))).flat().sort((one, other) => (pressing(one) === pressing(other) ? 0 : pressing(one) - pressing(other)))

/** What waits for the reader as a person, the most pressing first. */
export const ownWaiting = (context: Context): Promise<Waiting[]> => gathered(context, 'own')

/** What waits for the reader's posts in deliberation and decisions, the most pressing first. */
export const deskWaiting = (context: Context): Promise<Waiting[]> => gathered(context, 'desk')

/** What is talked over and decided now, for everybody; what ends first before the others. */
export const openToAll = (context: Context): Promise<Waiting[]> => gathered(context, 'everybody')
