import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { electionsPermissions } from '../rules/permissions.ts'
import { type HeldElection, holdElection, mustStand } from './hold-election.ts'

const permission = electionsPermissions['ballots.take-nominations']

async function holdNomination(context: Context, id: string): Promise<{ readonly election: HeldElection; readonly nomination: { readonly id: string; readonly entry_id: string | null; readonly accepted_at: Date | null } }> {
  const nomination = isKey(id) ? await tables(context).selectFrom('ballots.nomination').select(['id', 'election_id', 'entry_id', 'accepted_at']).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst() : undefined
  if (!nomination) throw new Refusal('ballots.unknown-nomination', 'missing')
  const election = await holdElection(context, nomination.election_id, permission)
  mustStand(election, 'nominating')
  return { election, nomination }
}

/** The nominee agrees to stand, for one post only. Refuses `ballots.stands-already`. */
export function acceptNomination(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const { election, nomination } = await holdNomination(context, id)
    if (nomination.accepted_at) return
    const other = nomination.entry_id === null ? undefined : await tables(context).selectFrom('ballots.nomination').select('id').where('election_id', '=', election.id).where('entry_id', '=', nomination.entry_id).where('accepted_at', 'is not', null).where('withdrawn_at', 'is', null).executeTakeFirst()
    if (other) throw new Refusal('ballots.stands-already')
    await tables(context).updateTable('ballots.nomination').set({ accepted_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'ballots.nomination-accepted', election.id, { post: election.post, facts: { nomination: id } })
  })
}

/** What the joint review of eligibility found: passed or not, and by which office. Why is not kept. Refuses `ballots.review-office-missing`. */
export function reviewNomination(context: Context, id: string, { passed, office: given }: { readonly passed: boolean; readonly office: string }): Promise<void> {
  return together(context, async (context) => {
    const { election } = await holdNomination(context, id), office = given.trim()
    if (office === '' || office.length > 80) throw new Refusal('ballots.review-office-missing', 'invalid', { field: 'office' })
    await tables(context).updateTable('ballots.nomination').set({
      review: passed ? 'passed' : 'not-passed', review_office: office, ...(passed ? {} : { withdrawn_at: context.now, withdrawn_because: 'not-passed' as const }),
    }).where('id', '=', id).execute()
    await recordAct(context, 'ballots.nomination-reviewed', election.id, { post: election.post, facts: { nomination: id, passed } })
  })
}

/** Somebody no longer stands: by their own word, or because a near relative stands too (民法典1045); that is declared, and no more of it is kept. */
export function withdrawNomination(context: Context, id: string, because: 'declined' | 'near-relative' | 'other'): Promise<void> {
  return together(context, async (context) => {
    const { election } = await holdNomination(context, id)
    await tables(context).updateTable('ballots.nomination').set({ withdrawn_at: context.now, withdrawn_because: because }).where('id', '=', id).execute()
    await recordAct(context, 'ballots.nomination-withdrawn', election.id, { post: election.post, facts: { nomination: id, because } })
  })
}
