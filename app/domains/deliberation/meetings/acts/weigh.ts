import type { Context } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { type DontRules, type Finding, weighed } from '../rules/five-donts.ts'
import { masked, said } from '../rules/said.ts'

export type Moment = 'open' | 'item' | 'floor' | 'statement' | 'close'
/** Each second turn and each statement is weighed by itself; of the others, what was reasoned once is not asked again. */
const eachTime: readonly Moment[] = ['floor', 'statement']

interface Weighing { readonly meetingId: string; readonly rules: DontRules; readonly findings: readonly Finding[]; readonly moment: Moment; readonly reason: string; readonly field?: string }

/**
 * What the charter makes of findings. Refuses `deliberation.rule-blocks` where a rule stops, and `deliberation.rule-warns` where it warns and no reason is given;
 * with a reason the warning is kept, and published with the minutes.
 */
export async function weigh(context: Context, { meetingId, rules, findings, moment, reason, field = 'reason' }: Weighing): Promise<number> {
  const { blocking: [first], warning } = weighed(findings, rules)
  if (first) throw new Refusal('deliberation.rule-blocks', 'conflict', await factsOf(context, first, field === 'reason' ? undefined : field))
  if (warning.length === 0) return 0
  const before = await tables(context).selectFrom('deliberation.meeting_warning').select(['dont', 'code', 'item_id']).where('meeting_id', '=', meetingId).where('moment', 'not in', eachTime).execute()
  const news = warning.filter((one) => eachTime.includes(moment) || !before.some(({ dont, code, item_id }) => dont === one.dont && code === one.code && item_id === (one.itemId ?? null)))
  const [unreasoned] = news
  if (!unreasoned) return 0
  if (reason.trim() === '') throw new Refusal('deliberation.rule-warns', 'invalid', await factsOf(context, unreasoned, field))
  await keepWarnings(context, meetingId, moment, news, reason)
  return news.length
}

/** Keeps why something went on although a rule spoke against it. Part of another act. */
export async function keepWarnings(context: Context, meetingId: string, moment: Moment, findings: readonly Finding[], reason: string): Promise<void> {
  const text = masked(said('reason', reason, { most: 1000 }))
  await tables(context).insertInto('deliberation.meeting_warning').values(findings.map(({ dont, code, itemId, count }) => ({ meeting_id: meetingId, item_id: itemId ?? null, moment, dont, code, count: count ?? null, reason: text, at: context.now }))).execute()
}

/** What the sentence needs: the rule, what was found, and on which item of the agenda. */
async function factsOf(context: Context, { dont, code, itemId, count }: Finding, field: string | undefined) {
  const item = itemId === undefined ? undefined : await tables(context).selectFrom('deliberation.meeting_item').select('ordinal').where('id', '=', itemId).executeTakeFirst()
  return { ...(field === undefined ? {} : { field }), rule: dont, finding: code, item: itemId ?? null, ordinal: item?.ordinal ?? null, count: count ?? null }
}
