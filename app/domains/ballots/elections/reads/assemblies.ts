import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'

const rows = (context: Context) => tables(context).selectFrom('ballots.assembly as assembly').innerJoin('territory.public_unit as unit', 'unit.id', 'assembly.unit_id').select([
  'assembly.id', 'assembly.kind', 'assembly.title', 'assembly.place', 'assembly.starts_at as startsAt', 'assembly.state', 'assembly.asked_by as askedBy', 'assembly.asked', 'assembly.asked_base as askedBase', 'assembly.entitled',
  'assembly.committee_members as committeeMembers', 'assembly.representatives', 'assembly.women_representatives as womenRepresentatives', 'assembly.party_discussed_on as partyDiscussedOn', 'assembly.present', 'unit.name as unitName', 'assembly.unit_id as unitId', 'unit.path as unitPath', 'assembly.roll_id as rollId', 'assembly.cancelled_because as cancelledBecause', 'assembly.published_at as publishedAt',
])
export type AssemblyRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** Assemblies everywhere, or within units; the latest first. */
export const assemblies = (context: Context, { within }: { readonly within?: readonly string[] } = {}): Promise<AssemblyRow[]> =>
  rows(context).$if(within !== undefined, (query) => query.where(sql<boolean>`unit.path && ${within ?? []}::uuid[]`)).orderBy('assembly.starts_at', 'desc').limit(200).execute()

/** One assembly with its items. Refuses `ballots.unknown-residents-meeting`. */
export async function assemblyById(context: Context, id: string) {
  const assembly = isKey(id) ? await rows(context).where('assembly.id', '=', id).executeTakeFirst() : undefined
  if (!assembly) throw new Refusal('ballots.unknown-residents-meeting', 'missing')
  const items = await tables(context).selectFrom('ballots.assembly_item as item').leftJoin('ballots.assembly_proposal as proposal', 'proposal.id', 'item.proposal_id')
    .select(['item.id', 'item.place', 'item.title', 'item.text', 'item.how', 'item.agree', 'item.against', 'item.abstain', 'item.given', 'item.invalid', 'item.counted_by as countedBy', 'item.passed', 'proposal.origin_href as originHref']).where('item.assembly_id', '=', id).orderBy('item.place').execute()
  return { ...assembly, items }
}

/** How many signed in, and the lines of the roll with who did: masked, by number. */
export async function attendanceOf(context: Context, { id, rollId }: { readonly id: string; readonly rollId: string }): Promise<{ number: number; label: string; signedAt: Date | null }[]> {
  return tables(context).selectFrom('ballots.roll_entry as entry').leftJoin('ballots.assembly_attendance as came', (join) => join.onRef('came.entry_id', '=', 'entry.id').on('came.assembly_id', '=', id))
    .select(['entry.number', 'entry.label', 'came.at as signedAt']).where('entry.roll_id', '=', rollId).orderBy('entry.number').execute()
}
