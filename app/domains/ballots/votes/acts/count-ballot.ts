import { sql } from 'kysely'
import { type Context, together } from '#platform/context'
import { counting } from '../../counting.ts'
import { rollById } from '../../rolls/reads/rolls.ts'
import { tables } from '../../tables.ts'
import { ballotById } from '../reads/ballots.ts'
import { answersByBuilding } from '../reads/answers-by-building.ts'
import { frozenPackById } from '../reads/frozen-pack.ts'
import { linesOf } from '../reads/journal-of.ts'
import { participation } from '../reads/participation.ts'
import { buildingTables } from '../rules/building-tables.ts'
import { journalDigest, standingVotes } from '../rules/journal.ts'
import type { Outcome } from '../rules/outcome.ts'
import { emptyBox } from './empty-box.ts'
import { ballotForMove, type Permitted, recordMove, setState } from './move-ballot.ts'
import { publishResult } from './publish-result.ts'
import { requireAgreement, writeReceipts } from './write-receipts.ts'

/**
 * Counts a closed ballot from its journal, once: whoever still enters something comes first or is refused. The box of a detached ballot is emptied into the
 * journal first, shuffled and under keys drawn anew, and what led to the voters is erased. The result cannot be changed. Who stands on the roll is told by a job.
 */
export function countBallot(context: Context, id: string, permitted: Permitted = {}): Promise<Outcome> {
  return together(context, async (context) => {
    const held = await ballotForMove(context, id, 'count', permitted), ballot = await ballotById(context, id)
    const roll = await rollById(context, ballot.rollId), { pack } = await frozenPackById(context, ballot.packId), { gather, count, publish = publishResult } = counting[ballot.kind]
    const more = await gather?.(context, id), part = await participation(context, ballot)
    // A hundred thousand votes are sorted in memory instead of in files.
    await sql`select set_config('work_mem', '128MB', true)`.execute(context.database)
    await requireAgreement(context, ballot)
    await setState(context, held, 'count', { counted_at: context.now })
    await writeReceipts(context, ballot)
    const buildings = buildingTables(ballot.questions, await answersByBuilding(context, ballot), ballot.secrecy)
    if (ballot.secrecy === 'detached') await emptyBox(context, id)
    const lines = await linesOf(context, id), votes = standingVotes(lines)
    const outcome: Outcome = {
      ballotId: id, countedAt: context.now.toISOString(), rollDigest: ballot.rollDigest ?? '', participation: part, buildings,
      questions: count({ kind: ballot.kind, rollKind: roll.kind, questions: ballot.questions, pack, entitled: part.entries.of, votes, more }),
      setAside: votes.filter(({ setAside }) => setAside !== null).length, replaced: lines.filter(({ kind }) => kind === 'cast').length - votes.length,
      journal: { digest: journalDigest(lines, ballot.secrecy), lines: lines.length },
    }
    await tables(context).insertInto('ballots.ballot_result').values({ ballot_id: id, journal_digest: outcome.journal.digest, journal_lines: lines.length, outcome: JSON.stringify(outcome), at: context.now }).execute()
    await recordMove(context, held, 'count', { took: part.entries.took, entries: part.entries.of, lines: lines.length, digest: outcome.journal.digest })
    await publish(context, ballot, outcome)
    await tables(context).deleteFrom('ballots.ballot_reminder').where('ballot_id', '=', id).execute()
    return outcome
  })
}
