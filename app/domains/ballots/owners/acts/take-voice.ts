import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Assembly } from '../reads/assembly.ts'
import type { VoteChannel } from '../../votes/rules/ballot.ts'
import { type ProxyGiven, proxyVoteProblem } from '../rules/proxy.ts'
import { signatureParts } from '../rules/signer.ts'
import { type Voice, wholeVoice } from '../rules/voices.ts'
import { type EntryStanding, settleEntry } from './settle-entry.ts'

export interface NewVoice {
  readonly entryId: string
  /** As `signatureOf` writes it. */
  readonly signature: string
  readonly voice: Voice
  readonly channel: VoteChannel
  readonly paperId?: string | undefined
  readonly outsideId?: string | undefined
  /** The day on which it was handed in: a mandate must hold on it. */
  readonly day: string
  /** Of the form or the paper. */
  readonly key: string
}

export type Heard = EntryStanding | { readonly status: 'duplicate' } | { readonly status: 'with-co-owner' } | { readonly status: 'power-unverified' }

/** Holds one head of a vote against every other voice until the transaction ends. */
export const holdHead = (context: Context, ballotId: string, entryId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`owners ${ballotId} ${entryId}`}, 0))`.execute(tables(context))

/**
 * Takes in what one of those who may speak for a head says. The same owner's second word counts or not as the rules of this vote say; another co-owner's
 * word joins in, or sets the head aside. Part of an act.
 */
export async function takeVoice(context: Context, { ballot, rules }: Assembly, given: NewVoice): Promise<Heard> {
  await holdHead(context, ballot.id, given.entryId)
  const db = tables(context), { power, key: signer } = signatureParts(given.signature)
  const mandate = power === 'proxy' ? await useMandate(context, ballot.id, given, signer) : undefined
  if (power === 'proxy' && mandate === undefined) return { status: 'power-unverified' }
  // On a matter beyond the mandate nobody spoke: an empty box there is no abstention.
  const said = mandate === undefined ? given.voice : Object.fromEntries(Object.entries(given.voice).filter(([matter]) => matter in mandate)), voice = wholeVoice(said, ballot.questions.map(({ key }) => key))
  const live = await db.selectFrom('ballots.owners_voice').select(['id', 'signer']).where('ballot_id', '=', ballot.id).where('entry_id', '=', given.entryId).where('taken_back_at', 'is', null).execute()
  const before = live.find((voice) => voice.signer === signer)
  if (before && rules.twice === 'first-stands') return { status: 'duplicate' }
  if (before) await db.updateTable('ballots.owners_voice').set({ taken_back_at: context.now }).where('id', '=', before.id).execute()
  await db.insertInto('ballots.owners_voice').values({
    ballot_id: ballot.id, entry_id: given.entryId, signer, channel: given.channel, answers: JSON.stringify(voice), paper_id: given.paperId ?? null, outside_id: given.outsideId ?? null, at: context.now, taken_back_at: null,
  }).execute()
  const standing = await settleEntry(context, ballot.id, given.entryId, given.channel, given.key)
  return standing.status === 'cast' && standing.vote === undefined && live.length > 0 && !before ? { status: 'with-co-owner' } : standing
}

/** The matters of the written mandate that covers what is handed in, undefined where none does; it is then used, and cannot be taken back any more. */
async function useMandate(context: Context, ballotId: string, { entryId, voice, day }: NewVoice, principal: string): Promise<ProxyGiven['matters'] | undefined> {
  const db = tables(context)
  const mandate = await db.selectFrom('ballots.owners_proxy').select(['id', 'matters', 'until']).where('ballot_id', '=', ballotId).where('entry_id', '=', entryId).where('principal', '=', principal).where('revoked_at', 'is', null).forUpdate().executeTakeFirst()
  if (!mandate || mandate.until < day) return undefined
  const said = Object.fromEntries(Object.entries(voice).filter(([, answer]) => answer !== 'blank'))
  if (proxyVoteProblem(said, mandate.matters) !== undefined) return undefined
  await db.updateTable('ballots.owners_proxy').set({ used_at: context.now }).where('id', '=', mandate.id).execute()
  return mandate.matters
}

