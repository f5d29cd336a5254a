import { publishNotice } from '#domains/public-notices'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { noticeText as text } from '../rules/notice-text.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import type { CommitteeKind, ElectionPost, Mode } from '../rules/posts.ts'
import { recallPetition } from '../rules/recall.ts'
import { holdElection, moveElection, mustStand } from './hold-election.ts'
import { newRound } from './new-round.ts'
import { openElection } from './prepare-election.ts'
import { settleRoll, tellVoters } from './state-candidates.ts'

export interface NewRecall {
  readonly unitId: string
  readonly committee: CommitteeKind
  /** The way in which the committee was elected: the recall is voted on likewise. */
  readonly mode: Mode
  readonly title: string
  readonly day: string
  readonly rollId: string
  readonly name: string
  readonly post: ElectionPost
  readonly reason: string
  readonly by: 'voters' | 'reps'
  readonly petitioners: number
  /** Of how many: all voters or households, or all representatives. */
  readonly base: number
  readonly electedId?: string | null
  readonly key: string
}

/** Takes in the petition to recall somebody, where enough ask for it and say why. Refuses `ballots.recall-too-few`, `ballots.recall-reason-missing`, and what preparing an election refuses. */
export function petitionRecall(context: Context, given: NewRecall): Promise<string> {
  return together(context, async (context) => {
    const name = given.name.trim(), reason = given.reason.trim()
    const { id, post, fresh } = await openElection(context, { ...given, purpose: 'recall' })
    if (!fresh) return id
    if (name === '' || name.length > 60) throw new Refusal('ballots.nominee-named', 'invalid', { field: 'name' })
    if (reason === '' || reason.length > 2000) throw new Refusal('ballots.recall-reason-missing', 'invalid', { field: 'reason' })
    const whole = [given.petitioners, given.base].every((count) => Number.isSafeInteger(count) && count >= 1)
    const { satisfied, minimum } = whole ? recallPetition(given.committee, given.by, given.petitioners, given.base) : { satisfied: false, minimum: 1 }
    if (!satisfied || given.petitioners > given.base) throw new Refusal('ballots.recall-too-few', 'invalid', { field: 'petitioners', minimum, petitioners: given.petitioners })
    const electedId = await servingSeat(context, given, name)
    await tables(context).insertInto('ballots.recall').values({ election_id: id, elected_id: electedId, name, post: given.post, reason, by: given.by, petitioners: given.petitioners, base: given.base, reply: null, replied_at: null }).execute()
    await recordAct(context, 'ballots.recall-petitioned', id, { post, facts: { by: given.by, petitioners: given.petitioners, base: given.base, minimum } })
    return id
  })
}

/** The seat of the person concerned, where it was filled through this system; that office ends with the recall. */
async function servingSeat(context: Context, given: NewRecall, name: string): Promise<string | null> {
  const seats = await tables(context).selectFrom('ballots.elected as elected').innerJoin('ballots.election as election', 'election.id', 'elected.election_id').select(['elected.id', 'elected.name', 'elected.post']).where('election.unit_id', '=', given.unitId)
    .where('election.committee', '=', given.committee).where('elected.withdrawn_because', 'is', null).where('elected.ended_on', 'is', null).where('election.state', 'in', ['valid', 'handed-over', 'done']).orderBy('election.declared_on', 'desc').execute()
  const seat = isKey(given.electedId) ? seats.find(({ id }) => id === given.electedId) : seats.find((one) => one.name === name && one.post === given.post)
  return seat?.id ?? null
}

/** Writes down what the person concerned says to it (申辩), in their own words. It is published with the reasons. Refuses `ballots.recall-reply-missing`. */
export function replyToRecall(context: Context, id: string, words: string): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, electionsPermissions['ballots.conduct-election']), reply = words.trim()
    mustStand(election, 'prepared', 'registered')
    if (reply === '' || reply.length > 4000) throw new Refusal('ballots.recall-reply-missing', 'invalid', { field: 'reply' })
    await tables(context).updateTable('ballots.recall').set({ reply, replied_at: context.now }).where('election_id', '=', id).execute()
    await recordAct(context, 'ballots.recall-replied', id, { post: election.post })
  })
}

/** Publishes the reasons with the reply, or that the person was heard and said nothing, and sets up the voting. Refuses `ballots.recall-unheard`. */
export function stateRecall(context: Context, id: string, { heard }: { readonly heard: boolean }): Promise<void> {
  return together(context, async (context) => {
    const election = await holdElection(context, id, electionsPermissions['ballots.conduct-election'])
    mustStand(election, 'registered')
    const recall = await tables(context).selectFrom('ballots.recall').select(['name', 'post', 'reason', 'reply']).where('election_id', '=', id).executeTakeFirst()
    if (!recall) throw new Refusal('ballots.unknown-election', 'missing')
    if (recall.reply === null && !heard) throw new Refusal('ballots.recall-unheard', 'invalid', { field: 'heard' })
    await settleRoll(context, election.rollId)
    await newRound(context, id, { kind: 'recall', day: election.day, papers: [{ post: 'recall', seats: 1, candidates: [] }] })
    await publishNotice(context, {
      kind: 'other', subject: id, href: `/elections/${id}`, unitId: election.unitId, title: text.recall(election.title), days: election.rules.objectionDays, basis: text.basis.recall[election.committee],
      sections: [{ text: text.recallVote(`${text.post(recall.post)}${recall.name}`, election.day) }, { heading: text.recallReason, text: recall.reason }, { heading: text.recallReply, text: recall.reply ?? text.recallNoReply }],
    })
    await tellVoters(context, election, 'ballots.election-voting-called')
    await moveElection(context, election, 'state-recall', 'ballots.recall-stated', { facts: { replied: recall.reply !== null } })
  })
}
