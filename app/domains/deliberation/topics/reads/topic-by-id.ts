import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { Topic } from '../rules/topic.ts'
import type { TopicTable } from '../tables.ts'

export const topicRows = (context: Context) => tables(context).selectFrom('deliberation.topic as topic').selectAll('topic')
  .select(sql<string[]>`(select coalesce(array_agg(unit_id::text order by unit_id), '{}') from deliberation.topic_unit part where part.topic_id = topic.id)`.as('unit_ids'))

/** A row as everybody may read it: its words are the masked ones. */
export const topicFrom = (row: Selectable<TopicTable> & { readonly unit_ids: readonly string[] }): Topic => ({
  id: row.id, number: row.number, source: row.source, category: row.category, title: row.public_title, text: row.public_text, touches: row.touches,
  unitId: row.unit_id, unitPath: row.unit_path, unitIds: row.unit_ids, carriedUp: row.carried_up, councilId: row.council_id, raisedBy: row.raised_by, raisedFor: row.raised_for,
  signaturesWanted: row.signatures_wanted, signaturesUntil: row.signatures_until, state: row.state, version: row.version, dueAt: row.due_at,
  refusal: row.refusal, appeal: row.appeal, appealedAt: row.appealed_at, appealAnsweredAt: row.appeal_answered_at, parties: row.parties, forms: row.forms,
  noticeId: row.notice_id, announcedAt: row.announced_at, deliberateFrom: row.deliberate_from, opinion: row.opinion, agreements: row.agreements, opinionAt: row.opinion_at,
  result: row.result, reportedAt: row.reported_at, rateUntil: row.rate_until, filedAt: row.filed_at, raisedAt: row.raised_at, updatedAt: row.updated_at,
})

/** The topic of that id. */
export async function topicById(context: Context, id: string): Promise<Topic | undefined> {
  const row = isKey(id) ? await topicRows(context).where('topic.id', '=', id).executeTakeFirst() : undefined
  return row && topicFrom(row)
}

/** The topic of that public number. */
export async function topicByNumber(context: Context, number: string): Promise<Topic | undefined> {
  const row = await topicRows(context).where('topic.number', '=', number).executeTakeFirst()
  return row && topicFrom(row)
}
