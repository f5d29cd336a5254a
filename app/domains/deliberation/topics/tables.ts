import type { ColumnType, Generated } from 'kysely'
import type { PartyClass } from '../rules/party-classes.ts'
import type { DecidingBody, Decision, Results } from './rules/deciding-body.ts'
import type { TopicState } from './rules/state.ts'
import type { TopicCategory, TopicForm, TopicSource } from './rules/topic.ts'

type Json<Value> = ColumnType<Value, string, string>

export interface TopicTable {
  id: Generated<string>
  number: string
  source: TopicSource
  intake_key: string
  category: TopicCategory
  title: string
  text: string
  public_title: string
  public_text: string
  touches: Generated<string[]>
  unit_id: string
  unit_path: string[]
  carried_up: Generated<boolean>
  council_id: string | null
  raised_by: string | null
  raised_for: string | null
  signatures_wanted: number | null
  signatures_until: string | null
  state: TopicState
  version: Generated<number>
  due_at: Date | null
  refusal: Generated<string>
  appeal: Generated<string>
  appealed_at: Date | null
  appeal_answered_at: Date | null
  parties: Generated<PartyClass[]>
  forms: Generated<TopicForm[]>
  notice_id: string | null
  announced_at: Date | null
  deliberate_from: string | null
  opinion: Generated<string>
  agreements: ColumnType<readonly string[], string | undefined, string>
  opinion_at: Date | null
  result: Generated<string>
  reported_at: Date | null
  rate_until: string | null
  filed_at: Date | null
  sample: Generated<boolean>
  raised_at: Date
  updated_at: Date
}

export interface TopicsTables {
  'deliberation.topic': TopicTable
  'deliberation.topic_unit': { topic_id: string; unit_id: string }
  'deliberation.topic_matter': { topic_id: string; matter_id: string; number: string; returned_at: Date | null }
  'deliberation.topic_event': { id: Generated<number>; topic_id: string; kind: string; from_state: TopicState; to_state: TopicState; at: Date; actor_id: string | null; note: Generated<string>; href: string | null; facts: Json<Readonly<Record<string, string | number | null>>> }
  'deliberation.petition_signature': { id: Generated<string>; topic_id: string; person_id: string | null; at: Date }
  'deliberation.topic_follower': { topic_id: string; person_id: string; because: 'raised' | 'signed' | 'took-part' | 'follows'; since: Date }
  'deliberation.topic_material': { id: Generated<string>; topic_id: string; title: string; form: 'pdf' | 'picture'; digest: string; small_digest: string | null; bytes: number; at: Date; withdrawn_at: Date | null }
  'deliberation.dissent': { id: Generated<string>; topic_id: string; party_class: PartyClass; text: string; answer_due: string; answer: Generated<string>; answered_at: Date | null; recorded_at: Date }
  'deliberation.handover': { id: Generated<string>; topic_id: string; body: DecidingBody; ballot_id: string | null; handed_at: Date; touches: string[]; results: ColumnType<Results, string | undefined, string>; decision: Decision | null; decision_words: Generated<string>; decided_at: Date | null }
  'deliberation.topic_reminder': { topic_id: string; kind: 'admission' | 'appeal' | 'dissent'; due: string; at: Date }
  'deliberation.topic_rater': { topic_id: string; person_id: string }
  'deliberation.topic_rating': { topic_id: string; score: number; raters: Generated<number> }
}
