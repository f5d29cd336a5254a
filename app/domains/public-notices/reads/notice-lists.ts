import { sql } from 'kysely'
import { ancestorsOf, today, unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../tables.ts'
import { type NoticeStanding, standingRows, toStanding } from './standing.ts'

export interface ListedNotice extends NoticeStanding { readonly unitName: string }

interface Wanted {
  /** What concerns a unit: it, all beneath it, and what stands above it. */
  readonly unitId?: string | undefined
  readonly limit?: number
  /** For the next page: notices that ended before this one. */
  readonly before?: string | undefined
}

async function concerned(context: Context, unitId: string | undefined): Promise<string[] | undefined> {
  if (unitId === undefined) return undefined
  return [...await unitsIn(context, unitId), ...(await ancestorsOf(context, unitId)).map(({ id }) => id)]
}

const named = (context: Context) => standingRows(context).select(sql<string>`(select name from territory.public_unit where id = notice.unit_id)`.as('unitName'))

/** Notices that stand or are about to, those that end first before the others. */
export async function standingNotices(context: Context, { unitId, limit = 200 }: Wanted = {}): Promise<ListedNotice[]> {
  const units = await concerned(context, unitId), day = await today(context)
  const rows = await named(context).where('notice.ends_at', '>', context.now).where('notice.withdrawn_at', 'is', null).where('notice.replaced_by', 'is', null)
    .$if(units !== undefined, (query) => query.where('notice.unit_id', '=', sql<string>`any(${units}::uuid[])`))
    .orderBy('notice.ends_at').orderBy('notice.id').limit(limit).execute()
  return rows.map(({ unitName, ...row }) => ({ ...toStanding(row, context.now, day), unitName }))
}

/** Notices that stand no more, the latest first. */
export async function endedNotices(context: Context, { unitId, before, limit = 20 }: Wanted = {}): Promise<{ notices: ListedNotice[]; older: string | undefined }> {
  const units = await concerned(context, unitId), day = await today(context)
  const rows = await named(context)
    .where((of) => of.or([of('notice.ends_at', '<=', context.now), of('notice.withdrawn_at', 'is not', null), of('notice.replaced_by', 'is not', null)]))
    .$if(units !== undefined, (query) => query.where('notice.unit_id', '=', sql<string>`any(${units}::uuid[])`))
    .$if(isKey(before), (query) => query.where(sql<boolean>`(notice.ends_at, notice.id) < (select ends_at, id from public_notices.notice where id = ${before})`))
    .orderBy('notice.ends_at', 'desc').orderBy('notice.id', 'desc').limit(limit + 1).execute()
  const notices = rows.slice(0, limit).map(({ unitName, ...row }) => ({ ...toStanding(row, context.now, day), unitName }))
  return { notices, older: rows.length > limit ? notices.at(-1)?.id : undefined }
}

export const deskViews = ['standing', 'waiting', 'ends-soon', 'no-photo', 'ended'] as const
export type DeskView = (typeof deskViews)[number]

/** How long before its end a notice is said to end soon, in milliseconds. */
export const endsSoon = 3 * 24 * 3_600_000

/** What staff find at the desk: the notices of the units of their posts (all, for an auditor), and how many each view holds. */
export async function deskNotices(context: Context, { view, units, before, limit = 100 }: { view: DeskView; units: readonly string[] | 'all'; before?: string | undefined; limit?: number }): Promise<{ notices: ListedNotice[]; counts: Readonly<Record<DeskView, number>>; older: string | undefined }> {
  const day = await today(context), soon = new Date(context.now.getTime() + endsSoon)
  const alive = sql<boolean>`(notice.withdrawn_at is null and notice.replaced_by is null and notice.ends_at > ${context.now})`
  const waiting = sql<boolean>`exists (select from public_notices.objection where notice_id = notice.id and answered_at is null)`
  const belongs = {
    standing: alive, waiting, 'ends-soon': sql<boolean>`${alive} and notice.ends_at <= ${soon}`, ended: sql<boolean>`not ${alive}`,
    'no-photo': sql<boolean>`${alive} and notice.on_board and notice.starts_on <= ${day} and not exists (select from public_notices.board_photo where notice_id = notice.id)`,
  } satisfies Record<DeskView, ReturnType<typeof sql<boolean>>>
  const mine = units === 'all' ? sql<boolean>`true` : sql<boolean>`notice.unit_id in (select id from territory.public_unit where path && ${units}::uuid[])`
  const rows = await named(context).where(mine).where(belongs[view])
    .$if(isKey(before), (query) => query.where(sql<boolean>`(notice.ends_at, notice.id) ${sql.raw(view === 'ended' ? '<' : '>')} (select ends_at, id from public_notices.notice where id = ${before})`))
    .orderBy('notice.ends_at', view === 'ended' ? 'desc' : 'asc').orderBy('notice.id', view === 'ended' ? 'desc' : 'asc').limit(limit + 1).execute()
  const { rows: [counts] } = await sql<Record<DeskView, number>>`
    select ${sql.join(deskViews.map((name) => sql`count(*) filter (where ${belongs[name]}) as ${sql.ref(name)}`))} from public_notices.notice as notice where ${mine}`.execute(tables(context))
  const notices = rows.slice(0, limit).map(({ unitName, ...row }) => ({ ...toStanding(row, context.now, day), unitName }))
  return { notices, counts: counts ?? { standing: 0, waiting: 0, 'ends-soon': 0, 'no-photo': 0, ended: 0 }, older: rows.length > limit ? notices.at(-1)?.id : undefined }
}
