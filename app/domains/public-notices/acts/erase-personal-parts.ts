import { sql } from 'kysely'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { tables } from '../tables.ts'
import { holdNotice } from './change-period.ts'

/** So long an objection may keep the personal parts of a notice after its end, so that it can be answered. */
const longestWait = '60 days'

/** Notices that stand no more and still hold parts that tell of people. */
export async function withPersonalParts(context: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from public_notices.notice n where personal_erased_at is null and (ends_at <= ${context.now} or withdrawn_at is not null or replaced_by is not null)
      and jsonb_path_exists(sections, '$[*] ? (@.personal == true)')
      and (ends_at <= ${context.now}::timestamptz - ${longestWait}::interval or not exists (select from public_notices.objection o where o.notice_id = n.id and o.answered_at is null))
    order by ends_at limit 500`.execute(tables(context))
  return rows.map(({ id }) => id)
}

/** Takes the parts that tell of people out of a notice that has ended; title, days and the digest of the whole stay. */
export function erasePersonalParts(context: Context, id: string): Promise<void> {
  return together(context, async (context) => {
    const notice = await holdNotice(context, id)
    if (notice.personal_erased_at !== null) return
    await tables(context).updateTable('public_notices.notice').set({ sections: JSON.stringify(notice.sections.filter((section) => section.personal !== true)), personal_erased_at: context.now }).where('id', '=', id).execute()
    await recordAct(context, 'public-notices.personal-parts-erased', id, { facts: { digest: notice.digest } })
  })
}
