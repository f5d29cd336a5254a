import { dayNumberOf, zoneOf } from '@gongzhi/deadline'
import { sql } from 'kysely'
import { place, today } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Waiting } from '#platform/waiting'
import { tables } from '../../tables.ts'

const most = 100

/** Meetings ahead, opinion maps that are open, petitions that gather signatures, and topics that are being deliberated; what ends or begins first before the others. */
export async function openDeliberation(context: Context): Promise<Waiting[]> {
  const day = await today(context), zone = zoneOf((await place(context))?.timezone ?? 'Asia/Shanghai'), titled = sql`coalesce(nullif(topic.public_title, ''), topic.number)`
  const { rows } = await sql<{ kind: string; href: string; about: string; unitId: string; until: Date | null; day: string | null; at: Date | null }>`
    select * from (
      select 'deliberation.meeting' as kind, '/meetings/' || meeting.id as href, meeting.title as about, meeting.unit_id as "unitId", null::timestamptz as until, null::date as day, meeting.starts_at as at
        from deliberation.meeting meeting where meeting.state = 'announced' and meeting.starts_at > ${context.now} order by meeting.starts_at limit ${most}) meetings
    union all
    select 'deliberation.opinions', '/opinions/' || conversation.id, conversation.title, conversation.unit_id, conversation.closes_at, null, null from deliberation.conversation conversation
      where conversation.opens_at <= ${context.now} and conversation.closes_at > ${context.now} and conversation.closed_at is null
    union all
    select 'deliberation.petition', '/topics/' || topic.id, ${titled}, topic.unit_id, null, topic.signatures_until, null from deliberation.topic topic where topic.state = 'gathering' and topic.signatures_until >= ${day}
    union all
    select 'deliberation.topic', '/topics/' || topic.id, ${titled}, topic.unit_id, null, null, null from deliberation.topic topic where topic.state in ('announced', 'deliberating')
    order by 2 limit ${4 * most}`.execute(tables(context))
  return rows.map(({ day: last, at, ...row }) => ({ ...row, until: row.until ?? (last === null ? null : new Date(zone.startOf(dayNumberOf(last) + 1))), ...(at !== null && { at }) }))
}
