import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'

export interface Sitting {
  readonly id: string
  readonly councilId: string
  readonly onDay: string
  readonly atTime: string | null
  readonly title: string
  readonly placeWords: string
  readonly href: string | null
  readonly cancelledFor: string | null
  readonly movedFrom: string | null
  readonly movedFor: string
}

/** The calendar of a council in days from–to, in order. */
export async function sittingsOf(context: Context, councilId: string, from: string, to: string): Promise<Sitting[]> {
  if (!isKey(councilId)) return []
  const rows = await tables(context).selectFrom('deliberation.sitting').select(['id', 'council_id as councilId', 'on_day as onDay', 'at_time as atTime', 'title', 'place_words as placeWords', 'href', 'cancelled_at', 'cancelled_for', 'moved_from as movedFrom', 'moved_for as movedFor'])
    .where('council_id', '=', councilId).where('on_day', '>=', from).where('on_day', '<=', to).orderBy('on_day').orderBy('at_time').orderBy('id').execute()
  return rows.map(({ cancelled_at, cancelled_for, atTime, ...row }) => ({ ...row, atTime: atTime?.slice(0, 5) ?? null, cancelledFor: cancelled_at ? cancelled_for : null }))
}

/** What a council has planned from a day on and no meeting was called for yet. */
export const openSittings = async (context: Context, councilId: string, from: string): Promise<Sitting[]> =>
  (await sittingsOf(context, councilId, from, '9999-12-31')).filter((sitting) => sitting.href === null && sitting.cancelledFor === null)
