import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { writeMany } from '../../votes/acts/write-votes.ts'
import type { Ballot } from '../../votes/reads/ballots.ts'
import { checkAnswers } from '../../votes/rules/check-answers.ts'
import { receiptDigest, receiptOf } from '../../votes/rules/receipt.ts'
import { answersOf, type Voice, wholeVoice } from '../rules/voices.ts'

/**
 * Casts the votes of heads of whom nothing is known here, brought by one list: the same rows as one vote after another would write. Gives the heads that had voted
 * before all the same; nothing is written for them. Part of the act that takes the list over.
 */
export async function castMany(context: Context, ballot: Ballot, outsideId: string, voices: ReadonlyMap<string, Voice>, signer: string): Promise<ReadonlySet<string>> {
  const matters = ballot.questions.map(({ key }) => key), spoken = [...voices].map(([entryId, voice]) => [entryId, wholeVoice(voice, matters)] as const)
  const votes = spoken.map(([entryId, voice]) => ({ entryId, answers: checkAnswers(ballot.questions, answersOf(voice), 'import').answers, said: voice, digest: receiptDigest(ballot.id, receiptOf(ballot.id, entryId, `${outsideId} ${entryId}`)) }))
  const written = await writeMany(context, ballot, votes, 'import')
  await sql`
    insert into ballots.owners_voice (ballot_id, entry_id, signer, channel, answers, outside_id, at)
    select ${ballot.id}, vote."entryId", ${signer}, 'import', vote.said, ${outsideId}, ${context.now}
    from jsonb_to_recordset(${JSON.stringify(votes.filter(({ entryId }) => written.has(entryId)))}::jsonb) as vote ("entryId" uuid, said jsonb)`.execute(tables(context))
  return new Set(votes.flatMap(({ entryId }) => (written.has(entryId) ? [] : [entryId])))
}
