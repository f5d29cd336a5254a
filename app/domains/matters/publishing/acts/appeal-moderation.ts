import { type Context, together } from '#platform/context'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import { type Holder, matterOfHolder } from '../../confirmation/reads/matter-of-holder.ts'
import { said } from '../../handling/rules/said.ts'
import { tables } from '../../tables.ts'

/** Whoever wrote a hidden text appeals: it waits in the queue for a moderator who did not hide it. Refuses `matters.nothing-hidden`, `matters.already-asked`. */
export function appealModeration(context: Context, holder: Holder, { appeal: words }: { readonly appeal: string }): Promise<void> {
  return together(context, async (context) => {
    const own = await matterOfHolder(context, holder)
    if (!own) throw new Refusal('matters.unknown', 'missing')
    const db = tables(context)
    const { moderation } = await db.selectFrom('matters.matter').select('moderation').where('id', '=', own.matter.id).forNoKeyUpdate().executeTakeFirstOrThrow()
    if (moderation !== 'hidden') throw new Refusal('matters.nothing-hidden', 'conflict')
    const appeal = said('appeal', words)
    const written = await db.insertInto('matters.moderation').values({ matter_id: own.matter.id, asked_at: context.now, why: 'appeal', appeal }).onConflict((conflict) => conflict.column('matter_id').where('decided_at', 'is', null).doNothing()).returning('id').executeTakeFirst()
    if (!written) throw new Refusal('matters.already-asked', 'conflict')
    await tellStory(own.byCode ? { ...context, actor: undefined } : context, own.matter, { act: 'matters.text-appealed', role: 'reporter', postId: null, note: appeal, seenBy: 'parties', facts: { moderation: written.id } })
  })
}
