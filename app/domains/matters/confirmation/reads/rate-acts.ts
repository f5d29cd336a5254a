import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { basis } from '../../reads/basis.ts'
import type { Period } from '../rules/period.ts'
import type { AnswerFate, DispatchFate } from '../rules/rates.ts'
import { tables } from '../../tables.ts'
import { answersGiven, sendings } from './rate-facts.ts'

export interface RateActsFilter {
  readonly part: 'dispatch' | 'answer'
  readonly period: Period
  /** Within this unit; `rest`: in it, but in none beneath it. */
  readonly unitId?: string | undefined
  readonly rest?: boolean
  readonly organisationId?: string | undefined
  readonly category?: string | undefined
  readonly fates: readonly (DispatchFate | AnswerFate)[]
  readonly offset: number
}

/** One counted thing with its matter; of matters that are not public only that they are there. */
export interface RateAct {
  readonly matter_id: string
  readonly number: string
  readonly is_public: boolean
  readonly title: string
  readonly at: Date
  readonly organisation_id: string | null
  readonly organisation: string | null
  readonly fate: DispatchFate | AnswerFate
  readonly detail: string | null
}

export const actsPerPage = 50

/** The acts behind one figure, newest first. */
export async function rateActs(context: Context, { part, period, unitId, rest, organisationId, category, fates, offset }: RateActsFilter): Promise<RateAct[]> {
  const { days: { timezone }, charter: { rates } } = await basis(context)
  const source = (part === 'dispatch' ? sendings : answersGiven)(period, { timezone, respondedWithinHours: rates.respondedWithinHours, now: context.now })
  const conditions = [
    sql`fate = any(${[...fates]}::text[])`,
    ...(rest ? [sql`coalesce(rows.unit_path[cardinality(rows.unit_path)]::text, '') = ${unitId ?? ''}`] : unitId ? [sql`rows.unit_path @> array[${unitId}]::uuid[]`] : []),
    ...(organisationId ? [sql`rows.organisation_id = ${organisationId}`] : []), ...(category ? [sql`rows.category_code = ${category}`] : []),
  ]
  const { rows } = await sql<RateAct>`
    select rows.matter_id, rows.number, p.id is not null as is_public, coalesce(p.public_title, '') as title, rows.at, rows.organisation_id, o.name as organisation, rows.fate, rows.detail
    from (${source}) rows left join matters.public_matter p on p.id = rows.matter_id left join people.public_organisation o on o.id = rows.organisation_id
    where ${sql.join(conditions, sql` and `)} order by rows.at desc, rows.matter_id limit ${actsPerPage} offset ${offset}`.execute(tables(context))
  return rows
}
