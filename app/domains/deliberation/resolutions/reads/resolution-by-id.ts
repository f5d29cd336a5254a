import { sql } from 'kysely'
import { today } from '#domains/territory'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { tables } from '../../tables.ts'
import { isOverdue, type Resolution, type ResolutionState } from '../rules/resolution.ts'

const rows = (context: Context) => tables(context).selectFrom('deliberation.resolution as resolution').select([
  'id', 'number', 'topic_id as topicId', 'meeting_id as meetingId', 'council_id as councilId', 'unit_id as unitId', 'unit_path as unitPath', 'text', 'organisation_id as organisationId', 'post_role as postRole', 'post_unit_id as postUnitId',
  'deadline', 'first_deadline as firstDeadline', 'state', 'version', 'adopted_at as adoptedAt', 'done_at as doneAt', 'confirmed_at as confirmedAt',
])

/** The resolution of that id. */
export const resolutionById = async (context: Context, id: string): Promise<Resolution | undefined> => (isKey(id) ? rows(context).where('id', '=', id).executeTakeFirst() : undefined)

export interface ResolutionsWanted { readonly unitId?: string; readonly councilId?: string; readonly organisationIds?: readonly string[]; readonly unitIds?: readonly string[]; readonly states?: readonly ResolutionState[]; readonly limit?: number }
export type ListedResolution = Resolution & { readonly overdue: boolean }

/** Resolutions, overdue ones first, then by deadline. */
export async function resolutionsAt(context: Context, { unitId, councilId, organisationIds, unitIds, states, limit = 100 }: ResolutionsWanted = {}): Promise<ListedResolution[]> {
  const day = await today(context)
  const found = await rows(context)
    .$if(unitId !== undefined, (query) => query.where(sql<boolean>`unit_path @> array[${unitId ?? null}::uuid]`))
    .$if(councilId !== undefined, (query) => query.where('council_id', '=', councilId ?? null))
    .$if(organisationIds !== undefined || unitIds !== undefined, (query) => query.where((of) => of.or([of('organisation_id', '=', sql<string>`any(${organisationIds ?? []}::uuid[])`), sql<boolean>`unit_path && ${unitIds ?? []}::uuid[]`])))
    .$if(states !== undefined, (query) => query.where('state', 'in', [...(states ?? [])]))
    .orderBy(sql`state = 'open' and deadline < ${day}::date desc`).orderBy(sql`case state when 'open' then 0 when 'done' then 1 else 2 end`).orderBy('deadline').orderBy('id').limit(limit).execute()
  return found.map((resolution) => ({ ...resolution, overdue: isOverdue(resolution, day) }))
}
