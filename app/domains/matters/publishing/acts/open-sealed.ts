import { readPersonalData } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterForAct, tellStory } from '../../acts/move.ts'
import { isComplainedOf } from '../../handling/rules/reporter-visibility.ts'
import { said } from '../../handling/rules/said.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'

/**
 * A moderator opens the words as they were written, with a reason: it stands in the story for staff, and whoever wrote them finds under "who looked" who it
 * was and why. Refuses `matters.reporter-hidden` to whoever is complained of.
 */
export function openSealed(context: Context, id: string, { reason: words }: { readonly reason: string }): Promise<{ title: string; text: string; place: string }> {
  return together(context, async (context) => {
    const { matter, role, postId } = await matterForAct(context, id, matterPermissions['matters.moderate'])
    if (isComplainedOf(context.actor, matter)) throw new Refusal('matters.reporter-hidden', 'forbidden', { why: 'complained-of' })
    const reason = said('reason', words)
    await tellStory(context, matter, { act: 'matters.original-opened', role, postId, note: reason, seenBy: 'staff', facts: { for: 'moderation' } })
    if (matter.reporter_id !== null) await readPersonalData(context, matter.reporter_id, { fields: [], purpose: 'handle-matter', subject: matter.id, reason })
    return tables(context).selectFrom('matters.matter').select(['title', 'text', 'place_words as place']).where('id', '=', matter.id).executeTakeFirstOrThrow()
  })
}
