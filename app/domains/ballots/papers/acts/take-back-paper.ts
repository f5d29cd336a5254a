import { requirePermission } from '#domains/people'
import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { ballotById } from '../../votes/reads/ballots.ts'
import { papersPermissions } from '../rules/permissions.ts'

/**
 * Takes a paper back that was brought back unused, or given out on the wrong line: the line may vote by any door again. A paper that was put into the box nevertheless
 * makes more papers than were given out, which voids the box. Refuses `ballots.not-open`, `ballots.no-paper`.
 */
export async function takeBackPaper(context: Context, ballotId: string, entryId: string): Promise<void> {
  const ballot = await ballotById(context, ballotId)
  const { postId: post } = requirePermission(context, papersPermissions['ballots.give-box-paper'], { unitPath: ballot.unitPath })
  if (!['announced', 'open'].includes(ballot.state) || context.now >= ballot.closesAt) throw new Refusal('ballots.not-open', 'conflict')
  await together(context, async (context) => {
    const gone = isKey(entryId) && await tables(context).deleteFrom('ballots.paper_issue').where('ballot_id', '=', ballot.id).where('entry_id', '=', entryId).where('opened', '=', false).returning('entry_id').executeTakeFirst()
    if (!gone) throw new Refusal('ballots.no-paper', 'conflict')
    await recordAct(context, 'ballots.box-paper-taken-back', ballot.id, { post })
  })
}
