import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'

const rows = (context: Context) => tables(context).selectFrom('ballots.assembly as assembly').innerJoin('territory.public_unit as unit', 'unit.id', 'assembly.unit_id').select([
  'assembly.id', 'assembly.kind', 'assembly.title', 'assembly.place', 'assembly.starts_at as startsAt', 'assembly.state', 'assembly.asked_by as askedBy', 'assembly.asked', 'assembly.asked_base as askedBase', 'assembly.entitled',
  'assembly.committee_members as committeeMembers', 'assembly.representatives', 'assembly.women_representatives as womenRepresentatives', 'assembly.party_discussed_on as partyDiscussedOn', 'assembly.present', 'unit.name as unitName', 'assembly.unit_id as unitId', 'unit.path as unitPath',
])
export type AssemblyRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** Assemblies everywhere, or within units; the latest first. */
export const assemblies = (context: Context, { within }: { readonly within?: readonly string[] } = {}): Promise<AssemblyRow[]> =>
  rows(context).$if(within !== undefined, (query) => query.where(sql<boolean>`unit.path && ${within ?? []}::uuid[]`)).orderBy('assembly.starts_at', 'desc').limit(200).execute()

/** One assembly with its items. Refuses `ballots.unknown-residents-meeting`. */
export async function assemblyById(context: Context, id: string) {
  const assembly = isKey(id) ? await rows(context).where('assembly.id', '=', id).executeTakeFirst() : undefined
  if (!assembly) throw new Refusal('ballots.unknown-residents-meeting', 'missing')
  const items = await tables(context).selectFrom('ballots.assembly_item').select(['id', 'place', 'title', 'how', 'agree', 'against', 'abstain', 'passed']).where('assembly_id', '=', id).orderBy('place').execute()
  return { ...assembly, items }
}
