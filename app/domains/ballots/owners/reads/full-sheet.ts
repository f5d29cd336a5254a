import { type OwnersRecount, type OwnersSheet, recountOwners } from '@gongzhi/tally'
import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { ballotById } from '../../votes/reads/ballots.ts'
import { journalOf } from '../../votes/reads/journal-of.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import { standingVotes } from '../../votes/rules/journal.ts'
import { tables } from '../../tables.ts'
import { correctedVotes } from '../rules/correction.ts'
import type { StatedCount } from '../rules/count-owners.ts'
import { ownersSheet } from '../rules/sheet.ts'
import { answersOf, type Voice } from '../rules/voices.ts'
import { correctionsOf, votesOfList } from './corrections.ts'
import { gatheredOf } from './gather.ts'

/** The full sheet of a counted vote, as a file has it: what a recount needs, and by what it can be held against what was published. */
export type FullSheet = OwnersSheet & { readonly ballot: string; readonly rollDigest: string | null; readonly journalDigest: string }

/**
 * The sheet with every head's vote, made from the journal, and where the result was corrected with the list that corrected it; `first` as it was counted first.
 * Whoever is given it has been let in by the act around this. Refuses `ballots.not-counted`.
 */
export async function fullSheet(context: Context, ballotId: string, { first = false } = {}): Promise<FullSheet> {
  const ballot = await ballotById(context, ballotId), outcome = await outcomeOf(context, ballotId), correction = first ? undefined : (await correctionsOf(context, ballotId)).at(-1)
  if (!outcome) throw new Refusal('ballots.not-counted', 'conflict')
  const counts = correction?.counts ?? outcome.questions.map(({ steps }) => steps as StatedCount), sheet = await sheetWith(context, ballotId, correction?.answers)
  const stated = Object.fromEntries(outcome.questions.map(({ key }, at) => [key, counts[at]?.ours ?? null]))
  return { ...sheet, stated, ballot: ballotId, rollDigest: ballot.rollDigest, journalDigest: outcome.journal.digest }
}

/** The sheet as it comes to with another list in the place of the one that was counted; as it was counted without. */
export async function sheetWith(context: Context, ballotId: string, answers: Readonly<Record<string, Voice>> | undefined): Promise<OwnersSheet> {
  const ballot = await ballotById(context, ballotId), votes = standingVotes(await journalOf(context, ballot))
  const standing = answers === undefined ? votes : correctedVotes(votes, new Set((await votesOfList(context, ballotId)).keys()), new Map(Object.entries(answers).map(([entryId, voice]) => [entryId, answersOf(voice)])))
  return ownersSheet(await gatheredOf(context, ballotId), ballot.questions, standing)
}

/** The recount of that sheet, in full: for what is stated and published, where the caller rounds what would name a flat. */
export const recountOf = async (context: Context, ballotId: string): Promise<OwnersRecount> => recountOwners(await fullSheet(context, ballotId))

export interface SheetReading { readonly at: Date; readonly asWhat: 'owner' | 'convener' | 'auditor'; readonly form: string; readonly mine: boolean }

/** Who has read the full sheet, newest first: in what part and when; names are not told. */
export async function sheetReadings(context: Context, ballotId: string, limit = 100): Promise<SheetReading[]> {
  const rows = await tables(context).selectFrom('ballots.sheet_reading').select(['at', 'as_what', 'form', 'person_id']).where('ballot_id', '=', ballotId).orderBy('at', 'desc').limit(limit).execute()
  return rows.map((row) => ({ at: row.at, asWhat: row.as_what, form: row.form, mine: row.person_id === context.actor?.id }))
}
