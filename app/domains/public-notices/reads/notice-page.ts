import { sql } from 'kysely'
import { place, today, unitsById } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { type NoticeSection, shownSections } from '../rules/notice.ts'
import { whyNoObjection } from '../rules/objection.ts'
import { type NoticeChange, tables } from '../tables.ts'
import { type NoticeStanding, standingRows, toStanding } from './standing.ts'

export interface BoardPhoto { readonly id: string; readonly place: string; readonly at: Date }

/** Everything that the page of a notice shows to everybody. */
export interface NoticePage extends NoticeStanding {
  readonly unitName: string
  readonly unitPath: readonly string[]
  readonly issuer: string
  /** Its personal parts only while it stands. */
  readonly sections: readonly NoticeSection[]
  /** Parts that were shown only while it stood, and are not now. */
  readonly hiddenParts: number
  readonly digest: string
  readonly basis: string
  readonly phone: string | null
  readonly nominalEnd: string
  readonly objectionHow: string | null
  readonly publishedAt: Date
  readonly withdrawnAt: Date | null
  readonly withdrawalReason: string | null
  readonly replacedBy: string | null
  readonly changes: readonly { readonly what: NoticeChange; readonly endsOn: string; readonly reason: string | null; readonly at: Date }[]
  readonly boards: readonly BoardPhoto[]
  /** Why no objection is taken today; undefined when one is. */
  readonly noObjection: ReturnType<typeof whyNoObjection>
  readonly timezone: string
}

/** One notice; undefined when there is none. */
export async function noticePage(context: Context, id: string): Promise<NoticePage | undefined> {
  if (!isKey(id)) return undefined
  const open = tables(context)
  const [row, day, here] = [
    await standingRows(context).select([
      'notice.sections', 'notice.digest', 'notice.basis', 'notice.phone', 'notice.nominal_end as nominalEnd', 'notice.objection_how as objectionHow', 'notice.published_at as publishedAt',
      'notice.withdrawal_reason as withdrawalReason', 'notice.organisation_id as organisationId', 'notice.personal_erased_at as personalErasedAt',
      sql<string | null>`(select name from people.public_organisation where id = notice.organisation_id)`.as('organisation'),
    ]).where('notice.id', '=', id).executeTakeFirst(), await today(context), await place(context)]
  if (!row) return undefined
  const { sections, organisation, organisationId: _, personalErasedAt, ...rest } = row
  const standing = toStanding(rest, context.now, day), shown = shownSections(sections, standing.state)
  const [unit] = await unitsById(context, [row.unitId])
  const changes = await open.selectFrom('public_notices.change').select(['what', 'ends_on as endsOn', 'reason', 'at']).where('notice_id', '=', id).orderBy('version').execute()
  const boards = await open.selectFrom('public_notices.board_photo').select(['id', 'place', 'at']).where('notice_id', '=', id).orderBy('at').orderBy('id').execute()
  return {
    ...standing, ...rest, unitName: unit?.name ?? '', unitPath: unit?.path ?? [], issuer: organisation ?? unit?.name ?? here?.name ?? '', sections: shown,
    hiddenParts: personalErasedAt === null ? sections.length - shown.length : 1, changes, boards, noObjection: whyNoObjection(standing, day), timezone: here?.timezone ?? 'Asia/Shanghai',
  }
}

