import { publishNotice } from '#domains/public-notices'
import type { Context } from '#platform/context'
import { tables } from '../../tables.ts'
import type { Ballot } from '../reads/ballots.ts'
import { frozenPackById } from '../reads/frozen-pack.ts'
import type { Outcome } from '../rules/outcome.ts'
import { resultNotice } from '../words/notice-text.ts'

/** Ballots whose result another part of the house states and publishes, with what the law wants besides. */
const statedElsewhere: readonly string[] = ['owners', 'budget', 'election']

/** Publishes the sums as a notice (公示), for as many days as residents' affairs are public. Part of the count. */
export async function publishResult(context: Context, ballot: Ballot, outcome: Outcome): Promise<void> {
  if (statedElsewhere.includes(ballot.kind)) return
  const { pack } = await frozenPackById(context, ballot.packId)
  const notice = await publishNotice(context, { kind: 'result', subject: ballot.id, href: `/ballots/${ballot.id}/result`, unitId: ballot.unitId, days: pack.publicityDays, key: `result ${ballot.id}`, ...resultNotice(ballot, outcome) })
  await tables(context).updateTable('ballots.ballot').set({ result_notice_id: notice.id }).where('id', '=', ballot.id).execute()
}
