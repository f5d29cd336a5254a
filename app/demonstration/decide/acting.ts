import { postsOf } from '#domains/people'
import { unitById } from '#domains/territory'
import type { Actor, Context } from '#platform/context'
import type { UnitIds } from '../territory.ts'

/** What sample decisions stand on: units by code, people by login, organisations by key. */
export interface Ground {
  readonly units: UnitIds
  readonly people: ReadonlyMap<string, string>
  readonly organisations: ReadonlyMap<string, string>
}

const day = 86_400_000

/** The day of a moment in Beijing (YYYY-MM-DD). */
export const dayOf = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** The moment so many days ago (or to come, where negative), at an hour of the clock in Beijing. */
export function daysAgo(context: Context, days: number, hour = 10): Date {
  const local = new Date(context.now.getTime() + 8 * 3_600_000 - days * day)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate(), hour - 8))
}

/** The same surroundings at another moment, with somebody of the demonstration at work under the posts that they hold. */
export async function acting(context: Context, ground: Ground, login: string, at: Date): Promise<Context> {
  const id = ground.people.get(`${login}@example.org`)
  if (!id) throw new RangeError(`nobody signs in as ${login}`)
  const now = at > context.now ? context.now : at
  const posts = await Promise.all((await postsOf({ ...context, now }, id)).map(async (post): Promise<Actor['posts'][number]> => ({
    id: post.id, role: post.role, unitId: post.unitId, organisationId: post.organisationId, unitPath: post.unitId ? (await unitById(context, post.unitId))?.path ?? [] : [],
  })))
  return { ...context, origin: 'web', now, actor: { id, name: '', posts } }
}

/** The unit of that code. Throws when the demonstration has none. */
export function unitOf({ units }: Ground, code: string): { readonly id: string; readonly path: readonly string[] } {
  const unit = units.get(code)
  if (!unit) throw new RangeError(`no unit ${code}`)
  return unit
}

/** The first community, its estate and its neighbour, where sample decisions are taken. */
export const places = { community: '110108010001', estate: '110108010001-1' } as const
