import { recordAct } from '#domains/transparency'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tables } from '../../tables.ts'
import { councilForAct } from '../reads/council-for-act.ts'
import { charterOf } from '../reads/charter-of.ts'
import type { CouncilCharter } from '../rules/charter.ts'
import { councilsPermissions } from '../rules/permissions.ts'

/** Puts a new version of a council's charter in the place of the one that was seen. Meetings that were called keep theirs. */
export function decideCharter(context: Context, councilId: string, charter: CouncilCharter, seenVersion: number): Promise<number> {
  return together(context, async (context) => {
    const { council, postId } = await councilForAct(context, councilId, councilsPermissions['deliberation.run-council'])
    const before = await charterOf(context, council.id)
    const made = before.version === seenVersion && await tables(context).insertInto('deliberation.council_charter')
      .values({ council_id: council.id, version: seenVersion + 1, charter: JSON.stringify(charter), decided_by: context.actor?.id ?? null, at: context.now })
      .onConflict((conflict) => conflict.columns(['council_id', 'version']).doNothing()).returning('version').executeTakeFirst()
    if (!made) throw new Refusal('deliberation.charter-changed-meanwhile', 'conflict')
    const levels = Object.entries(charter.rules).map(([rule, { level }]) => `${rule}:${level}`)
    await recordAct(context, 'deliberation.decided-charter', council.id, { post: postId, facts: { version: made.version, levels, noticeDays: charter.noticeDays } })
    return made.version
  })
}
