import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface DutyRow {
  readonly id: string
  readonly part: 'owner' | 'territory'
  readonly category_code: string | null
  readonly small_zh: string | null
  readonly small_en: string | null
  readonly unit_id: string
  readonly unit_code: string
  readonly unit_name: string
  readonly organisation: string
  readonly valid_from: string
  readonly valid_to: string | null
}

/** Duties with their names, standing ones first, by unit and category; of one unit when it is named. */
export async function duties(context: Context, { unitId, limit = 2000 }: { unitId?: string | undefined; limit?: number } = {}): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select d.id, d.part, d.category_code, c.small_zh, c.small_en, d.unit_id, coalesce(u.code, '') as unit_code, coalesce(u.name, '') as unit_name, coalesce(o.name, '') as organisation, d.valid_from, d.valid_to
    from matters.duty d left join territory.public_unit u on u.id = d.unit_id left join people.public_organisation o on o.id = d.organisation_id
      left join lateral (select small_zh, small_en from matters.category where code = d.category_code order by valid_from desc limit 1) c on true
    ${unitId === undefined ? sql`` : sql`where d.unit_id = ${unitId}`}
    order by d.valid_to is not null, u.code, d.category_code nulls first, o.name, d.id limit ${limit}`.execute(tables(context))
  return rows
}
