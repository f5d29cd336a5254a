import { noticesAbout } from '#domains/public-notices'
import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { byPost } from '../rules/posts.ts'
import { publicElection } from './require-election.ts'
import { roundsOf } from './rounds.ts'
import { seatsFilled, tiePending } from './standing.ts'

/** Everything about an election that anybody may read. Refuses `ballots.unknown-election`. */
export async function electionStory(context: Context, id: string) {
  const election = await publicElection(context, id), open = tables(context)
  const [unit, roll, rounds, seats, notices, elected, recall, ties] = await Promise.all([
    unitById(context, election.unitId),
    open.selectFrom('ballots.roll').select(['id', 'title', 'state', 'objections_until as objectionsUntil', 'published_at as publishedAt', 'digest']).select(({ selectFrom }) => selectFrom('ballots.roll_entry').select(({ fn }) => fn.countAll<number>().as('count')).whereRef('roll_id', '=', 'ballots.roll.id').as('lines')).where('id', '=', election.rollId).executeTakeFirstOrThrow(),
    roundsOf(context, id), seatsFilled(context, id), noticesAbout(context, id), electedOf(context, id),
    open.selectFrom('ballots.recall').select(['name', 'post', 'reason', 'by', 'petitioners', 'base', 'reply']).where('election_id', '=', id).executeTakeFirst(), tiePending(context, id),
  ])
  return { election, unit, roll, rounds, seats, notices, elected, recall, ties }
}
export type ElectionStory = Awaited<ReturnType<typeof electionStory>>

/** Who was elected, by post and votes; with whoever did not take the seat. */
export async function electedOf(context: Context, id: string) {
  const rows = await tables(context).selectFrom('ballots.elected as elected').innerJoin('ballots.election_round as round', 'round.id', 'elected.round_id')
    .select(['elected.id', 'elected.post', 'elected.name', 'elected.votes', 'elected.choice', 'elected.withdrawn_because as withdrawnBecause', 'elected.ended_on as endedOn', 'elected.ended_because as endedBecause', 'round.kind as roundKind'])
    .where('elected.election_id', '=', id).orderBy('round.number').orderBy('elected.votes', 'desc').orderBy('elected.name').execute()
  return rows.sort(byPost)
}

/** Whether the list of those elected names a woman; null where nobody said so of any nominee. */
export async function womanElected(context: Context, id: string): Promise<boolean | null> {
  const known = await tables(context).selectFrom('ballots.nomination').select(['id']).where('election_id', '=', id).where('woman', '=', true).execute()
  if (known.length === 0) return null
  const serving = (await electedOf(context, id)).filter(({ withdrawnBecause }) => withdrawnBecause === null)
  return serving.length === 0 ? null : serving.some(({ choice }) => known.some((nomination) => nomination.id === choice))
}

/** Nominations of an election with how many nominate, those withdrawn last. */
export async function nominationsOf(context: Context, id: string) {
  const rows = await tables(context).selectFrom('ballots.nomination as nomination').leftJoin('ballots.roll_entry as entry', 'entry.id', 'nomination.entry_id')
    .select(['nomination.id', 'nomination.post', 'nomination.name', 'nomination.woman', 'nomination.by', 'nomination.organisation', 'nomination.accepted_at as acceptedAt', 'nomination.review', 'nomination.review_office as reviewOffice', 'nomination.withdrawn_because as withdrawnBecause', 'entry.number'])
    .select(({ selectFrom }) => selectFrom('ballots.nominator').select(({ fn }) => fn.countAll<number>().as('count')).whereRef('nomination_id', '=', 'nomination.id').as('nominators'))
    .where('nomination.election_id', '=', id).orderBy('nomination.at').execute()
  return rows.sort((a, b) => Number(a.withdrawnBecause !== null) - Number(b.withdrawnBecause !== null) || byPost(a, b))
}
export type NominationRow = Awaited<ReturnType<typeof nominationsOf>>[number]

/** Who conducts the election, in order, those who left last. */
export const electionMembers = (context: Context, id: string) => tables(context).selectFrom('ballots.election_member').select(['id', 'name', 'part', 'place', 'left_because as leftBecause']).where('election_id', '=', id).orderBy('left_at', 'desc').orderBy('place').execute()

export const handOverLines = (context: Context, id: string) => tables(context).selectFrom('ballots.hand_over').select(['id', 'item', 'what', 'giver', 'taker', 'at']).where('election_id', '=', id).orderBy('at').orderBy('id').execute()
