import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { rollKindOf, type CommitteeKind, type Mode } from '../rules/posts.ts'

const rows = (context: Context) => tables(context).selectFrom('ballots.election as election').innerJoin('territory.public_unit as unit', 'unit.id', 'election.unit_id')
  .select(['election.id', 'election.purpose', 'election.title', 'election.committee', 'election.mode', 'election.day', 'election.state', 'election.unit_id as unitId', 'unit.name as unitName'])

export type ElectionRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

/** Elections and recalls: of everywhere, or of a unit and what lies within it; the next voting first, those over last. */
export const elections = (context: Context, { within }: { readonly within?: readonly string[] } = {}): Promise<ElectionRow[]> =>
  rows(context).$if(within !== undefined, (query) => query.where(sql<boolean>`unit.path && ${within ?? []}::uuid[]`))
    .orderBy(sql`election.state in ('done', 'cancelled')`).orderBy('election.day', 'desc').orderBy('election.id').limit(200).execute()

/** Rolls within these units on which a committee may be elected, with the committee and the way of electing that follow from their kind; the newest first. */
export async function rollsForElections(context: Context, within: readonly string[]): Promise<{ id: string; title: string; unitId: string; unitName: string; state: string; lines: number; committee: CommitteeKind; mode: Mode }[]> {
  const found = await tables(context).selectFrom('ballots.roll as roll').innerJoin('territory.public_unit as unit', 'unit.id', 'roll.unit_id')
    .select(['roll.id', 'roll.title', 'roll.kind', 'roll.state', 'roll.unit_id as unitId', 'unit.name as unitName', sql<number>`(select count(*) from ballots.roll_entry where roll_id = roll.id)`.as('lines')])
    .where('roll.kind', 'in', ['persons', 'households', 'representatives', 'villagers']).where('roll.state', '<>', 'withdrawn').where(sql<boolean>`unit.path && ${within}::uuid[]`).orderBy('roll.at', 'desc').limit(100).execute()
  return found.flatMap(({ kind, ...roll }) => {
    const fits = ways.find(({ committee, mode }) => rollKindOf(committee, mode) === kind)
    return fits ? [{ ...roll, ...fits }] : []
  })
}
const ways = [{ committee: 'rc', mode: 'voter' }, { committee: 'rc', mode: 'household' }, { committee: 'rc', mode: 'rep' }, { committee: 'vc', mode: 'voter' }] as const

/** The units of the reader's posts: what they conduct lies within them. */
export const unitsOfPosts = (context: Context): string[] => context.actor?.posts.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])) ?? []
