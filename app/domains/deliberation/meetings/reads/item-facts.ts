import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { ItemFacts } from '../rules/five-donts.ts'

/** What the five don'ts ask about the items of a meeting. The page of a topic is its material; an item without topic brings its own words. */
export async function itemFacts(context: Context, meetingId: string): Promise<ItemFacts[]> {
  const rows = await tables(context).selectFrom('deliberation.meeting_item as item').select([
    'item.id', 'item.announced', 'item.urgent_reason', 'item.decision', 'item.decision_words', 'item.topic_id', 'item.text', 'item.no_deed',
    sql<number>`(select count(*) from deliberation.meeting_statement where item_id = item.id)`.as('records'), sql<number>`(select count(*) from deliberation.meeting_resolution where item_id = item.id)`.as('resolutions'),
  ]).where('item.meeting_id', '=', meetingId).orderBy('item.ordinal').execute()
  return rows.map((row) => ({
    id: row.id, records: row.records, deferred: row.decision === 'deferred', deferReason: row.decision === 'deferred' ? row.decision_words : '', announced: row.announced, urgentReason: row.urgent_reason, materials: row.topic_id !== null || row.text !== '' ? 1 : 0,
    // Only what was made a topic can become a resolution.
    toDo: row.topic_id !== null && !row.no_deed && (row.decision === 'consensus' || row.decision === 'count'), resolutions: row.resolutions,
  }))
}
