import { noticeStanding, publishNotice } from '#domains/public-notices'
import { localDay, place, unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import { budgetById } from '../reads/budgets.ts'
import { collectingNotice } from '../words/notice-text.ts'

/** Publishes that projects are asked for as a notice (公示), until the last day for them; it takes the place of an earlier one. Part of an act. */
export async function announceCollecting(context: Context, budgetId: string, { because }: { readonly because?: string } = {}): Promise<void> {
  const budget = await budgetById(context, budgetId), here = await place(context), timezone = here?.timezone ?? 'Asia/Shanghai', until = localDay(budget.collectUntil, timezone), name = (await unitById(context, budget.unitId))?.name ?? ''
  const days = Math.min(Math.max(1, (Date.parse(until) - Date.parse(localDay(context.now, timezone))) / 86_400_000), 3650)
  const before = budget.noticeId === null ? undefined : await noticeStanding(context, budget.noticeId), alive = before && before.state !== 'withdrawn' && before.state !== 'replaced'
  const notice = await publishNotice(context, {
    kind: 'affairs', subject: budget.id, href: `/budgets/${budget.id}`, unitId: budget.unitId, days, key: `budget ${budget.id} ${budget.collectUntil.toISOString()}`, objection: null, ...(alive ? { replaces: before.id } : {}),
    ...collectingNotice(budget, name, { at: budget.collectUntil, timezone }, because),
  })
  await tables(context).updateTable('ballots.budget').set({ notice_id: notice.id }).where('id', '=', budget.id).execute()
}
