import { ballotsWaiting } from '#domains/ballots'
import { deliberationWaiting } from '#domains/deliberation'
import { mattersWaiting } from '#domains/matters'
import { publicNoticesWaiting } from '#domains/public-notices'
import { type Unit, unitsById } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Waiting, WaitingSource } from '#platform/waiting'

const sources: readonly WaitingSource[] = [mattersWaiting, ballotsWaiting, deliberationWaiting, publicNoticesWaiting]
const never = Number.POSITIVE_INFINITY
const pressing = ({ until, at }: Waiting) => (until ?? at)?.getTime() ?? never
const gathered = async (context: Context, part: Exclude<keyof WaitingSource, 'units'>): Promise<Waiting[]> =>
  (await Promise.all(sources.map(async (source) => await source[part]?.(context) ?? []))).flat().sort((one, other) => (pressing(one) === pressing(other) ? 0 : pressing(one) - pressing(other)))

/** What waits for the reader as a person, the most pressing first. */
export const ownWaiting = (context: Context): Promise<Waiting[]> => gathered(context, 'own')

/** What waits for the reader's posts in deliberation and decisions, the most pressing first. */
export const deskWaiting = (context: Context): Promise<Waiting[]> => gathered(context, 'desk')

export interface Open extends Waiting { readonly place: string | undefined; readonly near: boolean }

/** What is talked over and decided now, for everybody: what touches the reader's own units (by where they own, stand on a roll or hold a post) before the rest, and in each part what ends first. */
export async function openToAll(context: Context): Promise<Open[]> {
  const list = await gathered(context, 'everybody'), named = new Map((await unitsById(context, [...new Set(list.flatMap(({ unitId }) => unitId ?? []))])).map((unit) => [unit.id, unit]))
  const ownIds = [...(await Promise.all(sources.map(async ({ units }) => await units?.(context) ?? []))).flat(), ...(context.actor?.posts ?? []).flatMap(({ unitId }) => unitId ?? [])]
  const own = await unitsById(context, [...new Set(ownIds)]), above = new Set(own.flatMap(({ path }) => path)), inside = new Set(own.map(({ id }) => id))
  const touches = (unit: Unit | undefined) => unit !== undefined && (above.has(unit.id) || unit.path.some((id) => inside.has(id)))
  const placed = list.map((one) => { const unit = named.get(one.unitId ?? ''); return { ...one, place: unit?.name, near: touches(unit) } })
  return [...placed.filter(({ near }) => near), ...placed.filter(({ near }) => !near)]
}
