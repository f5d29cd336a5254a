import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import type { EntryHolding, EntryOwner } from '../../rolls/rules/roll.ts'
import type { InvalidCode, PaperOutcome, PaperReading, PaperState } from '../rules/paper.ts'

/** One printed ballot, as those see it who take it in: never what is marked on it. */
export interface Paper {
  readonly id: string
  readonly ballotId: string
  readonly entryId: string
  readonly number: number
  readonly copy: number
  readonly label: string
  readonly building: string | null
  readonly owners: readonly EntryOwner[]
  readonly holdings: readonly EntryHolding<number>[]
  readonly code: string
  readonly state: PaperState
  readonly round: number
  readonly returnedNumber: number | null
  readonly returnedAt: Date | null
  readonly courier: string
  readonly outcome: PaperOutcome | null
  readonly invalid: InvalidCode | null
  /** Clerks who entered it in this round: they neither enter it again nor decide. */
  readonly clerks: readonly string[]
}

const columns = sql`
  paper.id, paper.ballot_id as "ballotId", paper.entry_id as "entryId", entry.number, paper.copy, entry.label, entry.building, entry.owners, entry.holdings, paper.code, paper.state, paper.round,
  paper.returned_number as "returnedNumber", paper.returned_at as "returnedAt", paper.courier, paper.outcome, paper.invalid,
  array(select reading.clerk from ballots.owners_paper_reading reading where reading.paper_id = paper.id and reading.round = paper.round order by reading.place) as clerks`

/** Papers of a vote in some states, by the number of their return and then of the roll. */
export async function papersOf(context: Context, ballotId: string, states?: readonly PaperState[]): Promise<Paper[]> {
  const { rows } = await sql<Paper>`
    select ${columns} from ballots.owners_paper paper join ballots.roll_entry entry on entry.id = paper.entry_id
    where paper.ballot_id = ${ballotId} and ${states === undefined ? sql`true` : sql`paper.state = any(${[...states]}::text[])`}
    order by paper.returned_number nulls last, entry.number, paper.copy`.execute(tables(context))
  return rows
}

/** The paper with this code, as typed or scanned; undefined when there is none. */
export async function paperOfCode(context: Context, code: string): Promise<Paper | undefined> {
  const { rows } = await sql<Paper>`select ${columns} from ballots.owners_paper paper join ballots.roll_entry entry on entry.id = paper.entry_id where paper.code = ${readCode(code)}`.execute(tables(context))
  return rows[0]
}

/** A code as people type it: blanks and hyphens between, small letters, O for zero. */
export const readCode = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll('I', '1').replaceAll('L', '1')

/** The paper, held against every other change until the transaction ends. Refuses `ballots.unknown-paper`. */
export async function heldPaper(context: Context, id: string): Promise<Paper> {
  const { rows } = isKey(id) ? await sql<Paper>`select ${columns} from ballots.owners_paper paper join ballots.roll_entry entry on entry.id = paper.entry_id where paper.id = ${id} for update of paper`.execute(tables(context)) : { rows: [] }
  if (!rows[0]) throw new Refusal('ballots.unknown-paper', 'missing')
  return rows[0]
}

/** What was read on a paper in its present round, place by place. For whoever has to decide between the two, and for nobody else. */
export const readingsOf = async (context: Context, paper: Paper): Promise<{ readonly clerk: string; readonly reading: PaperReading }[]> =>
  tables(context).selectFrom('ballots.owners_paper_reading').select(['clerk', 'reading']).where('paper_id', '=', paper.id).where('round', '=', paper.round).orderBy('place').execute()

export interface PaperSums { readonly printed: number; readonly returned: number; readonly waiting: number; readonly once: number; readonly differ: number; readonly settled: number; readonly invalid: number }

/** How far the papers of a vote have come. */
export async function paperSums(context: Context, ballotId: string): Promise<PaperSums> {
  const { rows } = await sql<PaperSums>`
    select count(*) filter (where state <> 'void') as printed, count(*) filter (where returned_number is not null) as returned, count(*) filter (where state = 'returned') as waiting,
      count(*) filter (where state = 'entered') as once, count(*) filter (where state = 'differs') as differ, count(*) filter (where state = 'settled') as settled, count(*) filter (where outcome = 'invalid') as invalid
    from ballots.owners_paper where ballot_id = ${ballotId}`.execute(tables(context))
  return rows[0] ?? { printed: 0, returned: 0, waiting: 0, once: 0, differ: 0, settled: 0, invalid: 0 }
}

/** Askings that a settled paper be entered anew, which wait for a second person. */
export const undoingsOf = async (context: Context, ballotId: string): Promise<{ readonly paperId: string; readonly round: number; readonly askedBy: string }[]> =>
  tables(context).selectFrom('ballots.owners_paper_undoing as undoing').innerJoin('ballots.owners_paper as paper', 'paper.id', 'undoing.paper_id').select(['undoing.paper_id as paperId', 'undoing.round', 'undoing.asked_by as askedBy'])
    .where('paper.ballot_id', '=', ballotId).where('undoing.confirmed_at', 'is', null).execute()
