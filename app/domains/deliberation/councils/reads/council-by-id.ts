import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import type { Council } from '../rules/council.ts'

const councils = (context: Context) => tables(context).selectFrom('deliberation.council as council').select([
  'council.id', 'council.kind', 'council.name', 'council.unit_id as unitId', 'council.convenor_id as convenorId', 'council.hall', 'council.founded_on as foundedOn', 'council.ended_on as endedOn', 'council.sample',
  sql<string[]>`(select coalesce(array_agg(unit_id::text order by unit_id), '{}') from deliberation.council_unit part where part.council_id = council.id)`.as('unitIds'),
])

/** The council of that id, also when it has ended. */
export const councilById = async (context: Context, id: string): Promise<Council | undefined> =>
  isKey(id) ? councils(context).where('council.id', '=', id).executeTakeFirst() : undefined

/** Councils that have not ended: of a unit and everything beneath it, of exactly one unit, or all. The widest first. */
export const councilsStanding = (context: Context, { within, at }: { readonly within?: string; readonly at?: string } = {}): Promise<Council[]> =>
  councils(context).innerJoin('territory.public_unit as unit', 'unit.id', 'council.unit_id').where('council.ended_on', 'is', null)
    .$if(within !== undefined, (query) => query.where(sql<boolean>`${within ?? null}::uuid = any(unit.path)`))
    .$if(at !== undefined, (query) => query.where('council.unit_id', '=', at ?? null))
    .orderBy(sql`cardinality(unit.path)`).orderBy('council.name').execute()
