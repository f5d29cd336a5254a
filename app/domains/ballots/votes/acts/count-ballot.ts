import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { counting } from '../../counting.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import { tables } from '../../tables.ts'
import { type Ballot, ballotById } from '../reads/ballots.ts'
import { countEntries } from '../reads/count-entries.ts'
import { frozenPackById } from '../reads/frozen-pack.ts'
import { linesOf } from '../reads/journal-of.ts'
import { participation } from '../reads/participation.ts'
import { buildingTables } from '../rules/building-tables.ts'
import { journalDigest, type JournalRow, receiptsOf, standingVotes } from '../rules/journal.ts'
import type { Outcome } from '../rules/outcome.ts'
import { eraseBox } from './erase-box.ts'
import { ballotForMove, moveBallot, type Permitted } from './move-ballot.ts'
import { publishResult } from './publish-result.ts'
import { tellOfResult } from './tell.ts'

/**
 * Counts a closed ballot from its journal, once: whoever still enters something comes first or is refused. The box of a detached ballot is emptied into the
 * journal first, shuffled and under keys drawn anew, and what led to the voters is erased. The result cannot be changed.
 */
export function countBallot(context: Context, id: string, permitted: Permitted = {}): Promise<Outcome> {
  return together(context, async (context) => {
    const held = await ballotForMove(context, id, 'count', permitted), ballot = await ballotById(context, id)
    const roll = await rollById(context, ballot.rollId), { pack } = await frozenPackById(context, ballot.packId), { gather, count } = counting[ballot.kind]
    const more = await gather?.(context, id), part = await participation(context, ballot), entries = await countEntries(context, ballot.rollId)
    const cast = await linesOf(context, id, ballot.secrecy === 'named' ? 'ballots.vote_journal' : 'ballots.vote_box')
    await agrees(context, id, cast)
    const building = await buildingOfVoter(context, ballot, entries, cast), buildings = buildingTables(ballot.questions, standingVotes(cast), building)
    await moveBallot(context, held, 'count', { counted_at: context.now }, { lines: cast.length, took: part.entries.took, entries: part.entries.of })
    if (ballot.secrecy === 'detached') await emptyBox(context, id, cast)
    const lines = ballot.secrecy === 'detached' ? await linesOf(context, id, 'ballots.vote_journal') : cast, votes = standingVotes(lines), receipts = receiptsOf(cast)
    const outcome: Outcome = {
      ballotId: id, countedAt: context.now.toISOString(), rollDigest: ballot.rollDigest ?? '', participation: part, buildings,
      questions: count({ kind: ballot.kind, rollKind: roll.kind, questions: ballot.questions, pack, entries, votes, more }),
      setAside: votes.filter(({ setAside }) => setAside !== null).length, replaced: receipts.filter(({ standing }) => standing === 'replaced').length,
      journal: { digest: journalDigest(lines, ballot.secrecy), lines: lines.length },
    }
    if (receipts.length > 0) await sql`insert into ballots.receipt (ballot_id, digest, standing) select ${id}, digest, standing from jsonb_to_recordset(${JSON.stringify(receipts)}::jsonb) as row (digest text, standing text)`.execute(context.database)
    await tables(context).insertInto('ballots.ballot_result').values({ ballot_id: id, journal_digest: outcome.journal.digest, journal_lines: lines.length, outcome: JSON.stringify(outcome), at: context.now }).execute()
    await publishResult(context, ballot, outcome)
    await tellOfResult(context, ballot)
    await tables(context).deleteFrom('ballots.ballot_reminder').where('ballot_id', '=', id).execute()
    return outcome
  })
}

/** The rows that settled who votes, and the journal, tell the same: else nothing is counted, and somebody has to look. */
async function agrees(context: Context, id: string, lines: readonly JournalRow[]): Promise<void> {
  const current = await tables(context).selectFrom('ballots.current_vote').select(['voter_id', 'receipt_digest']).where('ballot_id', '=', id).execute()
  const last = new Map(lines.flatMap((line) => (line.kind === 'cast' ? [[line.voterId, line.receiptDigest] as const] : [])))
  if (current.length !== last.size || current.some((row) => last.get(row.voter_id) !== row.receipt_digest)) throw new Refusal('ballots.journal-disagrees', 'conflict')
}

/** Buildings by voter: of a detached ballot over the link, a moment before it is erased. Papers came out of a box and belong to no building. */
async function buildingOfVoter(context: Context, ballot: Ballot, entries: readonly { readonly id: string; readonly building: string | null }[], cast: readonly JournalRow[]): Promise<ReadonlyMap<string, string>> {
  const ofEntry = new Map(entries.flatMap(({ id, building }) => (building === null ? [] : [[id, building] as const])))
  if (ballot.secrecy === 'named') return ofEntry
  const links = await tables(context).selectFrom('ballots.voter_link').select(['entry_id', 'voter_id']).where('ballot_id', '=', ballot.id).execute()
  const papers = new Set(cast.flatMap(({ voterId, channel }) => (channel === 'paper' ? [voterId] : [])))
  return new Map(links.flatMap(({ entry_id: entry, voter_id: voter }) => { const building = ofEntry.get(entry); return building === undefined || papers.has(voter) ? [] : [[voter, building] as const] }))
}

/** Moves the box into the journal: every voter gets a new key, voters lie in the order of these keys, receipts lie elsewhere. Nothing of the order in which people came is left. */
async function emptyBox(context: Context, id: string, cast: readonly JournalRow[]): Promise<void> {
  const keys = new Map<string, string>()
  for (const { voterId } of cast) if (!keys.has(voterId)) keys.set(voterId, randomUUID())
  const rows = cast.map((line, order) => ({ voter: keys.get(line.voterId), order, kind: line.kind, answers: line.answers, reason: line.reason }))
  await sql`
    insert into ballots.vote_journal (ballot_id, voter_id, kind, answers, reason)
    select ${id}, voter, kind, answers, reason from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (voter uuid, "order" integer, kind text, answers jsonb, reason text) order by voter, "order"`.execute(context.database)
  await tables(context).deleteFrom('ballots.vote_box').where('ballot_id', '=', id).execute()
  await eraseBox(context, id)
}
