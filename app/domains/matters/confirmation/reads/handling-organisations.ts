import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

/** Organisations that have a hand in a matter: its lead, whoever helped, whoever reported in, and whoever it complains of. */
export async function handlingOrganisations(context: Context, matter: { readonly id: string; readonly lead_id: string | null; readonly complained_of: string | null }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select organisation_id as id from matters.helper where matter_id = ${matter.id}
    union select a.organisation_id from matters.joint_call_answer a join matters.joint_call j on j.id = a.call_id where j.matter_id = ${matter.id} and a.reported_in_at is not null`.execute(tables(context))
  return [...new Set([matter.lead_id, matter.complained_of, ...rows.map((row) => row.id)])].filter((id) => id !== null)
}
