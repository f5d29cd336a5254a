import type { ColumnType, Generated, Kysely } from 'kysely'
import type { PublishedByPeople } from '#domains/people'
import type { PublishedByTerritory } from '#domains/territory'
import type { Context } from '#platform/context'
import type { NoticeKind, NoticeSection } from './rules/notice.ts'
import type { Ended, ObjectionChannel } from './rules/objection.ts'

interface NoticeTable {
  id: Generated<string>
  year: number
  ordinal: number
  kind: NoticeKind
  subject: string
  href: string
  unit_id: string
  organisation_id: string | null
  title: string
  sections: ColumnType<NoticeSection[], string, string>
  digest: string
  basis: string
  phone: string | null
  days: number
  starts_on: string
  nominal_end: string
  ends_on: string
  ends_at: Date
  uncovered_year: number | null
  on_board: boolean
  objections_until: string | null
  objection_how: string | null
  key: string | null
  published_by: string | null
  published_at: Date
  withdrawn_at: Generated<Date | null>
  withdrawal_reason: Generated<string | null>
  replaced_by: Generated<string | null>
  personal_erased_at: Generated<Date | null>
}

export type NoticeChange = 'published' | 'extended' | 'withdrawn' | 'replaced' | 'end-moved'

interface PublicNoticesDatabase extends PublishedByPeople, PublishedByTerritory {
  'public_notices.year_count': { year: number; last: number }
  'public_notices.notice': NoticeTable
  'public_notices.change': { notice_id: string; version: number; what: NoticeChange; ends_on: string; reason: string | null; by_person: string | null; at: Date }
  'public_notices.board_photo': { id: Generated<string>; notice_id: string; digest: string; small_digest: string; width: number; height: number; place: string; by_person: string | null; at: Date }
  'public_notices.objection': {
    id: Generated<string>; notice_id: string; key: string; person_id: string | null; text: string | null; channel: ObjectionChannel; entered_by: string | null; at: Date
    outcome: Generated<Ended | null>; answer: Generated<string | null>; answered_by: Generated<string | null>; answered_at: Generated<Date | null>
  }
}

export const tables = (context: Context) => context.database as unknown as Kysely<PublicNoticesDatabase>
