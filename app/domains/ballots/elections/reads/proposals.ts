import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { outcomeOf } from '../../votes/reads/outcome-of.ts'
import type { AssemblyKind } from '../rules/assembly.ts'

/** Where a proposal stands: it waits, it is before an assembly or a ballot, or it is decided. Void: the ballot was given up. Withdrawn: whoever handed it over took it back. */
export interface ProposalStanding {
  readonly id: string
  readonly state: 'waiting' | 'before-assembly' | 'before-ballot' | 'passed' | 'failed' | 'void' | 'withdrawn'
  /** Where that can be read. */
  readonly href: string | null
}

const selected = (context: Context) => tables(context).selectFrom('ballots.assembly_proposal as proposal').innerJoin('territory.public_unit as unit', 'unit.id', 'proposal.unit_id')
  .select(['proposal.id', 'proposal.unit_id as unitId', 'unit.name as unitName', 'proposal.village', 'proposal.title', 'proposal.text', 'proposal.origin_href as originHref', 'proposal.at', 'proposal.ballot_id as ballotId', 'proposal.withdrawn_at as withdrawnAt'])

export type Proposal = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]

/** One proposal. Refuses `ballots.unknown-proposal`. */
export async function proposalById(context: Context, id: string): Promise<Proposal> {
  const proposal = isKey(id) ? await selected(context).where('proposal.id', '=', id).executeTakeFirst() : undefined
  if (!proposal) throw new Refusal('ballots.unknown-proposal', 'missing')
  return proposal
}

/** Where one proposal stands, from the assemblies and the ballot that it was put to. */
export async function proposalStanding(context: Context, id: string): Promise<ProposalStanding> {
  const { ballotId, withdrawnAt } = await proposalById(context, id)
  if (withdrawnAt !== null) return { id, state: 'withdrawn', href: null }
  if (ballotId !== null) {
    const outcome = await outcomeOf(context, ballotId)
    if (outcome) return { id, state: outcome.questions.every(({ passed }) => passed === true) ? 'passed' : 'failed', href: `/ballots/${ballotId}/result` }
    const { state } = await tables(context).selectFrom('ballots.ballot').select('state').where('id', '=', ballotId).executeTakeFirstOrThrow()
    return { id, state: state === 'cancelled' ? 'void' : 'before-ballot', href: `/ballots/${ballotId}` }
  }
  // An assembly without a quorum, or one that was called off, decided nothing: the proposal waits again.
  const item = await tables(context).selectFrom('ballots.assembly_item as item').innerJoin('ballots.assembly as assembly', 'assembly.id', 'item.assembly_id')
    .select(['assembly.id', 'item.passed', 'assembly.published_at as publishedAt']).where('item.proposal_id', '=', id).where('assembly.state', 'in', ['called', 'held']).orderBy('assembly.called_at', 'desc').executeTakeFirst()
  if (!item) return { id, state: 'waiting', href: null }
  return { id, state: item.publishedAt === null ? 'before-assembly' : item.passed ? 'passed' : 'failed', href: `/residents-meetings/${item.id}` }
}

/** Where the proposal stands that was handed over with this key; undefined where there is none. */
export async function proposalStandingOf(context: Context, key: string): Promise<ProposalStanding | undefined> {
  const row = await tables(context).selectFrom('ballots.assembly_proposal').select('id').where('key', '=', key).executeTakeFirst()
  return row && proposalStanding(context, row.id)
}

/** Proposals within these units that wait to be put to an assembly or a ballot; the oldest first. */
export async function waitingProposals(context: Context, within: readonly string[]): Promise<Proposal[]> {
  return selected(context).where(sql<boolean>`unit.path && ${within}::uuid[]`).where('proposal.ballot_id', 'is', null).where('proposal.withdrawn_at', 'is', null)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('ballots.assembly_item as item').innerJoin('ballots.assembly as assembly', 'assembly.id', 'item.assembly_id').select('item.id')
      .whereRef('item.proposal_id', '=', 'proposal.id').where('assembly.state', 'in', ['called', 'held'])))).orderBy('proposal.at').limit(100).execute()
}

/** By whose majority a ballot that a proposal was put to is counted; undefined for other ballots. */
export async function assemblyOfBallot(context: Context, ballotId: string): Promise<AssemblyKind | undefined> {
  const row = await tables(context).selectFrom('ballots.assembly_proposal').select('ballot_kind').where('ballot_id', '=', ballotId).executeTakeFirst()
  return row?.ballot_kind ?? undefined
}

/** Rolls within these units whose lines stand still, by which an assembly or a ballot of residents or villagers may go. */
export const rollsForAssemblies = (context: Context, within: readonly string[]) => tables(context).selectFrom('ballots.roll as roll').innerJoin('territory.public_unit as unit', 'unit.id', 'roll.unit_id')
  .select(['roll.id', 'roll.title', 'roll.kind', 'roll.unit_id as unitId', 'unit.name as unitName', sql<number>`(select count(*)::int from ballots.roll_entry where roll_id = roll.id)`.as('lines')])
  .where('roll.kind', 'in', ['persons', 'households', 'representatives', 'villagers']).where('roll.state', '=', 'frozen').where(sql<boolean>`unit.path && ${within}::uuid[]`).orderBy('roll.at', 'desc').limit(100).execute()
