import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { DecisionKind } from '../rules/state.ts'

export interface AgendaItem {
  readonly id: string
  readonly ordinal: number
  readonly topicId: string | null
  readonly topicNumber: string | null
  readonly title: string
  readonly text: string
  readonly announced: boolean
  readonly urgentReason: string
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly decision: DecisionKind | null
  readonly decisionWords: string
  readonly agree: number | null
  readonly against: number | null
  readonly abstain: number | null
  readonly deferredTo: string | null
  readonly noDeed: boolean
  readonly records: number
  readonly resolutions: number
}

/** The agenda of a meeting, in order. */
export const agendaOf = (context: Context, meetingId: string): Promise<AgendaItem[]> =>
  tables(context).selectFrom('deliberation.meeting_item as item').leftJoin('deliberation.topic as topic', 'topic.id', 'item.topic_id').select([
    'item.id', 'item.ordinal', 'item.topic_id as topicId', 'topic.number as topicNumber', 'item.title', 'item.text', 'item.announced', 'item.urgent_reason as urgentReason', 'item.started_at as startedAt', 'item.ended_at as endedAt', 'item.decision', 'item.decision_words as decisionWords',
    'item.agree', 'item.against', 'item.abstain', 'item.deferred_to as deferredTo', 'item.no_deed as noDeed', sql<number>`(select count(*) from deliberation.meeting_statement where item_id = item.id)`.as('records'), sql<number>`(select count(*) from deliberation.meeting_resolution where item_id = item.id)`.as('resolutions'),
  ]).where('item.meeting_id', '=', meetingId).orderBy('item.ordinal').execute()
