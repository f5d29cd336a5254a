import { sql } from 'kysely'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { type NoticeKind, type NoticeState, numberOf, stateOf } from '../rules/notice.ts'
import { tables } from '../tables.ts'

/** Where a notice stands: what the room that published it needs to know before it goes on. */
export interface NoticeStanding {
  readonly id: string
  readonly number: string
  readonly kind: NoticeKind
  readonly subject: string
  readonly href: string
  readonly unitId: string
  readonly title: string
  readonly startsOn: string
  readonly endsOn: string
  /** Natural days of its period; the first day of the notice is not counted. */
  readonly days: number
  /** 24:00 of the last day. */
  readonly endsAt: Date
  readonly state: NoticeState
  /** The end may still move: the calendar of the place does not hold this year. */
  readonly uncoveredYear: number | null
  readonly objectionsUntil: string | null
  readonly objections: number
  readonly openObjections: number
  readonly onBoard: boolean
  readonly boardPhotos: number
}

/** Rows of notices with their counts; narrowed and ordered by whoever asks. */
export const standingRows = (context: Context) => tables(context).selectFrom('public_notices.notice as notice').select([
  'notice.id', 'notice.year', 'notice.ordinal', 'notice.kind', 'notice.subject', 'notice.href', 'notice.unit_id as unitId', 'notice.title', 'notice.starts_on as startsOn', 'notice.ends_on as endsOn', 'notice.days',
  'notice.ends_at as endsAt', 'notice.withdrawn_at as withdrawnAt', 'notice.replaced_by as replacedBy', 'notice.uncovered_year as uncoveredYear', 'notice.objections_until as objectionsUntil', 'notice.on_board as onBoard',
  sql<number>`(select count(*) from public_notices.objection where notice_id = notice.id)`.as('objections'),
  sql<number>`(select count(*) from public_notices.objection where notice_id = notice.id and answered_at is null)`.as('openObjections'),
  sql<number>`(select count(*) from public_notices.board_photo where notice_id = notice.id)`.as('boardPhotos'),
])

type Row = Awaited<ReturnType<ReturnType<typeof standingRows>['executeTakeFirstOrThrow']>>

export function toStanding({ year, ordinal, withdrawnAt, replacedBy, ...row }: Row, now: Date, day: string): NoticeStanding {
  return { ...row, number: numberOf({ year, ordinal }), state: stateOf({ ...row, withdrawnAt, replacedBy }, now, day) }
}

/** Where one notice stands; undefined when there is none. */
export async function noticeStanding(context: Context, id: string): Promise<NoticeStanding | undefined> {
  const row = isKey(id) ? await standingRows(context).where('notice.id', '=', id).executeTakeFirst() : undefined
  return row && toStanding(row, context.now, await today(context))
}

/** Every notice about one thing, the newest first, in whatever state. */
export async function noticesAbout(context: Context, subject: string): Promise<NoticeStanding[]> {
  const rows = await standingRows(context).where('notice.subject', '=', subject).orderBy('notice.published_at', 'desc').orderBy('notice.id', 'desc').execute(), day = await today(context)
  return rows.map((row) => toStanding(row, context.now, day))
}

/** How many objections to a notice wait for their answer. */
export async function openObjections(context: Context, noticeId: string): Promise<number> {
  const { count } = await tables(context).selectFrom('public_notices.objection').select(sql<number>`count(*)`.as('count')).where('notice_id', '=', noticeId).where('answered_at', 'is', null).executeTakeFirstOrThrow()
  return count
}
