import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { matterForAct, tellStory } from '../../acts/move.ts'
import { tell } from '../../handling/acts/tell.ts'
import { said } from '../../handling/rules/said.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { outsideHandling } from './outside-handling.ts'

/**
 * A supervisor decides on leaving a matter out of the rates, or anew on an objection against that: neither whoever asked nor, for an objection, whoever
 * decided before. Refuses `matters.nothing-asked`, `matters.own-request`, `matters.not-outside`.
 */
export function decideExclusion(context: Context, exclusionId: string, { granted, decision: words }: { readonly granted: boolean; readonly decision: string }): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context)
    const asked = isKey(exclusionId) ? await db.selectFrom('matters.exclusion').selectAll().where('id', '=', exclusionId).forUpdate().executeTakeFirst() : undefined
    if (!asked) throw new Refusal('matters.nothing-asked', 'missing')
    const { matter, role, postId } = await matterForAct(context, asked.matter_id, matterPermissions['matters.decide-exclusion'])
    const objection = asked.appealed_at !== null && asked.appeal_decided_at === null
    if (asked.decided_at !== null && !objection) throw new Refusal('matters.nothing-asked', 'conflict')
    const me = context.actor?.id ?? null
    if (me === asked.asked_by || (objection && me === asked.decided_by)) throw new Refusal('matters.own-request', 'forbidden')
    await outsideHandling(context, matter)
    const decision = said('decision', words)
    await db.updateTable('matters.exclusion').set(objection ? { appeal_decided_by: me, appeal_decided_at: context.now, granted, decision } : { decided_by: me, decided_at: context.now, granted, decision }).where('id', '=', asked.id).execute()
    await tellStory(context, matter, {
      act: granted ? 'matters.exclusion-granted' : 'matters.exclusion-refused', role, postId, note: decision, seenBy: granted || objection ? 'parties' : 'staff', facts: { exclusion: asked.id, reason: asked.reason, objection },
    })
    await tell(context, matter, { people: [asked.asked_by], reporter: granted || objection }, { topic: granted ? 'matters.exclusion-granted' : 'matters.exclusion-refused', once: `${asked.id}:${objection ? 2 : 1}` })
  })
}
