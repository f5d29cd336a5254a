import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { type DontRules, type Finding, weighed } from '../rules/five-donts.ts'
import { said } from '../rules/said.ts'

export type Moment = 'open' | 'item' | 'floor' | 'resolution' | 'close'

/**
 * What the charter makes of findings. Refuses `deliberation.rule-blocks` where a rule stops, and `deliberation.rule-warns` where it warns and no reason is given;
 * with a reason the warning is kept, and published with the minutes. What was reasoned once is not asked again.
 */
export async function weigh(context: Context, { meetingId, rules, findings, moment, reason }: { readonly meetingId: string; readonly rules: DontRules; readonly findings: readonly Finding[]; readonly moment: Moment; readonly reason: string }): Promise<number> {
  const { blocking: [first], warning } = weighed(findings, rules)
  if (first) throw new Refusal('deliberation.rule-blocks', 'conflict', { rule: first.dont, finding: first.code, item: first.itemId ?? null, count: first.count ?? null })
  if (warning.length === 0) return 0
  const before = await tables(context).selectFrom('deliberation.meeting_warning').select(['dont', 'code', 'item_id']).where('meeting_id', '=', meetingId).where('moment', 'not in', ['floor']).execute()
  const news = warning.filter((one) => !before.some(({ dont, code, item_id }) => dont === one.dont && code === one.code && item_id === (one.itemId ?? null)))
  const [unreasoned] = news
  if (!unreasoned) return 0
  if (reason.trim() === '') throw new Refusal('deliberation.rule-warns', 'invalid', { field: 'reason', rule: unreasoned.dont, finding: unreasoned.code, item: unreasoned.itemId ?? null, count: unreasoned.count ?? null })
  const text = said('reason', reason, { most: 1000 })
  await tables(context).insertInto('deliberation.meeting_warning').values(news.map(({ dont, code, itemId, count }) => ({ meeting_id: meetingId, item_id: itemId ?? null, moment, dont, code, count: count ?? null, reason: text, at: context.now }))).execute()
  return news.length
}
