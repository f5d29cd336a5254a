import { readPersonalData } from '#domains/people'
import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { matterForAct, tellStory } from '../../acts/move.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { tables } from '../../tables.ts'
import { isComplainedOf } from '../rules/reporter-visibility.ts'
import { said } from '../rules/said.ts'

/** An auditor opens the words as they were written, with a reason: it stands in the story for staff, and the person finds it under "who looked". */
export function openOriginal(context: Context, id: string, { reason: words }: { readonly reason: string }): Promise<{ title: string; text: string }> {
  return together(context, async (context) => {
    const { matter, role, postId } = await matterForAct(context, id, matterPermissions['matters.open-original'])
    if (isComplainedOf(context.actor, matter)) throw new Refusal('matters.reporter-hidden', 'forbidden', { why: 'complained-of' })
    const reason = said('reason', words)
    await tellStory(context, matter, { act: 'matters.original-opened', role, postId, note: reason, seenBy: 'staff' })
    if (matter.reporter_id !== null) await readPersonalData(context, matter.reporter_id, { fields: [], purpose: 'oversight', subject: matter.id, reason })
    return tables(context).selectFrom('matters.matter').select(['title', 'text']).where('id', '=', matter.id).executeTakeFirstOrThrow()
  })
}
