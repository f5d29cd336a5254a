import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { StartedClock } from '../rules/clock-rows.ts'
import type { KeptPhoto } from '../rules/photo.ts'
import { type MatterTable, tables } from '../tables.ts'

type Given = 'id' | 'number' | 'moderation' | 'version' | 'handler_id' | 'outcome' | 'merged_into' | 'returns' | 'rounds' | 'contacted_at' | 'done_at' | 'closed_at'

/** Every row that one report makes in this room. */
export interface ReportRows {
  readonly matter: { readonly [Column in Exclude<keyof MatterTable, Given>]: unknown }
  readonly events: readonly { readonly kind: string; readonly from_state: string | null; readonly to_state: string; readonly at: Date; readonly actor_id: string | null; readonly role: string; readonly organisation_id: string | null; readonly facts: object }[]
  readonly clocks: readonly (StartedClock & { readonly organisation_id: string | null })[]
  readonly photos: readonly KeptPhoto[]
  /** Whether something was masked: then a moderator looks at the published wording. */
  readonly masked: boolean
}

/**
 * Writes a report's rows in one statement, for the most frequent act of all should not ask the database more often than it must.
 * Gives nothing when the key was taken: then nothing was written. Part of the act of reporting.
 */
export async function writeReport(context: Context, { matter, events, clocks, photos, masked }: ReportRows): Promise<{ id: string; number: string; follow_code: string } | undefined> {
  const { answers, candidates, grams, unit_path, ...plain } = matter
  const columns = Object.keys(plain)
  const { rows } = await sql<{ id: string; number: string; follow_code: string }>`
    with matter as (
      insert into matters.matter (number, answers, candidates, grams, unit_path, ${sql.join(columns.map((column) => sql.ref(column)))})
      values (to_char(${matter.reported_at}::timestamptz, 'YYMMDD') || lpad(nextval('matters.case_number')::text, 6, '0'), ${JSON.stringify(answers)}, ${JSON.stringify(candidates)}, ${grams}, ${unit_path}, ${sql.join(Object.values(plain))})
      on conflict (intake_scope, intake_key) do nothing returning id, number, follow_code),
    story as (
      insert into matters.event (matter_id, kind, from_state, to_state, at, actor_id, role, organisation_id, facts)
      select matter.id, line.* from matter, jsonb_to_recordset(${JSON.stringify(events)}::jsonb) line (kind text, from_state text, to_state text, at timestamptz, actor_id uuid, role text, organisation_id uuid, facts jsonb)),
    running as (
      insert into matters.clock (matter_id, kind, amount, unit, organisation_id, started_at, due_at)
      select matter.id, clock.* from matter, jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) clock (kind text, amount integer, unit text, organisation_id uuid, started_at timestamptz, due_at timestamptz)),
    shown as (
      insert into matters.photo (matter_id, kind, digest, small_digest, width, height, at)
      select matter.id, 'report', photo.digest, photo."smallDigest", photo.width, photo.height, ${matter.reported_at}::timestamptz from matter, jsonb_to_recordset(${JSON.stringify(photos)}::jsonb) photo (digest text, "smallDigest" text, width integer, height integer)),
    looked_at as (
      insert into matters.moderation (matter_id, asked_at, why) select matter.id, ${context.now}::timestamptz, 'masked' from matter where ${masked})
    select id, number, follow_code from matter`.execute(tables(context))
  return rows[0]
}
