import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { holdElection } from './hold-election.ts'

const permission = electionsPermissions['ballots.conduct-election']

export interface NewMember { readonly name: string; readonly part: 'chair' | 'member' | 'substitute'; readonly personId?: string | null }

/** Writes down who was elected to conduct the election (选举委员会), members before substitutes in their order. Refuses `ballots.election-member-named`, `ballots.election-member-stands`. */
export function seatElectionMember(context: Context, electionId: string, { name: given, part, personId = null }: NewMember): Promise<string> {
  return together(context, async (context) => {
    const election = await holdElection(context, electionId, permission), name = given.trim()
    if (name === '' || name.length > 60) throw new Refusal('ballots.election-member-named', 'invalid', { field: 'name' })
    const nominated = await tables(context).selectFrom('ballots.nomination').select('id').where('election_id', '=', election.id).where('name', '=', name).where('withdrawn_at', 'is', null).executeTakeFirst()
    if (nominated) throw new Refusal('ballots.election-member-stands', 'conflict', { field: 'name' })
    const made = await tables(context).insertInto('ballots.election_member').values({
      election_id: election.id, name, person_id: personId, part, left_at: null, left_because: null,
      place: sql<number>`(select coalesce(max(place), 0) + 1 from ballots.election_member where election_id = ${election.id})`,
    }).onConflict((same) => same.doNothing()).returning('id').executeTakeFirst()
    if (!made) throw new Refusal('ballots.election-member-twice', 'conflict', { field: 'name' })
    await recordAct(context, 'ballots.election-member-seated', election.id, { post: election.post, facts: { member: made.id, part } })
    return made.id
  })
}

/** Somebody leaves the election committee; the first substitute moves up into their part. Which relative stands is not asked. */
export function leaveElectionCommittee(context: Context, memberId: string, because: 'nominated' | 'relative-nominated' | 'resigned'): Promise<void> {
  return together(context, async (context) => {
    const found = isKey(memberId) ? await tables(context).selectFrom('ballots.election_member').select('election_id').where('id', '=', memberId).executeTakeFirst() : undefined
    if (!found) throw new Refusal('ballots.unknown-election-member', 'missing')
    const election = await holdElection(context, found.election_id, permission)
    await leave(context, election, memberId, because)
  })
}

/** Inside the act of whoever holds the election: also a nomination makes members leave. */
export async function leave(context: Context, election: { readonly id: string; readonly post: string | null }, memberId: string, because: 'nominated' | 'relative-nominated' | 'resigned'): Promise<void> {
  const gone = await tables(context).updateTable('ballots.election_member').set({ left_at: context.now, left_because: because }).where('id', '=', memberId).where('left_at', 'is', null).returning(['part']).executeTakeFirst()
  if (!gone) return
  const next = gone.part === 'substitute' ? undefined : await tables(context).selectFrom('ballots.election_member').select('id').where('election_id', '=', election.id).where('part', '=', 'substitute').where('left_at', 'is', null).orderBy('place').executeTakeFirst()
  // Whoever moves up becomes a member; the chair is chosen among the members anew.
  if (next) await tables(context).updateTable('ballots.election_member').set({ part: 'member' }).where('id', '=', next.id).execute()
  await recordAct(context, 'ballots.election-member-left', election.id, { post: election.post, facts: { member: memberId, because, movedUp: next?.id ?? null } })
}

/** One of the members takes the chair that is empty. Refuses `ballots.election-chair-taken`. */
export function chooseElectionChair(context: Context, memberId: string): Promise<void> {
  return together(context, async (context) => {
    const found = isKey(memberId) ? await tables(context).selectFrom('ballots.election_member').select(['election_id', 'part', 'left_at']).where('id', '=', memberId).executeTakeFirst() : undefined
    if (!found || found.left_at || found.part !== 'member') throw new Refusal('ballots.unknown-election-member', 'missing')
    const election = await holdElection(context, found.election_id, permission)
    const chair = await tables(context).selectFrom('ballots.election_member').select('id').where('election_id', '=', election.id).where('part', '=', 'chair').where('left_at', 'is', null).executeTakeFirst()
    if (chair) throw new Refusal('ballots.election-chair-taken')
    await tables(context).updateTable('ballots.election_member').set({ part: 'chair' }).where('id', '=', memberId).execute()
    await recordAct(context, 'ballots.election-chair-chosen', election.id, { post: election.post, facts: { member: memberId } })
  })
}
