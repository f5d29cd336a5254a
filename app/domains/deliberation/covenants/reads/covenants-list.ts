import { sql } from 'kysely'
import { noticeStanding } from '#domains/public-notices'
import { ancestorsOf, unitsIn } from '#domains/territory'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { CovenantKind, CovenantState } from '../rules/covenant.ts'

export interface ListedCovenant { readonly id: string; readonly title: string; readonly kind: CovenantKind; readonly state: CovenantState; readonly unitName: string; readonly effectiveOn: string | null; /** Written comments on its draft are asked for. */ readonly commenting: boolean; /** A newer one took its place. */ readonly replaced: boolean }

type Row = Omit<ListedCovenant, 'commenting'> & { readonly noticeId: string | null }

const select = sql`select covenant.id, covenant.title, covenant.kind, covenant.state, unit.name as "unitName", covenant.effective_on as "effectiveOn", covenant.replaced_by is not null as replaced, (select notice_id from deliberation.draft_version version where version.draft_id = covenant.draft_id and covenant.state = 'drafting' and published_at is not null order by version.version desc limit 1) as "noticeId"
  from deliberation.covenant covenant join territory.public_unit unit on unit.id = covenant.unit_id`
const order = sql`order by covenant.replaced_by is not null, covenant.state = 'stopped', covenant.state = 'published', covenant.created_at desc, covenant.id desc`

/** Covenants that concern a place (all, without one): what is under way first, then what is in force. Those that were given up come last, if asked for. */
export async function covenants(context: Context, { unitId, stopped = false, limit = 100 }: { readonly unitId?: string | undefined; readonly stopped?: boolean; readonly limit?: number } = {}): Promise<ListedCovenant[]> {
  const units = unitId === undefined ? undefined : [...await unitsIn(context, unitId), ...(await ancestorsOf(context, unitId)).map(({ id }) => id)]
  const { rows } = await sql<Row>`${select} where ${units === undefined ? sql`true` : sql`covenant.unit_id = any(${units}::uuid[])`} and (${stopped} or covenant.state <> 'stopped' and covenant.replaced_by is null) ${order} limit ${limit}`.execute(tables(context))
  return withComments(context, rows)
}

/** Covenants of the units of somebody's posts; all, for an auditor. */
export async function covenantsAtDesk(context: Context, units: readonly string[] | 'all', limit = 200): Promise<ListedCovenant[]> {
  const { rows } = await sql<Row>`${select} where ${units === 'all' ? sql`true` : sql`unit.path && ${units}::uuid[]`} ${order} limit ${limit}`.execute(tables(context))
  return withComments(context, rows)
}

const withComments = (context: Context, rows: readonly Row[]): Promise<ListedCovenant[]> =>
  Promise.all(rows.map(async ({ noticeId, ...row }) => ({ ...row, commenting: noticeId !== null && (await noticeStanding(context, noticeId))?.state === 'standing' })))
