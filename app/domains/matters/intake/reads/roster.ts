import { sql } from 'kysely'
import { nameOf } from '#domains/people'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface Shift {
  readonly id: string
  readonly unit_id: string
  readonly unit_name: string
  readonly person_id: string
  /** Masked: 张**. */
  readonly name: string
  readonly level: number
  readonly starts_at: Date
  readonly ends_at: Date
}

/** Shifts of one unit that touch the time between two moments, by level and time. */
export async function roster(context: Context, unitId: string, from: Date, to: Date): Promise<Shift[]> {
  const rows = await tables(context).selectFrom('matters.duty_shift as s').innerJoin('territory.public_unit as u', 'u.id', 's.unit_id')
    .select(['s.id', 's.unit_id', 'u.name as unit_name', 's.person_id', 's.level', 's.starts_at', 's.ends_at'])
    .where('s.unit_id', '=', unitId).where('s.ends_at', '>', from).where('s.starts_at', '<', to).orderBy('s.level').orderBy('s.starts_at').execute()
  const names = await nameOf(context, rows.map(({ person_id }) => person_id))
  return rows.map((row) => ({ ...row, name: names.get(row.person_id) ?? '**' }))
}

export interface RosterPerson { readonly id: string; readonly name: string; readonly role: string; readonly unit_name: string | null }

/** Who may be put on the roster of a unit: those who hold a post in it, beneath it or above it that answers for places. */
export async function rosterPeople(context: Context, unitId: string): Promise<RosterPerson[]> {
  const { rows } = await sql<Omit<RosterPerson, 'name'>>`
    select distinct on (p.person_id) p.person_id as id, p.role, u.name as unit_name
    from people.current_post p join territory.public_unit u on u.id = p.unit_id
    where p.role in ('grid-worker', 'community-staff', 'dispatcher', 'supervisor', 'neighbour-head')
      and (u.path @> array[${unitId}]::uuid[] or u.id = any((select path from territory.public_unit where id = ${unitId})::uuid[]))
    order by p.person_id, cardinality(u.path) desc`.execute(tables(context))
  const names = await nameOf(context, rows.map(({ id }) => id))
  return rows.map((row) => ({ ...row, name: names.get(row.id) ?? '**' })).sort((a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name))
}
