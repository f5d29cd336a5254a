import { notify } from '#domains/notifications'
import { recordAct } from '#domains/transparency'
import type { Context } from '#platform/context'
import { entryById } from '../../rolls/reads/entries.ts'
import { tables } from '../../tables.ts'
import { castVote, type CastVote } from '../../votes/acts/cast-vote.ts'
import { restoreVote, setAsideVote } from '../../votes/acts/set-aside-vote.ts'
import type { VoteChannel } from '../../votes/rules/ballot.ts'
import { answersOf, jointAnswer } from '../rules/voices.ts'
import { recastVote } from './recast-vote.ts'

/** What stands for a head after everybody who may speak for it was heard. */
export type EntryStanding = { readonly status: 'cast'; readonly vote: CastVote | undefined } | { readonly status: 'at-odds' } | { readonly status: 'nothing' }

/**
 * Brings the vote of a head in line with what its co-owners said: cast when they are of one mind, set aside while they are at odds, the voice of the
 * one whom they named once they did. Part of an act, while the head is held. `key` makes the receipt.
 */
export async function settleEntry(context: Context, ballotId: string, entryId: string, channel: VoteChannel, key: string): Promise<EntryStanding> {
  const db = tables(context)
  const voices = await db.selectFrom('ballots.owners_voice').select(['id', 'signer', 'answers', 'channel']).where('ballot_id', '=', ballotId).where('entry_id', '=', entryId).where('taken_back_at', 'is', null).orderBy('at').orderBy('id').execute()
  const aside = await db.selectFrom('ballots.owners_aside').select(['settled_at', 'chosen']).where('ballot_id', '=', ballotId).where('entry_id', '=', entryId).executeTakeFirst()
  const chosen = aside?.settled_at ? voices.filter(({ signer }) => signer === aside.chosen) : []
  const joint = jointAnswer((chosen.length > 0 ? chosen : voices).map(({ answers }) => answers))
  const current = await db.selectFrom('ballots.current_vote').select(['set_aside']).where('ballot_id', '=', ballotId).where('voter_id', '=', entryId).executeTakeFirst()
  if (joint.status === 'counted') {
    const answers = answersOf(joint.answers)
    if (!current) return { status: 'cast', vote: await castVote(context, { ballotId, entryId, answers, channel, key }) }
    await recastVote(context, { ballotId, entryId, answers, channel, key })
    if (current.set_aside !== null) await restoreVote(context, { ballotId, entryId, reason: 'settled' })
    return { status: 'cast', vote: undefined }
  }
  if (joint.status === 'nothing') {
    // Co-owners who were at odds and whose papers are all gone contradict nobody any more.
    if (current?.set_aside === 'co-owners') await restoreVote(context, { ballotId, entryId, reason: 'taken-back' })
    if (current && current.set_aside !== 'taken-back') await setAsideVote(context, { ballotId, entryId, reason: 'taken-back' })
    return { status: 'nothing' }
  }
  if (current?.set_aside === null) await setAsideVote(context, { ballotId, entryId, reason: 'co-owners' })
  if (!aside) {
    await db.insertInto('ballots.owners_aside').values({ ballot_id: ballotId, entry_id: entryId, at: context.now, settled_at: null, settled_by: null, chosen: null, reason: null }).execute()
    await recordAct(context, 'ballots.co-owners-at-odds', ballotId, { facts: { entry: entryId } })
    const told = (await entryById(context, entryId))?.personIds ?? []
    await notify(context, told.map((to) => ({ to, topic: 'ballots.co-owners-at-odds', subject: ballotId, facts: { ballot: ballotId }, dedupe: `at-odds ${ballotId} ${entryId}`, why: 'voter' as const })))
  }
  return { status: 'at-odds' }
}
