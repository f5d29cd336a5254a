import { type Context, together } from '#platform/context'
import { isKey } from '#platform/key'
import { Refusal } from '#platform/refusal'
import { tellStory } from '../../acts/move.ts'
import type { KeptPhoto } from '../../rules/photo.ts'
import { tables } from '../../tables.ts'
import { said } from '../rules/said.ts'
import { attachPhotos } from './attach-photos.ts'
import { holdMatter } from './hold-matter.ts'
import { tell } from './tell.ts'

export interface HelperAnswer { readonly helperId: string; readonly answer: string; readonly photos?: readonly KeptPhoto[] }

/** A helper answers the lead. It closes nothing. Refuses `matters.nothing-asked` when this was not asked, or has been answered. */
export function answerLead(context: Context, id: string, { helperId, answer, photos = [] }: HelperAnswer): Promise<void> {
  return together(context, async (context) => {
    const db = tables(context)
    const request = isKey(helperId) ? await db.selectFrom('matters.helper').select(['id', 'organisation_id', 'answered_at']).where('id', '=', helperId).where('matter_id', '=', id).executeTakeFirst() : undefined
    const { matter, role, postId } = await holdMatter(context, id, 'answer-lead', { about: () => ({ organisations: request ? [request.organisation_id] : [] }) })
    const words = said('answer', answer)
    const taken = request && await db.updateTable('matters.helper').set({ answered_by: context.actor?.id ?? null, answered_at: context.now, answer: words }).where('id', '=', request.id).where('answered_at', 'is', null).returning('id').executeTakeFirst()
    if (!request || !taken) throw new Refusal('matters.nothing-asked', 'conflict')
    const event = await tellStory(context, matter, { act: 'matters.helper-answered', role, postId, organisationId: request.organisation_id, note: words, seenBy: 'parties', facts: { request: request.id } })
    await attachPhotos(context, matter.id, event, 'evidence', photos, false)
    await tell(context, matter, { organisations: [matter.lead_id] }, { topic: 'matters.helper-answered', once: event })
  })
}
