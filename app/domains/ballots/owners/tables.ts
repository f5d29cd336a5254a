import type { ColumnType, Generated } from 'kysely'
import type { AssemblyForm, Convener } from './rules/assembly.ts'
import type { CharterBody, SettledRules } from './rules/charter.ts'
import type { StatedCount } from './rules/count-owners.ts'
import type { InvalidCode, PaperOutcome, PaperReading, PaperState } from './rules/paper.ts'
import type { ProxyGiven } from './rules/proxy.ts'
import type { DifferenceCode } from './rules/reconcile.ts'
import type { ServiceChannel } from './rules/proof-of-service.ts'
import type { StatedOutside, Settlement } from './rules/outside.ts'
import type { Statement } from './rules/statement.ts'
import type { Voice } from './rules/voices.ts'
import type { VoteChannel } from '../votes/rules/ballot.ts'

type Json<Value> = ColumnType<Value, string, string>

interface OwnersCharterTable {
  id: Generated<string>
  unit_id: string
  version: number
  effective_from: string
  source: string
  body: Json<CharterBody>
  by_person: string | null
  at: Date
}

interface OwnersAssemblyTable {
  ballot_id: string
  form: AssemblyForm
  convened_by: Convener
  petitioners: number | null
  part: boolean
  charter_id: string | null
  rules: Json<SettledRules>
  consequence: string
  seats: number | null
  committee_told_at: Date | null
  committee_told_how: 'letter' | 'phone' | 'meeting' | 'here' | null
  committee_told_by: string | null
  at: Date
}

interface BallotServiceTable {
  ballot_id: string
  entry_id: string
  channel: ServiceChannel
  on_day: string
  notice_id: string | null
  by_person: string | null
  at: Date
}

interface OwnersPaperTable {
  id: Generated<string>
  ballot_id: string
  entry_id: string
  copy: Generated<number>
  code: string
  state: Generated<PaperState>
  round: Generated<number>
  returned_number: number | null
  returned_at: Date | null
  returned_by: string | null
  courier: Generated<string>
  outcome: PaperOutcome | null
  invalid: InvalidCode | null
  printed_by: string | null
  printed_at: Date
}

interface OwnersPaperReadingTable {
  paper_id: string
  round: number
  place: 1 | 2
  clerk: string
  reading: Json<PaperReading>
  at: Date
}

interface OwnersPaperDecisionTable {
  paper_id: string
  round: number
  reading: Json<PaperReading>
  reason: string
  by_person: string
  at: Date
}

interface OwnersPaperUndoingTable {
  paper_id: string
  round: number
  reason: string
  asked_by: string
  asked_at: Date
  confirmed_by: string | null
  confirmed_at: Date | null
}

interface OwnersProxyTable {
  id: Generated<string>
  ballot_id: string
  entry_id: string
  number: number
  principal: string
  holder_name: string | null
  holder_person: string | null
  matters: Json<ProxyGiven['matters']>
  until: string
  by_person: string | null
  at: Date
  revoked_at: Date | null
  used_at: Date | null
  picture: ColumnType<string | null, string | null | undefined, string | null>
}

interface OwnersProxyOfferTable {
  id: Generated<string>
  ballot_id: string
  entry_id: string
  principal: string
  person_id: string | null
  holder_name: string | null
  matters: Json<ProxyGiven['matters']>
  until: string
  picture: string | null
  state: Generated<'waiting' | 'accepted' | 'refused' | 'withdrawn'>
  proxy_id: ColumnType<string | null, never, string>
  reason: ColumnType<string | null, never, string>
  decided_by: ColumnType<string | null, never, string | null>
  decided_at: ColumnType<Date | null, never, Date>
  at: Date
}

interface OwnersVoiceTable {
  id: Generated<string>
  ballot_id: string
  entry_id: string
  signer: string
  channel: VoteChannel
  answers: Json<Voice>
  paper_id: string | null
  outside_id: string | null
  at: Date
  taken_back_at: Date | null
}

interface OwnersAsideTable {
  ballot_id: string
  entry_id: string
  at: Date
  settled_at: Date | null
  settled_by: string | null
  chosen: string | null
  reason: string | null
}

interface OutsideResultTable {
  id: Generated<string>
  ballot_id: string
  system: string
  reference: string
  form: 'list' | 'totals'
  file_name: string
  file_digest: string
  stated: Json<StatedOutside>
  state: 'comparing' | 'taken-over' | 'taken-back' | 'correcting' | 'correction'
  by_person: string | null
  at: Date
  taken_over_by: string | null
  taken_over_at: Date | null
  taken_back_at: Date | null
}

interface OutsideRowTable {
  outside_id: string
  row_number: number
  number: number | null
  building: string
  label: string
  area: number | null
  answers: ColumnType<Voice | null, string | null, string | null>
}

interface OutsideDifferenceTable {
  outside_id: string
  number: number
  code: DifferenceCode
  row_number: number | null
  entry_id: string | null
  facts: Json<Readonly<Record<string, string | number>>>
  settled: Settlement | null
  reason: string | null
  settled_by: string | null
  settled_at: Date | null
}

interface OwnersStatementTable {
  ballot_id: string
  body: Json<Statement>
  notice_id: string | null
  stated_on: string
  annul_until: string
  by_person: string | null
  at: Date
}

/** Another statement in the place of the first. */
interface OwnersCorrectionTable extends OwnersStatementTable {
  number: number
  outside_id: string
  reason: string
  answers: Json<Readonly<Record<string, Voice>>>
  counts: Json<readonly StatedCount[]>
}

interface SheetReadingTable {
  id: Generated<string>
  ballot_id: string
  person_id: string
  as_what: 'owner' | 'convener' | 'auditor'
  form: 'page' | 'json' | 'csv' | 'recount'
  at: Date
}

/** Tables of this alcove. */
export interface OwnersTables {
  'ballots.owners_charter': OwnersCharterTable
  'ballots.owners_assembly': OwnersAssemblyTable
  'ballots.owners_petitioner': { ballot_id: string; entry_id: string }
  'ballots.owners_matter': { ballot_id: string; question_key: string; within: string }
  'ballots.ballot_service': BallotServiceTable
  'ballots.owners_paper': OwnersPaperTable
  'ballots.owners_paper_reading': OwnersPaperReadingTable
  'ballots.owners_paper_decision': OwnersPaperDecisionTable
  'ballots.owners_paper_undoing': OwnersPaperUndoingTable
  'ballots.owners_proxy': OwnersProxyTable
  'ballots.owners_proxy_offer': OwnersProxyOfferTable
  'ballots.owners_voice': OwnersVoiceTable
  'ballots.owners_aside': OwnersAsideTable
  'ballots.outside_result': OutsideResultTable
  'ballots.outside_row': OutsideRowTable
  'ballots.outside_difference': OutsideDifferenceTable
  'ballots.owners_statement': OwnersStatementTable
  'ballots.owners_correction': OwnersCorrectionTable
  'ballots.sheet_reading': SheetReadingTable
}
