import type { Context } from '#platform/context'
import { linkSitting } from '../../councils/acts/link-sitting.ts'
import { tables } from '../../tables.ts'

/** Moves a meeting's line in the council's calendar to its new day; where a sitting of that name is planned there already, the two become one. Part of the act that moves it. */
export async function moveSitting(context: Context, { councilId, onDay, ...line }: Parameters<typeof linkSitting>[1]): Promise<void> {
  const db = tables(context), own = await db.selectFrom('deliberation.sitting').select(['id', 'title']).where('href', '=', line.href).executeTakeFirst()
  const there = own && await db.selectFrom('deliberation.sitting').select(['id', 'href', 'cancelled_at']).where('council_id', '=', councilId).where('on_day', '=', onDay).where('title', '=', own.title).where('id', '<>', own.id).executeTakeFirst()
  if (own && there?.href === null && there.cancelled_at === null) await db.deleteFrom('deliberation.sitting').where('id', '=', own.id).execute()
  else if (own && there) await db.updateTable('deliberation.sitting').set({ title: `${[...line.title].slice(0, 100).join('')} ${line.atTime ?? ''}`.trim() }).where('id', '=', own.id).execute()
  await linkSitting(context, { councilId, onDay, ...line })
}
