import { sql } from 'kysely'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'

export interface ListedDraft { readonly id: string; readonly title: string; readonly unitName: string; readonly originRoom: string; readonly version: number; readonly published: number | null; readonly open: number; readonly comments: number; readonly savedAt: Date }

/** Drafts of the units of somebody's posts (all, for an auditor), those with comments to answer first. */
export async function draftsAtDesk(context: Context, units: readonly string[] | 'all', limit = 200): Promise<ListedDraft[]> {
  const { rows } = await sql<ListedDraft>`
    select * from (select draft.id, draft.title, unit.name as "unitName", draft.origin_room as "originRoom", latest.version, latest.saved_at as "savedAt",
      (select max(version) from deliberation.draft_version where draft_id = draft.id and published_at is not null) as published,
      (select count(*) from deliberation.draft_comment where draft_id = draft.id and hidden_at is null and answered_at is null) as open,
      (select count(*) from deliberation.draft_comment where draft_id = draft.id) as comments
    from deliberation.draft draft join territory.public_unit unit on unit.id = draft.unit_id
      cross join lateral (select version, saved_at from deliberation.draft_version where draft_id = draft.id order by version desc limit 1) latest
    where ${units === 'all' ? sql`true` : sql`unit.path && ${units}::uuid[]`}
    ) drafts order by open > 0 desc, "savedAt" desc, id desc limit ${limit}`.execute(tables(context))
  return rows
}

export interface OpenDraft { readonly id: string; readonly title: string; readonly unitName: string; readonly noticeId: string | null }

/** Drafts that were published, the newest first: what residents may read and, while its notice stands, comment on. */
export async function publishedDrafts(context: Context, limit = 50): Promise<OpenDraft[]> {
  const { rows } = await sql<OpenDraft>`
    select draft.id, draft.title, unit.name as "unitName", latest.notice_id as "noticeId"
    from deliberation.draft draft join territory.public_unit unit on unit.id = draft.unit_id
      cross join lateral (select published_at, notice_id from deliberation.draft_version where draft_id = draft.id and published_at is not null order by version desc limit 1) latest
    order by latest.published_at desc, draft.id desc limit ${limit}`.execute(tables(context))
  return rows
}
