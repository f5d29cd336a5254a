import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../tables.ts'
import { today } from './place.ts'

/** Who answers for what in a unit, as published. */
export interface Responsibility {
  readonly id: string
  readonly unitId: string
  readonly duty: string
  readonly name: string
  readonly phone: string
  readonly validFrom: string
  readonly sample: boolean
}

/** Names and phones published for one unit, today. */
export async function responsibilitiesOf(context: Context, unitId: string): Promise<Responsibility[]> {
  return (await responsibilitiesAt(context, [unitId]))
}

/** Names and phones published for several units, today, in the order in which they were published. */
export async function responsibilitiesAt(context: Context, unitIds: readonly string[]): Promise<Responsibility[]> {
  if (unitIds.length === 0) return []
  const day = await today(context)
  return tables(context).selectFrom('territory.responsibility')
    .select(['id', 'unit_id as unitId', 'duty', 'name', 'phone', 'valid_from as validFrom', 'sample'])
    .where('unit_id', 'in', unitIds).where(sql<boolean>`daterange(valid_from, valid_to) @> ${day}::date`).orderBy('id').execute()
}
