import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { entriesByNumber } from '../reads/entries-by-number.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import type { ElectionPost } from '../rules/posts.ts'
import { leave } from './election-committee.ts'
import { holdElection, mustStand } from './hold-election.ts'

export interface NewNomination {
  readonly post: ElectionPost
  readonly name: string
  /** The nominee's number on the roll; empty for somebody whom representatives or households elect and who has none. */
  readonly number?: number | undefined
  readonly woman?: boolean | undefined
  /** The party organisation that nominates, or the numbers on the roll of the voters who do so jointly. */
  readonly by: { readonly organisation: string } | { readonly numbers: readonly number[] }
}

/**
 * Takes down a nomination: by the party organisation, or by voters jointly, each counted once. A nominee who sits in the election committee leaves it.
 * Refuses `ballots.nominee-named`, `ballots.nominee-not-on-roll`, `ballots.nominator-not-on-roll`, `ballots.too-few-nominators`, `ballots.nominated-already`, `ballots.nominating-organisation`.
 */
export function nominate(context: Context, electionId: string, given: NewNomination): Promise<string> {
  return together(context, async (context) => {
    const election = await holdElection(context, electionId, electionsPermissions['ballots.take-nominations'])
    mustStand(election, 'nominating')
    const name = given.name.trim(), post = await tables(context).selectFrom('ballots.election_post').select('post').where('election_id', '=', election.id).where('post', '=', given.post).executeTakeFirst()
    if (name === '' || name.length > 60 || !post) throw new Refusal('ballots.nominee-named', 'invalid', { field: post ? 'name' : 'post' })
    const [nominee] = given.number === undefined ? [] : await entriesByNumber(context, election.rollId, [given.number])
    if (given.number === undefined ? election.mode === 'voter' : !nominee) throw new Refusal('ballots.nominee-not-on-roll', 'invalid', { field: 'number', number: given.number ?? null })
    const organisation = 'organisation' in given.by ? given.by.organisation.trim() : null
    if (organisation === '') throw new Refusal('ballots.nominating-organisation', 'invalid', { field: 'organisation' })
    const numbers = 'numbers' in given.by ? [...new Set(given.by.numbers)] : []
    const nominators = await entriesByNumber(context, election.rollId, numbers)
    const missing = numbers.find((number) => !nominators.some((entry) => entry.number === number))
    if (missing !== undefined) throw new Refusal('ballots.nominator-not-on-roll', 'invalid', { field: 'numbers', number: missing })
    if (organisation === null && nominators.length < election.rules.jointNominators) throw new Refusal('ballots.too-few-nominators', 'invalid', { field: 'numbers', needed: election.rules.jointNominators, found: nominators.length })
    const made = await tables(context).insertInto('ballots.nomination').values({
      election_id: election.id, post: given.post, name, entry_id: nominee?.id ?? null, person_id: nominee?.personId ?? null, woman: given.woman ?? null, by: organisation === null ? 'joint' : 'party', organisation,
      accepted_at: null, review: null, review_office: null, withdrawn_at: null, withdrawn_because: null, at: context.now,
    }).onConflict((same) => same.columns(['election_id', 'post', 'name']).where('withdrawn_at', 'is', null).doNothing()).returning('id').executeTakeFirst()
    if (!made) throw new Refusal('ballots.nominated-already', 'conflict', { field: 'name' })
    if (nominators.length > 0) await tables(context).insertInto('ballots.nominator').values(nominators.map((entry) => ({ nomination_id: made.id, entry_id: entry.id }))).execute()
    await recordAct(context, 'ballots.candidate-nominated', election.id, { post: election.post, facts: { nomination: made.id, for: given.post, by: organisation === null ? 'joint' : 'party', nominators: nominators.length } })
    const conducts = await tables(context).selectFrom('ballots.election_member').select('id').where('election_id', '=', election.id).where('left_at', 'is', null).where('name', '=', name).execute()
    for (const member of conducts) await leave(context, election, member.id, 'nominated')
    return made.id
  })
}
