import { localDay, place } from '#domains/territory'
import { together, type Context } from '#platform/context'
import { requirePermission, signedIn } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { entriesOfPerson } from '../../rolls/reads/entries.ts'
import type { CastVote } from '../../votes/acts/cast-vote.ts'
import { receiptDigest, receiptOf } from '../../votes/rules/receipt.ts'
import { assemblyOf } from '../reads/assembly.ts'
import { signatureFor } from '../reads/signature-of.ts'
import { concernedKeys } from '../rules/concerned.ts'
import { ownersPermissions } from '../rules/permissions.ts'
import type { Voice } from '../rules/voices.ts'
import { acknowledgeBallot } from './record-service.ts'
import { holdHead, takeVoice } from './take-voice.ts'

export type OwnerVoted = { readonly status: 'cast'; readonly vote: CastVote | undefined } | { readonly status: 'with-co-owner' | 'at-odds' }

/**
 * A verified owner votes on screen, where the rules of the place let owners do so. Refuses `ballots.not-on-roll`, `ballots.voted-already`, `ballots.answer-missing`,
 * `ballots.channel-closed`, `ballots.not-open`.
 */
export function voteAsOwner(context: Context, ballotId: string, entryId: string, voice: Voice, key: string): Promise<OwnerVoted> {
  return together(context, async (context) => {
    const person = signedIn(context), assembly = await assemblyOf(context, ballotId)
    if (!assembly) throw new Refusal('ballots.unknown-ballot', 'missing')
    requirePermission(context, ownersPermissions['ballots.vote-as-owner'], { owner: person.id })
    const { ballot } = assembly
    const entry = (await entriesOfPerson(context, ballot.rollId, person.id)).find(({ id }) => id === entryId)
    if (!entry) throw new Refusal('ballots.not-on-roll', 'forbidden')
    if (!ballot.channels.includes('online')) throw new Refusal('ballots.channel-closed', 'conflict', { channel: 'online' })
    if (ballot.state !== 'open' || context.now < ballot.opensAt || context.now >= ballot.closesAt) throw new Refusal('ballots.not-open', 'conflict')
    const concerned = concernedKeys(ballot.questions.map(({ key }) => key), assembly.within, entry)
    const missing = ballot.questions.filter(({ key }) => concerned.includes(key)).find((question) => !['agree', 'against', 'abstain'].includes(voice[question.key] ?? ''))
    if (missing) throw new Refusal('ballots.answer-missing', 'invalid', { field: `answer-${missing.key}`, question: missing.key })
    const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai'
    await holdHead(context, ballotId, entryId)
    const repeated = await votedWith(context, ballotId, entryId, key)
    if (repeated) return { status: 'cast', vote: repeated }
    await acknowledgeBallot(context, assembly, entryId)
    const heard = await takeVoice(context, assembly, { entryId, signature: await signatureFor(context, ballotId, entryId, person.id), voice: Object.fromEntries(ballot.questions.map(({ key }) => [key, concerned.includes(key) ? voice[key] ?? 'blank' : 'blank'])), channel: 'online', day: localDay(context.now, timezone), key })
    if (heard.status === 'duplicate') throw new Refusal('ballots.voted-already', 'conflict')
    if (heard.status === 'nothing' || heard.status === 'power-unverified') throw new Error(`an owner's vote on screen came to ${heard.status}`)
    return heard
  })
}

/** What the same form brought before, sent again by an impatient finger: its receipt, and nothing written anew. */
async function votedWith(context: Context, ballotId: string, entryId: string, key: string): Promise<CastVote | undefined> {
  const receipt = receiptOf(ballotId, entryId, key)
  const before = await tables(context).selectFrom('ballots.vote_journal').select('at').where('ballot_id', '=', ballotId).where('receipt_digest', '=', receiptDigest(ballotId, receipt)).executeTakeFirst()
  return before && { receipt, at: before.at ?? context.now, repeated: true, replaced: false }
}
