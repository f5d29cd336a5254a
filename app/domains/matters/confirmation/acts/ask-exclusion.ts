import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterForAct, tellStory } from '../../acts/move.ts'
import { chosen, said } from '../../handling/rules/said.ts'
import { tell } from '../../handling/acts/tell.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { exclusionReasons } from '../rules/exclusion-reasons.ts'

/** The lead or a dispatcher asks that a matter be left out of the rates, with evidence. Refuses `matters.already-asked`. */
export function askExclusion(context: Context, id: string, { reason: code, evidence: words }: { readonly reason: string; readonly evidence: string }): Promise<void> {
  return together(context, async (context) => {
    const { matter, role, postId } = await matterForAct(context, id, matterPermissions['matters.ask-exclusion'])
    const reason = chosen('reason', code, exclusionReasons), evidence = said('evidence', words)
    const written = await tables(context).insertInto('matters.exclusion').values({ matter_id: matter.id, reason, evidence, asked_by: context.actor?.id ?? null, asked_at: context.now })
      .onConflict((conflict) => conflict.column('matter_id').where('granted', 'is not', false).doNothing()).returning('id').executeTakeFirst()
    if (!written) throw new Refusal('matters.already-asked', 'conflict')
    await tellStory(context, matter, { act: 'matters.exclusion-asked', role, postId, organisationId: matter.lead_id, note: evidence, seenBy: 'staff', facts: { exclusion: written.id, reason } })
    await tell(context, matter, { supervisors: true }, { topic: 'matters.exclusion-asked', once: written.id })
  })
}
