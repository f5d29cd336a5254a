import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Topics before a council that are not filed yet, and its resolutions that are not confirmed, overdue ones first. */
export async function councilBusiness(context: Context, councilId: string) {
  const db = tables(context), day = await today(context)
  const topics = await db.selectFrom('deliberation.topic').select(['id', 'number', 'public_title as title', 'state']).where('council_id', '=', councilId).where('state', 'not in', ['filed', 'refused', 'lapsed', 'withdrawn', 'gathering']).orderBy('updated_at', 'desc').limit(10).execute()
  const resolutions = await db.selectFrom('deliberation.resolution').select(['id', 'number', 'text', 'deadline', 'state']).where('council_id', '=', councilId).where('state', 'in', ['open', 'done']).orderBy('deadline').limit(10).execute()
  return { topics, resolutions: resolutions.map((resolution) => ({ ...resolution, overdue: resolution.state === 'open' && resolution.deadline < day })) }
}

/** For lists: how many seats each council has, whether one is the chair's, and its next planned day. */
export async function councilFigures(context: Context, ids: readonly string[]): Promise<Map<string, { seats: number; chair: boolean; next: string | null; nextHref: string | null }>> {
  if (ids.length === 0) return new Map()
  const db = tables(context), day = await today(context)
  const seats = await db.selectFrom('deliberation.seat').select(['council_id', 'part']).where('council_id', 'in', [...ids]).where('ended_at', 'is', null).where('from_day', '<=', day).where((of) => of.or([of('to_day', 'is', null), of('to_day', '>=', day)])).execute()
  const sittings = await db.selectFrom('deliberation.sitting').select(['council_id', 'on_day', 'href']).where('council_id', 'in', [...ids]).where('cancelled_at', 'is', null).where('on_day', '>=', day).orderBy('on_day').execute()
  return new Map(ids.map((id) => {
    const own = seats.filter((seat) => seat.council_id === id), next = sittings.find((sitting) => sitting.council_id === id)
    return [id, { seats: own.length, chair: own.some((seat) => seat.part === 'chair'), next: next?.on_day ?? null, nextHref: next?.href ?? null }]
  }))
}
