import type { ColumnType, Generated } from 'kysely'
import type { Answers } from './rules/answer.ts'
import type { BallotKind, BallotState, Secrecy, VoteChannel } from './rules/ballot.ts'
import type { Outcome } from './rules/outcome.ts'
import type { QuestionForm, QuestionSettings } from './rules/question.ts'

type Json<Value> = ColumnType<Value, string, string>

export interface BallotTable {
  id: Generated<string>
  kind: BallotKind
  unit_id: string
  unit_path: string[]
  title: string
  text: string
  roll_id: string
  opens_at: Date
  closes_at: Date
  secrecy: Secrecy
  channels: VoteChannel[]
  may_change: boolean
  pack_id: string
  origin_room: string | null
  origin_subject: string | null
  origin_href: string | null
  state: Generated<BallotState>
  version: Generated<number>
  key: string
  notice_id: string | null
  roll_digest: string | null
  entries: number | null
  area: number | null
  by_person: string | null
  created_at: Date
  announced_at: Date | null
  opened_at: Date | null
  closed_at: Date | null
  counted_at: Date | null
  cancelled_at: Date | null
  cancel_reason: string | null
  result_notice_id: string | null
  result_told_at: Date | null
  sample: Generated<boolean>
}

interface VoteRow {
  number: Generated<number>
  ballot_id: string
  voter_id: string
  kind: 'cast' | 'set-aside' | 'restored'
  receipt_digest: string | null
  answers: ColumnType<Answers | null, string | null, never>
  channel: VoteChannel | null
  reason: string | null
}

/** Tables of this alcove. */
export interface VotesTables {
  'ballots.ballot': BallotTable
  'ballots.question': { ballot_id: string; key: string; number: number; title: string; text: string; form: QuestionForm; matter: string | null; settings: Json<QuestionSettings> }
  'ballots.choice': { ballot_id: string; question_key: string; key: string; number: number; label: string; text: string }
  'ballots.vote_journal': VoteRow & { at: Date | null }
  'ballots.vote_box': VoteRow
  'ballots.current_vote': { ballot_id: string; voter_id: string; receipt_digest: string; set_aside: string | null }
  'ballots.voter_link': { ballot_id: string; entry_id: string; voter_id: Generated<string> }
  'ballots.ballot_reminder': { ballot_id: string; person_id: string }
  'ballots.receipt': { ballot_id: string; digest: Buffer; standing: 'counted' | 'replaced' | 'set-aside' }
  'ballots.ballot_result': { ballot_id: string; journal_digest: string; journal_lines: number; outcome: Json<Outcome>; at: Date }
}
